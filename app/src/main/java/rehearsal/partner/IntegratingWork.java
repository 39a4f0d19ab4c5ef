package rehearsal.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bringing one identity into daily life: a step, a sentence, a picture, and the end of the work. */
final class IntegratingWork {

    private final PartnerTurn talk;
    private final ReplyWording speech;
    private final PhaseMoves moving;

    IntegratingWork(PartnerTurn talk, CoachingStage stage) {
        this.talk = talk;
        this.speech = new ReplyWording(talk);
        this.moving = new PhaseMoves(talk, stage);
    }

    PartnerAnswer answer() {
        if (moving.unanswered()) {
            return moving.again(speech);
        }
        if (talk.wasAsked(PartnerQuestion.SMALL_STEP)) {
            return offerSentence();
        }
        if (talk.wasAsked(PartnerQuestion.SENTENCE)) {
            return keepSentence();
        }
        if (talk.wasAsked(PartnerQuestion.PICTURE)) {
            return keepPicture();
        }
        var draft = talk.draft();
        target().ifPresent(identity -> draft.does("set_current_identity", Map.of("identity_id", identity.id())));
        return draft.saying(speech.say("Let us make this part of an ordinary week.", "", PartnerQuestion.SMALL_STEP, name()));
    }

    private PartnerAnswer offerSentence() {
        var draft = talk.draft();
        var sentence = IdentitySentence.from(talk.said(), name());
        target().ifPresent(identity -> {
            draft.does("accept_identity_commitment", Map.of("id", identity.id()));
            draft.does("update_i_am_statement", Map.of("id", identity.id(), "i_am_statement", sentence));
        });
        var keep = Map.of("label", "Yes, these are my words", "text", "Yes, these are my words");
        draft.does("show_card", Map.of("text", sentence, "buttons", List.of(keep)));
        return draft.saying(
                speech.say("A step like that is how it starts.", "I put it into one sentence.", PartnerQuestion.SENTENCE, sentence));
    }

    private PartnerAnswer keepSentence() {
        var own = talk.said().sentenceStartingWith(IdentitySentence.START).map(words -> words.replaceAll("[\"”]+$", ""));
        if (own.isEmpty() && !talk.said().agrees() && talk.asked().isPresent()) {
            return talk.draft()
                    .saying(speech.again(talk.asked().get(), "Then it is not your sentence yet; there is no wrong answer here."));
        }
        var draft = talk.draft();
        var sentence = own.or(() -> talk.asked().map(PartnerQuestion.Asked::about)).orElse("");
        target().ifPresent(identity -> accept(draft, identity, sentence));
        return draft
                .saying(speech.say("It sounds like you.", own.isPresent() ? "I took your words." : "", PartnerQuestion.PICTURE, name()));
    }

    private void accept(PartnerAnswer.Draft draft, KnownClient.Somebody identity, String sentence) {
        if (!talk.form().parameters("accept_i_am_statement").contains("i_am_statement")) {
            draft.does("update_i_am_statement", Map.of("id", identity.id(), "i_am_statement", sentence));
        }
        draft.does("accept_i_am_statement", Map.of("id", identity.id(), "i_am_statement", sentence));
    }

    private PartnerAnswer keepPicture() {
        var draft = talk.draft();
        var picture = talk.said().text().strip();
        target().ifPresent(identity -> {
            draft.does("update_identity_visualization", Map.of("id", identity.id(), "visualization", picture));
            draft.does("accept_identity_visualization", Map.of("id", identity.id()));
        });
        if (!moving.on(draft)) {
            return draft.saying(speech.say("I can see it too.", "", PartnerQuestion.NEXT));
        }
        return draft.saying(speech.close("I can see it too.",
                "Keep that picture close: it is where " + name().replaceFirst("^The ", "the ")
                        + " lives. You have done what we came here for."));
    }

    /** The one in work: the first that is on its way here, else the first of all. */
    private Optional<KnownClient.Somebody> target() {
        var open = talk.known().identities().stream().filter(identity -> !identity.reached(KnownClient.Step.PICTURED)).toList();
        return open.stream().filter(
                identity -> talk.asked().filter(asked -> new UnderstoodMessage(asked.about()).mentions(identity.name())).isPresent())
                .findFirst()
                .or(() -> open.stream()
                        .max((one, other) -> KnownClient.Step.of(one.state()).compareTo(KnownClient.Step.of(other.state()))));
    }

    private String name() {
        return target().map(KnownClient.Somebody::name)
                .or(() -> talk.asked().map(PartnerQuestion.Asked::about).filter(words -> !words.isBlank()))
                .orElse("this part of you");
    }
}
