package rehearsal.session.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rehearsal.session.language.Languages;

/**
 * Judges a whole client message. What speaks against a yes is tested first: a no or a doubt, then a question, then a wish for change. A
 * yes is left only if every word of the message belongs to a go-ahead or to something harmless around it; a word of substance makes it
 * information.
 */
final class ConfirmationJudge {

    private static final Set<String> MEASURES = Set.of("bit", "little", "much", "enough", "extra");
    private static final Set<String> PLAIN_NO = Set.of("no", "nope", "nah");
    private static final Set<String> LEADS_IN = Set.of("that", "this", "it", "all", "everything", "i", "we", "you", "love");
    private static final Set<String> SOUNDS = Set.of("um", "umm", "uh", "er", "erm", "ehm");
    private static final Pattern TURN = Pattern.compile("\\b(?:but|though|although|however|yet|except|only)\\b");
    private static final Pattern ANNOUNCES = Pattern.compile(
            "\\b(?:(?:one|two|three|a few|some|just|small|tiny|little|another|last|final|quick) (?:\\w+ )?(?:things?|remarks?|wish(?:es)?|corrections?|comments?|requests?|points?|details?|questions?|notes?|tweaks?|changes?|additions?|suggestions?|ideas?)|hold on|hang on|now about|what about|and yet|before you|thought of)\\b");

    private final Languages languages = new Languages();

    /**
     * The judgement, whether something in the message stands against a yes given earlier (a question can hold a wish), and whether the yes
     * is more than a bare one: it praises, or gives an order.
     */
    record Verdict(Judgement judgement, boolean takesBack, boolean praises, boolean orders) {
    }

    Verdict weigh(String message) {
        return weigh(message, Optional.empty());
    }

    Judgement judge(String message) {
        return weigh(message).judgement();
    }

    /** The coach's words are no news when the client says them again. */
    Verdict weigh(String message, Optional<String> coachBefore) {
        var coachWords = coachBefore.map(Languages::words).orElse(Set.of());
        var foreign = languages.read(message, coachWords);
        return foreign.isPresent() && foreign.get().known() > knownEnglish(message, coachWords) && message.length() <= Excerpt.LONGEST_YES
                ? foreign(foreign.get())
                : english(message, coachWords);
    }

    private static Verdict foreign(Languages.Reading reading) {
        return switch (reading.tone()) {
            case REFUSES -> new Verdict(Judgement.NEGATES, true, false, false);
            case CHANGES -> new Verdict(Judgement.CHANGES, true, false, false);
            case ASKS -> new Verdict(Judgement.ASKS, false, false, false);
            case CONSENTS -> new Verdict(Judgement.CONFIRMS, false, reading.praises(), reading.orders());
            case STATES -> new Verdict(Judgement.SAYS, false, false, false);
        };
    }

    private static double knownEnglish(String message, Set<String> coachWords) {
        var words = Clauses.words(Clauses.plain(message)).stream().filter(word -> !coachWords.contains(word)).toList();
        var letters = words.stream().mapToInt(String::length).sum();
        var known = words.stream().filter(Lexicon::isEnglish).mapToInt(String::length).sum();
        return letters == 0 ? 1 : (double) known / letters;
    }

    private static Verdict english(String message, Set<String> coachWords) {
        var said = Clauses.of(message);
        var judgement = english(said, message, coachWords);
        var weights = weights(read(said));
        return switch (judgement) {
            case NEGATES, CHANGES -> new Verdict(judgement, true, false, false);
            case ASKS -> new Verdict(judgement, wishesAnything(read(said)), false, false);
            case CONFIRMS, SAYS -> new Verdict(judgement, false, weights.contains(Weight.PRAISE), weights.contains(Weight.GO));
        };
    }

    private static Judgement english(List<Clause> said, String message, Set<String> coachWords) {
        if (Idioms.ironic(said)) {
            return Judgement.NEGATES;
        }
        var whole = judged(said, message);
        if (whole == Judgement.CONFIRMS) {
            return announces(message) ? Judgement.CHANGES : whole;
        }
        var rest = Asides.without(said, coachWords);
        if (rest.size() == said.size()) {
            return whole;
        }
        if (rest.isEmpty()) {
            return Judgement.SAYS;
        }
        var answer = judged(rest, message);
        return answer == Judgement.CONFIRMS && (!turnsWell(message, coachWords) || announces(message))
                ? whole
                : answer;
    }

    /** "One small thing": something is about to come, and is not there yet. */
    static boolean announces(String message) {
        return ANNOUNCES.matcher(Clauses.plain(message)).find();
    }

    /** What follows a "but" is what counts; if that is no yes, nothing before it is. */
    private static boolean turnsWell(String message, Set<String> coachWords) {
        var turns = TURN.matcher(message.toLowerCase(Locale.ROOT)).results().toList();
        if (turns.isEmpty()) {
            return true;
        }
        var after = message.substring(turns.getLast().end());
        return judged(Asides.without(Clauses.of(after), coachWords), after) == Judgement.CONFIRMS;
    }

    private static Judgement judged(List<Clause> said, String message) {
        var clauses = read(afterPoliteNo(withoutSounds(said)));
        var weights = weights(clauses);
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

    private static List<Clause> read(List<Clause> clauses) {
        return clauses.stream().map(Idioms::read).toList();
    }

    private static List<Weight> weights(List<Clause> clauses) {
        return clauses.stream().map(Weight::of).flatMap(List::stream).toList();
    }

    /** "Um" hesitates when it stands beside one word; in a dictated go-ahead it is only breath. */
    private static List<Clause> withoutSounds(List<Clause> clauses) {
        var yeses = weights(read(clauses)).stream().filter(ConfirmationJudge::isYes).count();
        return yeses < 2
                ? clauses
                : clauses.stream()
                        .map(clause -> new Clause(clause.words().stream().filter(word -> !SOUNDS.contains(word)).toList(), clause.asks()))
                        .filter(clause -> !clause.words().isEmpty()).toList();
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
        var praises = weights(read(rest)).stream().anyMatch(weight -> weight == Weight.PRAISE);
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
