package rehearsal.ai.offline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bringing one identity into daily life: a step, a sentence, a picture, and the end of the work. */
final class Integrating {

    private final Talk talk;
    private final Speech speech;
    private final Moving moving;

    Integrating(Talk talk, Stage stage) {
        this.talk = talk;
        this.speech = new Speech(talk);
        this.moving = new Moving(talk, stage);
    }

    Answer answer() {
        if (moving.unanswered()) {
            return moving.again(speech);
        }
        if (talk.wasAsked(Question.SMALL_STEP)) {
            return offerSentence();
        }
        if (talk.wasAsked(Question.SENTENCE)) {
            return keepSentence();
        }
        if (talk.wasAsked(Question.PICTURE)) {
            return keepPicture();
        }
        var draft = talk.draft();
        target().ifPresent(identity -> draft.does("set_current_identity", Map.of("identity_id", identity.id())));
        return draft.saying(speech.say("Let us make this part of an ordinary week.", "", Question.SMALL_STEP, name()));
    }

    private Answer offerSentence() {
        var draft = talk.draft();
        var sentence = Sentence.from(talk.said(), name());
        target().ifPresent(identity -> {
            draft.does("accept_identity_commitment", Map.of("id", identity.id()));
            draft.does("update_i_am_statement", Map.of("id", identity.id(), "i_am_statement", sentence));
        });
        var keep = Map.of("label", "Yes, these are my words", "text", "Yes, these are my words");
        draft.does("show_card", Map.of("text", sentence, "buttons", List.of(keep)));
        return draft.saying(speech.say("A step like that is how it starts.", "I put it into one sentence.", Question.SENTENCE, sentence));
    }

    private Answer keepSentence() {
        var own = talk.said().sentenceStartingWith(Sentence.START).map(words -> words.replaceAll("[\"”]+$", ""));
        if (talk.said().declines() && own.isEmpty() && talk.asked().isPresent() && !moving.explained()) {
            return talk.draft()
                    .saying(speech.again(talk.asked().get(), "Then it is not your sentence yet; there is no wrong answer here."));
        }
        var draft = talk.draft();
        var sentence = own.or(() -> talk.asked().map(Question.Asked::about)).orElse("");
        target().ifPresent(identity -> accept(draft, identity, sentence));
        return draft.saying(speech.say("It sounds like you.", own.isPresent() ? "I took your words." : "", Question.PICTURE, name()));
    }

    private void accept(Answer.Draft draft, Known.Somebody identity, String sentence) {
        if (!talk.form().parameters("accept_i_am_statement").contains("i_am_statement")) {
            draft.does("update_i_am_statement", Map.of("id", identity.id(), "i_am_statement", sentence));
        }
        draft.does("accept_i_am_statement", Map.of("id", identity.id(), "i_am_statement", sentence));
    }

    private Answer keepPicture() {
        var draft = talk.draft();
        var picture = talk.said().text().strip();
        target().ifPresent(identity -> {
            draft.does("update_identity_visualization", Map.of("id", identity.id(), "visualization", picture));
            draft.does("accept_identity_visualization", Map.of("id", identity.id()));
        });
        if (!moving.on(draft)) {
            return draft.saying(speech.say("I can see it too.", "", Question.NEXT));
        }
        return draft.saying(speech.close("I can see it too.",
                "Keep that picture close: it is where " + name().replaceFirst("^The ", "the ")
                        + " lives. You have done what we came here for."));
    }

    /** The one in work: the first that is on its way here, else the first of all. */
    private Optional<Known.Somebody> target() {
        var open = talk.known().identities().stream().filter(identity -> !identity.reached(Known.Step.PICTURED)).toList();
        return open.stream().filter(identity -> talk.asked().filter(asked -> new Said(asked.about()).mentions(identity.name())).isPresent())
                .findFirst()
                .or(() -> open.stream().max((one, other) -> Known.Step.of(one.state()).compareTo(Known.Step.of(other.state()))));
    }

    private String name() {
        return target().map(Known.Somebody::name).or(() -> talk.asked().map(Question.Asked::about).filter(words -> !words.isBlank()))
                .orElse("this part of you");
    }
}
