package rehearsal.session.intent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rehearsal.session.language.Languages;

/** What the coach's message asks for, and so what a yes to it can mean. */
enum CoachQuestion {
    /** Shall I make it like that? A yes is the go-ahead. */
    GO_AHEAD,
    /** Anything to change? Praise or an order is the go-ahead, a bare yes or no is not. */
    ANYTHING_ELSE,
    /** Another question, which the answer is about. */
    OTHER,
    /** No question at all. */
    NONE;

    private static final Pattern QUESTION = Pattern.compile("[^.!?？؟。！\\n]*[?？؟]");
    private static final Pattern OPEN = Pattern
            .compile(".*\\b(?:anything|something|any (?:changes|wishes|corrections|edits)|is that (?:all|everything))\\b.*");
    private static final Pattern OPINION = Pattern.compile(
            ".*\\b(?:(?:what|how) do you (?:think|like|feel)|how (?:does|do|would|is|about) (?:that|it|this)(?: (?:sound|look|feel|seem|read))?|(?:did|do|have) i (?:get|got|understand|understood|heard?|catch|caught) (?:that|it|you|this|everything)|is (?:that|this|it) (?:what|the \\w+|how) you|does (?:that|this|it) (?:match|fit|capture|sound|look|feel|work|cover|reflect|describe))\\b.*");

    static CoachQuestion of(Optional<String> coachMessage) {
        var questions = coachMessage.map(SummaryFinder::withoutMarker).map(CoachQuestion::questions).orElse(List.of());
        if (questions.isEmpty()) {
            return NONE;
        }
        var last = questions.subList(Math.max(0, questions.size() - 2), questions.size()).stream().map(CoachQuestion::kind).toList();
        if (last.contains(OTHER)) {
            return OTHER;
        }
        return last.contains(ANYTHING_ELSE) ? ANYTHING_ELSE : GO_AHEAD;
    }

    /** The last thing asked. */
    static Optional<String> lastOf(String coachMessage) {
        var questions = questions(coachMessage);
        return questions.isEmpty() ? Optional.empty() : Optional.of(questions.getLast());
    }

    private static List<String> questions(String message) {
        return QUESTION.matcher(message).results().map(hit -> hit.group().strip()).toList();
    }

    private static CoachQuestion kind(String question) {
        var plain = question.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (plain.contains("what else") || plain.contains("who else") || plain.contains("where else")) {
            return OTHER;
        }
        if (OPEN.matcher(plain).matches()) {
            return ANYTHING_ELSE;
        }
        if (OPINION.matcher(plain).matches() || new Languages().asksToBegin(question)) {
            return GO_AHEAD;
        }
        var weights = Clauses.of(plain.replaceAll("\\bshould\\b", "shall").replaceAll("\\bor\\b.*", "?")).stream().map(Idioms::read)
                .map(Weight::of).flatMap(List::stream).toList();
        var asksMore = weights.stream().anyMatch(weight -> weight == Weight.SUBSTANCE || weight == Weight.CHANGE);
        return asksMore || plain.contains(" or ") && !plain.matches(".*\\bor (?:not|no|so)\\b.*") ? OTHER : GO_AHEAD;
    }
}
