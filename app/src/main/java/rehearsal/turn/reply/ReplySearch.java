package rehearsal.turn.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.turn.reply.ReplyProblem.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds the object in a reply, wherever it stands, and says what stood around it. */
final class ReplySearch {
    static final int LONGEST = 16 * 1024 * 1024;
    /** A reply with more braces in its words than this has no object worth finding; the limit keeps the search linear. */
    private static final int TRIES = 24;
    private static final int DEEPEST_QUOTE = 2;

    sealed interface Result {
        List<ReplyProblem> problems();

        record Words(String text, List<ReplyProblem> problems) implements Result {
        }

        /** An object; the broken member is the one at which reading stopped, and its message may have been read in part. */
        record Answer(ObjectNode members, Optional<String> brokenMember, String partialMessage,
                List<ReplyProblem> problems) implements Result {

            Answer with(ReplyProblem first) {
                var all = new ArrayList<>(problems);
                all.addFirst(first);
                return new Answer(members, brokenMember, partialMessage, all);
            }
        }
    }

    private final String raw;
    private final char[] text;
    private final AnswerFormat format;
    private final int quotes;

    ReplySearch(String raw, AnswerFormat format) {
        this(raw, format, 0);
    }

    private ReplySearch(String raw, AnswerFormat format, int quotes) {
        this.raw = raw;
        this.text = raw.toCharArray();
        this.format = format;
        this.quotes = quotes;
    }

    private record Candidate(int start, ObjectReader.Found found, boolean wrapped) {
        Candidate(int start, ObjectReader.Found found) {
            this(start, found, false);
        }

        boolean complete() {
            return found.ending() == ObjectReader.Ending.COMPLETE;
        }
    }

    Result find() {
        var quoted = quoted();
        if (quoted.isPresent()) {
            return quoted.get();
        }
        var candidate = candidate();
        if (candidate.isEmpty()) {
            return new Result.Words(WholeCharacters.of(raw.strip()), List.of());
        }
        return answer(candidate.get());
    }

    /** The whole reply is a JSON string that holds the object. */
    private Optional<Result> quoted() {
        var stripped = raw.strip();
        if (quotes >= DEEPEST_QUOTE || !stripped.startsWith("\"") || !stripped.endsWith("\"") || stripped.length() < 2) {
            return Optional.empty();
        }
        try {
            var inner = new ReplySearch(JsonMapper.shared().readTree(stripped).asString(""), format, quotes + 1).find();
            return inner instanceof Result.Answer answer
                    ? Optional.of(answer.with(
                            new ReplyProblem(Kind.WRAPPED, "The object came as a JSON string; it was taken out.")))
                    : Optional.empty();
        } catch (JacksonException notOneString) {
            return Optional.empty();
        }
    }

    /** The first object that answers; failing that the reply's only object, if nothing but a fence stands around it. */
    private Optional<Candidate> candidate() {
        var alone = Optional.<Candidate>empty();
        var scanned = 0L;
        var from = 0;
        for (var tries = 0; tries < TRIES && scanned <= 4L * text.length; tries++) {
            var start = raw.indexOf('{', from);
            if (start < 0) {
                return alone;
            }
            var candidate = new Candidate(start, ObjectReader.read(text, start));
            if (answers(candidate)) {
                return Optional.of(candidate);
            }
            var wrapped = wrapped(candidate);
            if (wrapped.isPresent()) {
                return wrapped;
            }
            alone = alone.or(() -> Optional.of(candidate).filter(this::standsAlone));
            scanned += candidate.found().end() - start;
            from = candidate.complete() ? candidate.found().end() : start + 1;
        }
        return alone;
    }

    private boolean answers(Candidate candidate) {
        var cutOff = candidate.found().ending() == ObjectReader.Ending.CUT_OFF;
        return answers(candidate.found().members()) || cutOff && candidate.found().broken().filter(this::isOurs).isPresent();
    }

