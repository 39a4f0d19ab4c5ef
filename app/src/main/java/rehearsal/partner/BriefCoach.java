package rehearsal.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import rehearsal.ai.AiMessage;
import rehearsal.ai.Speaker;

/** Helps to say what a picture should show: asks first, then says back what it understood, and hands over once the client agrees. */
final class BriefCoach {

    private static final String READY = "[INTENT_READY]";
    /** Nobody is asked for what they gave already. */
    private static final Pattern MOOD = Pattern.compile("(?m)^Mood: *\\p{L}");
    /** A prompt may say with which words a summary begins. */
    private static final Pattern OPENER = Pattern.compile("(?i)begin(?:ning)?\\s+with\\s+[\"“]([^\"”]{3,40}:)[\"”]");

    private final PartnerTurn talk;
    private final boolean marks;
    private final String opener;
    private final boolean moodIsGiven;

    BriefCoach(PartnerTurn talk, String system) {
        this.talk = talk;
        this.marks = system.contains(READY);
        this.moodIsGiven = MOOD.matcher(system).find();
        this.opener = OPENER.matcher(system).results().map(hit -> hit.group(1).replaceAll("\\s+", " ")).findFirst().orElse("I understand:");
    }

    PartnerAnswer answer() {
        if (talk.coachTurns() == 0) {
            return talk.draft().saying(new ReplyWording(talk).say("That is a good start.", "", PartnerQuestion.LOOK));
        }
        if (talk.wasAsked(PartnerQuestion.LOOK) && !moodIsGiven) {
            return understood(PartnerQuestion.MOOD, "");
        }
        if (talk.wasAsked(PartnerQuestion.RIGHT) && talk.said().agrees() && talk.said().words() < 8) {
            return talk.draft().saying("Then it is settled.");
        }
        // The mark is a hint to the studio that nothing is open any more; it never stands beside a first question.
        return understood(PartnerQuestion.RIGHT, marks ? "\n" + READY : "");
    }

    private PartnerAnswer understood(PartnerQuestion question, String mark) {
        return talk.draft().saying(opener + " " + summary() + ".\n\n" + question.about("") + mark);
    }

    /** What the client said so far, in their words, without the yes and no. */
    private String summary() {
        var parts = new ArrayList<String>();
        for (var message : talk.messages()) {
            var said = new UnderstoodMessage(message.text());
            if (message.speaker() == Speaker.CLIENT && !onlyAgrees(message)) {
                said.sentences().stream().filter(sentence -> !sentence.endsWith("?")).map(sentence -> sentence.replaceAll("[.!]+$", ""))
                        .forEach(parts::add);
            }
        }
        return parts.isEmpty() ? "a picture we have not yet put into words" : String.join("; ", lastOnes(parts));
    }

    private static boolean onlyAgrees(AiMessage message) {
        var said = new UnderstoodMessage(message.text());
        return said.agrees() && said.words() < 5;
    }

    private static List<String> lastOnes(List<String> parts) {
        return parts.subList(Math.max(0, parts.size() - 6), parts.size());
    }
}
