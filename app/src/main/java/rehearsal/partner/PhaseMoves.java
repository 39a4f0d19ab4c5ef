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

    /** The client did not answer but asked back, or found nothing to say: explain once, and put the question again. */
    boolean unanswered() {
        var asked = talk.asked();
        if (asked.isEmpty() || explained()) {
            return false;
        }
        return talk.said().asksBack() || talk.said().unsure() && talk.said().words() < 9;
    }

    PartnerAnswer again(ReplyWording speech) {
        var why = talk.said().asksBack()
                ? "A fair question: we talk, I listen for who you are becoming, and we put a name to it."
                : "That is all right, there is no wrong answer here.";
        return talk.asked().map(asked -> talk.draft().saying(speech.again(asked, why))).orElseGet(() -> talk.draft().saying(why));
    }

    /** The question was explained a moment ago, so the next answer counts, whatever it is. */
    boolean explained() {
        return talk.messages().stream().map(message -> message.text()).toList().reversed().stream().limit(2)
                .anyMatch(text -> text.contains("no wrong answer here") || text.contains("A fair question:"));
    }
}
