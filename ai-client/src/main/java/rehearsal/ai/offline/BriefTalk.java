package rehearsal.ai.offline;

import java.util.ArrayList;
import java.util.List;
import rehearsal.ai.AiMessage;
import rehearsal.ai.Speaker;

/** Helps to say what a picture should show: asks first, then says back what it understood, and hands over once the client agrees. */
final class BriefTalk {

    private static final String READY = "[INTENT_READY]";

    private final Talk talk;
    private final boolean marks;

    BriefTalk(Talk talk, String system) {
        this.talk = talk;
        this.marks = system.contains(READY);
    }

    Answer answer() {
        var speech = new Speech(talk);
        if (talk.coachTurns() == 0) {
            return talk.draft().saying(speech.say("That is a good start.", "", Question.LOOK));
        }
        if (talk.wasAsked(Question.LOOK) && !talk.said().agrees()) {
            return talk.draft().saying(speech.say("I can see that.", "I understand: " + summary() + ".", Question.MOOD));
        }
        if (talk.wasAsked(Question.RIGHT) && talk.said().agrees()) {
            var ready = "I understand: " + summary() + ". That is clear enough to make." + (marks ? " " + READY : "");
            return talk.draft().saying(ready);
        }
        return talk.draft().saying(speech.say("", "I understand: " + summary() + ".", Question.RIGHT));
    }

    /** What the client said so far, in their words, without the yes and no. */
    private String summary() {
        var parts = new ArrayList<String>();
        for (var message : talk.messages()) {
            var said = new Said(message.text());
            if (message.speaker() == Speaker.CLIENT && !onlyAgrees(message)) {
                said.sentences().stream().filter(sentence -> !sentence.endsWith("?")).map(sentence -> sentence.replaceAll("[.!]+$", ""))
                        .forEach(parts::add);
            }
        }
        return parts.isEmpty() ? "a picture we have not yet put into words" : String.join("; ", lastOnes(parts));
    }

    private static boolean onlyAgrees(AiMessage message) {
        var said = new Said(message.text());
        return said.agrees() && said.words() < 5;
    }

    private static List<String> lastOnes(List<String> parts) {
        return parts.subList(Math.max(0, parts.size() - 6), parts.size());
    }
}
