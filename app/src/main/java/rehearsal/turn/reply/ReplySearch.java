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

    private record Candidate(int start, ObjectReader.Found found) {
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
        if (quotes >= DEEPEST_QUOTE || !stripped.startsWith("\"") || !stripped.endsWith("\"")) {
            return Optional.empty();
        }
        try {
            var inner = JsonMapper.shared().readTree(stripped).asString("");
            if (!new ReplySearch(inner, format, quotes + 1).hasAnswer()) {
                return Optional.empty();
            }
            var result = new ReplySearch(inner, format, quotes + 1).find();
            return result instanceof Result.Answer answer ? Optional.of(with(answer, Kind.WRAPPED,
                    "The object came as a JSON string; it was taken out.")) : Optional.empty();
        } catch (JacksonException notOneString) {
            return Optional.empty();
        }
    }

    private boolean hasAnswer() {
        return candidate().isPresent();
    }

    private static Result.Answer with(Result.Answer answer, Kind kind, String sentence) {
        var problems = new ArrayList<>(answer.problems());
        problems.addFirst(new ReplyProblem(kind, sentence));
        return new Result.Answer(answer.members(), answer.brokenMember(), answer.partialMessage(), problems);
    }

    /** The first object that answers; failing that the first whole one with anything in it; failing that the first broken one. */
    private Optional<Candidate> candidate() {
        var best = Optional.<Candidate>empty();
        var from = 0;
        for (var tries = 0; tries < TRIES; tries++) {
            var start = raw.indexOf('{', from);
            if (start < 0) {
                return best;
            }
            var candidate = new Candidate(start, ObjectReader.read(text, start));
            if (candidate.complete() && answers(candidate.found().members())) {
                return best.filter(ReplySearch::brokenButAnswering).or(() -> Optional.of(candidate));
            }
            best = better(best, candidate);
            from = candidate.complete() ? candidate.found().end() : start + 1;
        }
        return best;
    }
}
