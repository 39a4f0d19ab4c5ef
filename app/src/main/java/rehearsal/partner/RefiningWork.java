package rehearsal.partner;

import java.util.Map;
import java.util.Optional;

/** Making an identity truer: asks what it does differently, keeps the answer with it, and accepts the refinement. */
final class RefiningWork {

    private static final String COMMITMENT = "accept_identity_commitment";

    private final PartnerTurn talk;
    private final ReplyWording speech;
    private final PhaseMoves moving;

    RefiningWork(PartnerTurn talk, CoachingStage stage) {
        this.talk = talk;
        this.speech = new ReplyWording(talk);
        this.moving = new PhaseMoves(talk, stage);
    }

    PartnerAnswer answer() {
        if (moving.unanswered()) {
            return moving.again(speech);
        }
        var target = talk.known().pending(KnownClient.Step.REFINED);
        if (together()) {
            return combine();
        }
        if (talk.wasAsked(PartnerQuestion.SMALL_STEP)) {
            return commit();
        }
        if (target.isPresent() && !talk.wasAsked(PartnerQuestion.TRUER)) {
            var draft = talk.draft();
            draft.does("set_current_identity", Map.of("identity_id", target.get().id()));
            return draft.saying(speech.say("Let us stay with one of them for a moment.", "", PartnerQuestion.TRUER, target.get().name()));
        }
        var draft = talk.draft();
        target.ifPresent(identity -> keep(draft, identity));
        var next = talk.known().identities().stream().filter(identity -> !identity.reached(KnownClient.Step.REFINED)).skip(1).findFirst();
        // Two are enough for one sitting; whoever has more can come back to them.
        var done = talk.known().identities().stream().filter(identity -> identity.reached(KnownClient.Step.REFINED)).count() + 1;
        if (next.isPresent() && done < 2) {
            return draft.saying(speech.say("That makes it clearer.", "", PartnerQuestion.TRUER, next.get().name()));
        }
        return goOn(draft);
    }

    private void keep(PartnerAnswer.Draft draft, KnownClient.Somebody identity) {
        Optional.of(talk.said().text().strip()).filter(words -> !words.isBlank())
                .ifPresent(words -> draft.does("add_identity_note", Map.of("id", identity.id(), "note", words)));
        draft.does("accept_identity_refinement", Map.of("id", identity.id()));
    }

    /** Where a commitment belongs to this phase, the step is asked for here, and the sentence opens the next. */
    private PartnerAnswer commit() {
        var draft = talk.draft();
        var first = talk.known().identities().stream().filter(identity -> !identity.reached(KnownClient.Step.COMMITTED))
                .filter(identity -> identity.reached(KnownClient.Step.REFINED)).findFirst();
        first.ifPresent(identity -> draft.does(COMMITMENT, Map.of("id", identity.id())));
        var name = first.or(() -> talk.known().identities().stream().findFirst()).map(KnownClient.Somebody::name)
                .orElse("somebody who keeps their word");
        var moved = moving.on(draft);
        return draft.saying(
                speech.say("A step like that is how it starts.", moved ? "I put it into one sentence." : "", PartnerQuestion.SENTENCE,
                        IdentitySentence.from(talk.said(), name)));
    }

    private boolean together() {
        var said = talk.said();
        return talk.known().identities().size() > 1
                && (said.mentions("combine") || said.mentions("the same") || said.mentions("belong together"));
    }

    private PartnerAnswer combine() {
        var draft = talk.draft();
        var first = talk.known().identities().get(0);
        var second = talk.known().identities().get(1);
        draft.does("combine_identities", Map.of("identity_id_a", first.id(), "identity_id_b", second.id()));
        return draft.saying(speech.say("Then they become one.", "", PartnerQuestion.TRUER, first.name()));
    }

    private PartnerAnswer goOn(PartnerAnswer.Draft draft) {
        var name = talk.known().identities().stream().map(KnownClient.Somebody::name).findFirst().orElse("this part of you");
        var moved = !talk.form().offers(COMMITMENT) && moving.on(draft);
        return draft.saying(
                speech.say("That makes it clearer.", moved ? "Now let us bring it into your week." : "", PartnerQuestion.SMALL_STEP, name));
    }
}
