package rehearsal.partner;

import java.util.List;
import java.util.Map;

/** Getting to know somebody: what fills their days, who they want to be, and on to names. */
final class FirstSteps {

    private static final int A_REAL_ANSWER = 12;

    private final PartnerTurn talk;
    private final ReplyWording speech;
    private final PhaseMoves moving;

    FirstSteps(PartnerTurn talk, CoachingStage stage) {
        this.talk = talk;
        this.speech = new ReplyWording(talk);
        this.moving = new PhaseMoves(talk, stage);
    }

    PartnerAnswer answer() {
        if (moving.unanswered()) {
            return moving.again(speech);
        }
        if (talk.wasAsked(PartnerQuestion.WISH)) {
            return toNames();
        }
        if (talk.wasAsked(PartnerQuestion.DAYS) || talk.said().words() >= A_REAL_ANSWER) {
            return askForWish();
        }
        var draft = talk.draft();
        draft.does("update_asked_questions", Map.of("asked_question", "what fills your days"));
        return draft.saying(speech.say("It is good to meet you. We will take this one step at a time.", "", PartnerQuestion.DAYS));
    }

    private PartnerAnswer askForWish() {
        var draft = talk.draft();
        draft.does("update_who_you_are", Map.of("who_you_are", things()));
        draft.does("update_asked_questions", Map.of("asked_question", "who you would like to be"));
        return draft.saying(speech.say("Thank you. That gives me a picture of you.", "", PartnerQuestion.WISH));
    }

    private PartnerAnswer toNames() {
        var draft = talk.draft();
        draft.does("update_who_you_want_to_be", Map.of("who_you_want_to_be", things()));
        if (!moving.on(draft)) {
            return draft.saying(speech.say("I like where this is going.", "", PartnerQuestion.MATTERS));
        }
        return draft.saying(speech.say("I like where this is going.", "Let us give it a name.", PartnerQuestion.NAME));
    }

    private List<String> things() {
        var things = talk.said().things();
        return things.isEmpty() ? List.of(UnderstoodMessage.shorten(talk.said().text(), 12)) : things;
    }
}
