package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Judges a whole client message. What speaks against a yes is tested first: a no or a doubt, then a question, then a wish for change. A
 * yes is left only if every word of the message belongs to a go-ahead; a word of substance makes it information.
 */
final class ConfirmationJudge {

    private static final Set<String> MEASURES = Set.of("bit", "little", "much", "enough", "extra");
    private static final Set<String> PLAIN_NO = Set.of("no", "nope", "nah", "nein", "non");
    private static final Set<String> LEADS_IN = Set.of("that", "this", "it", "all", "everything", "i", "we", "you", "love");

    /** The judgement, and whether something in the message stands against a yes given earlier: a question can hold a wish. */
    record Verdict(Judgement judgement, boolean takesBack) {
    }

    Verdict weigh(String message) {
        var judgement = judge(message);
        return switch (judgement) {
            case NEGATES, CHANGES -> new Verdict(judgement, true);
            case ASKS -> new Verdict(judgement, wishesAnything(Clauses.of(message).stream().map(Idioms::read).toList()));
            case CONFIRMS, SAYS -> new Verdict(judgement, false);
        };
    }

    Judgement judge(String message) {
        var said = Clauses.of(message);
        if (Idioms.ironic(said)) {
            return Judgement.NEGATES;
        }
        var clauses = afterPoliteNo(said).stream().map(Idioms::read).toList();
        var weights = clauses.stream().map(Weight::of).flatMap(List::stream).toList();
        if (weights.contains(Weight.NO) || weights.contains(Weight.DOUBT)) {
            return Judgement.NEGATES;
        }
        if (trailsOff(message) && weights.stream().allMatch(weight -> weight == Weight.YES || weight == Weight.AROUND)) {
            return Judgement.NEGATES;
        }
        if (clauses.stream().anyMatch(ConfirmationJudge::asks)) {
            return Judgement.ASKS;
        }
        if (wishesAnything(clauses)) {
            return Judgement.CHANGES;
        }
        return message.length() <= Excerpt.LONGEST_YES && !weights.contains(Weight.SUBSTANCE)
                && weights.stream().anyMatch(ConfirmationJudge::isYes)
                        ? Judgement.CONFIRMS
                        : Judgement.SAYS;
    }

    private static boolean wishesAnything(List<Clause> clauses) {
        return clauses.stream().anyMatch(clause -> Weight.of(clause).contains(Weight.CHANGE) || wishes(clause));
    }

    /** More fog, too dark, make it mysterious, make it epic: a measure, or an order that says how. */
    private static boolean wishes(Clause clause) {
        var words = clause.words();
        var weights = Weight.of(clause);
        var compared = words.contains("more") || words.contains("too") && !words.getLast().equals("too");
        var order = words.stream().filter(word -> !Lexicon.AROUND.contains(word)).findFirst().orElse("");
        var shaped = order.equals("make") && (weights.contains(Weight.PRAISE) || weights.contains(Weight.SUBSTANCE));
        var measured = words.stream().anyMatch(MEASURES::contains) || words.getFirst().equals("take") || weights.getFirst() == Weight.GO;
        return compared || shaped || measured && weights.contains(Weight.SUBSTANCE);
    }

    /** "Ok..." hesitates. */
    private static boolean trailsOff(String message) {
        return message.strip().endsWith("…") || message.strip().endsWith("...");
    }

    private static boolean isYes(Weight weight) {
        return weight == Weight.YES || weight == Weight.PRAISE || weight == Weight.GO;
    }

    /**
     * "No, that's perfect" answers "anything to change?". The no at the head is left out when all that follows praises; a bare yes
     * or go after a no is a contradiction and stays one.
     */
    private static List<Clause> afterPoliteNo(List<Clause> clauses) {
        if (clauses.isEmpty() || !PLAIN_NO.contains(clauses.getFirst().words().getFirst())) {
            return clauses;
        }
        var rest = new ArrayList<>(clauses.subList(1, clauses.size()));
        var opening = clauses.getFirst().words();
        if (opening.size() > 1) {
            if (!LEADS_IN.contains(opening.get(1))) {
                return clauses;
            }
            rest.addFirst(new Clause(opening.subList(1, opening.size()), clauses.getFirst().asks()));
        }
        var praises = rest.stream().map(Idioms::read).map(Weight::of).flatMap(List::stream).anyMatch(weight -> weight == Weight.PRAISE);
        return praises ? rest : clauses;
    }

    private static boolean asks(Clause clause) {
        if (clause.asks()) {
            return true;
        }
        var words = clause.words();
        var first = words.isEmpty() ? "" : words.getFirst();
        var second = words.size() < 2 ? "" : words.get(1);
        if (Lexicon.WH.contains(first)) {
            return !second.equals("a") && !second.startsWith("‹") && !Lexicon.PRAISE.contains(second);
        }
        var order = Set.of("do", "have").contains(first) && Set.of("it", "this", "that", "these", "a").contains(second);
        return !order && Lexicon.AUXILIARY.contains(first) && Lexicon.SUBJECT.contains(second);
    }
}
