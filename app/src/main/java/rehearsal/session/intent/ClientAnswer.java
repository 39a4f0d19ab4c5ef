package rehearsal.session.intent;

import java.util.Optional;

/** Whether a person answered yes, no, or neither: the one judgement that briefs, the rehearsal partner and everything else share. */
public enum ClientAnswer {
    YES, NO, NEITHER;

    private static final ConfirmationJudge JUDGE = new ConfirmationJudge();

    /** The question's words are no news when the answer repeats them. */
    public static ClientAnswer to(String question, String answer) {
        var judgement = JUDGE.weigh(Excerpt.of(answer), Optional.of(question)).judgement();
        return switch (judgement) {
            case CONFIRMS -> YES;
            case NEGATES -> refuses(answer) ? NO : NEITHER;
            case ASKS, CHANGES, SAYS -> NEITHER;
        };
    }

    /** Doubt is no no: "hmm" and "I guess" decide nothing. */
    private static boolean refuses(String answer) {
        return Clauses.of(answer).stream().map(Idioms::read).flatMap(clause -> Weight.of(clause).stream())
                .noneMatch(weight -> weight == Weight.DOUBT);
    }

    /** Whether the words hold back, decline, ask, or complain: no material for a name, a note or an identity. */
    public static boolean holdsBack(String answer) {
        var judgement = JUDGE.weigh(Excerpt.of(answer), Optional.empty()).judgement();
        return judgement == Judgement.NEGATES || judgement == Judgement.ASKS;
    }
}