    private boolean answers(ObjectNode members) {
        return members.propertyNames().stream().anyMatch(this::isOurs);
    }

    private boolean isOurs(String name) {
        return name.equals(AnswerFormats.MESSAGE) || format.action(name).isPresent();
    }

    private Optional<Candidate> wrapped(Candidate candidate) {
        var found = candidate.found();
        if (!candidate.complete() || found.members().size() != 1) {
            return Optional.empty();
        }
        return found.members().valueStream().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast).filter(this::answers)
                .findFirst().map(inner -> new Candidate(candidate.start(),
                        new ObjectReader.Found(inner, Optional.empty(), found.ending(), found.end(), found.duplicates()), true));
    }

    private boolean standsAlone(Candidate candidate) {
        var found = candidate.found();
        var something = found.broken().isPresent() || !found.members().isEmpty() || found.ending() == ObjectReader.Ending.CUT_OFF
                || candidate.complete();
        return something && ReplyWrapping.of(raw, candidate.start(), found.end()).blankBefore()
                && (!candidate.complete() || ReplyWrapping.of(raw, candidate.start(), found.end()).blankAfter());
    }

    private Result answer(Candidate candidate) {
        var found = candidate.found();
        var problems = new ArrayList<ReplyProblem>();
        if (candidate.wrapped()) {
            problems.add(new ReplyProblem(Kind.WRAPPED, "The object was wrapped in another one; it was taken out."));
        }
        ending(found).ifPresent(problems::add);
        problems.addAll(around(candidate));
        found.duplicates().stream().distinct().limit(5).forEach(name -> problems
                .add(new ReplyProblem(Kind.DUPLICATE_KEY, "The reply gives " + name + " twice; the first counts.")));
        var partial = found.broken().filter(AnswerFormats.MESSAGE::equals).map(ignored -> partialMessage(candidate)).orElse("");
        return new Result.Answer(found.members(), found.broken(), partial, problems);
    }

    private String partialMessage(Candidate candidate) {
        return new MessageStream().feed(raw.substring(candidate.start()));
    }

    private Optional<ReplyProblem> ending(ObjectReader.Found found) {
        return switch (found.ending()) {
            case COMPLETE -> Optional.empty();
            case CUT_OFF ->
                Optional.of(new ReplyProblem(Kind.TRUNCATED, "The reply stops before its object ends. What was whole was kept."));
            case TOO_DEEP -> Optional.of(new ReplyProblem(Kind.TOO_DEEP,
                    "The reply is nested deeper than " + ObjectReader.DEEPEST + " levels. What came before was kept."));
            case MALFORMED -> Optional.of(new ReplyProblem(Kind.MALFORMED,
                    "The reply is no JSON any more at " + ReplyWrapping.place(raw, found.end()) + ". What came before was kept."));
        };
    }

    private List<ReplyProblem> around(Candidate candidate) {
        var found = candidate.found();
        var around = ReplyWrapping.of(raw, candidate.start(), candidate.complete() ? found.end() : raw.length());
        var problems = new ArrayList<ReplyProblem>();
        if (around.fenced()) {
            problems.add(new ReplyProblem(Kind.FENCED, "The object came in a code fence."));
        }
        var second = raw.indexOf('{', candidate.complete() ? found.end() : raw.length());
        if (second >= 0 && !candidate.wrapped()) {
            var next = ObjectReader.read(text, second);
            if (next.members().equals(found.members())) {
                problems.add(new ReplyProblem(Kind.DOUBLED, "The reply holds the same object twice; the first was read."));
                return problems;
            } else if (answers(next.members())) {
                problems.add(new ReplyProblem(Kind.DOUBLED, "The reply holds a second, different object; the first was read."));
                return problems;
            }
        }
        if (!around.blankBefore() || !around.blankAfter()) {
            problems.add(new ReplyProblem(Kind.WORDS_AROUND, "There are words around the object; they were left out."));
        }
        return problems;
    }
}
