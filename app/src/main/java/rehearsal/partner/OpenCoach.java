package rehearsal.partner;

import java.util.List;

/** A talk the partner knows nothing about: it listens, asks, and after two questions in a phase asks to go on. */
final class OpenCoach {

    private static final List<PartnerQuestion> QUESTIONS = List.of(PartnerQuestion.MIND, PartnerQuestion.MATTERS, PartnerQuestion.NEXT);

    private final PartnerTurn talk;
    private final CoachingStage stage;
    private final boolean bare;

    OpenCoach(PartnerTurn talk, CoachingStage stage, String system) {
        this.talk = talk;
        this.stage = stage;
        this.bare = system.isBlank();
    }

    PartnerAnswer answer() {
        if (bare) {
            return PartnerAnswer.words(
                    "I am the rehearsal partner: I follow rules and am not a model. You wrote: “"
                            + UnderstoodMessage.shorten(talk.said().text(), 40)
                            + "”. Give me a coaching prompt and I will play its coach.");
        }
        var draft = talk.draft();
        new FreeActions(talk).choose(draft);
        var next = talk.asked().map(asked -> QUESTIONS.indexOf(asked.question()) + 1).orElse(0);
        if (next == 2) {
            new PhaseMoves(talk, stage).on(draft);
        }
        var question = QUESTIONS.get(next % QUESTIONS.size());
        return draft.saying(
                new ReplyWording(talk).say(next == 0 ? "It is good to hear from you." : "Thank you for saying that.", "", question));
    }
}
