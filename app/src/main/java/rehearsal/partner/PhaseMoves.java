package rehearsal.partner;

import java.util.Map;

/** What the stages of identity coaching have in common: going on to the next phase, and going back over a question that was not answered. */
final class PhaseMoves {

    private final PartnerTurn talk;
    private final CoachingStage stage;

    PhaseMoves(PartnerTurn talk, CoachingStage stage) {
        this.talk = talk;
        this.stage = stage;
    }

    /** Asks to go on. A form without that action keeps the talk where it is, which is what its prompt says. */
    boolean on(PartnerAnswer.Draft draft) {
        var to = stage.onward(talk.form());
        return to.isPresent() && draft.does("transition_phase", Map.of("to_phase", to.get()));
    }

    /** The client did not answer but asked back, doubted, complained, or found nothing to say: the question comes again, made easier. */
    boolean unanswered() {
        return talk.asked().isPresent() && talk.said().holdsBack() && !declinesAName();
    }

    PartnerAnswer again(ReplyWording speech) {
        var why = why();
        return talk.asked().map(asked -> talk.draft().saying(speech.again(asked, why))).orElseGet(() -> talk.draft().saying(why));
    }

    /** "No" to a name asks for another one; that is an answer. */
    private boolean declinesAName() {
        return talk.wasAsked(PartnerQuestion.FITS) && talk.said().declines() && !talk.said().complains() && !talk.said().asksBack();
    }

    private String why() {
        if (talk.said().asksBack()) {
            return "A fair question: we talk, I listen for who you are becoming, and we put a name to it.";
        }
        if (talk.said().complains()) {
            return explained() ? "I hear that this isn't working for you." : "I hear that, and there is no wrong answer here.";
        }
        return explained()
                ? "There is no hurry. We can stay with this as long as you need."
                : "That is all right, there is no wrong answer here.";
    }

    /** The question was explained a moment ago. */
    private boolean explained() {
        return talk.messages().stream().map(message -> message.text()).toList().reversed().stream().limit(2)
                .anyMatch(text -> text.contains("no wrong answer here") || text.contains("A fair question:"));
    }
}
