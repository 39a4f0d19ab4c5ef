package rehearsal.partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rehearsal.session.intent.IntentTalk;
import rehearsal.session.intent.IntentTracker;
import rehearsal.state.Brief;
import rehearsal.state.BriefInWords;

/**
 * Helps to say what a picture should show: asks what is unclear, says back what it understood, and hands over once the client agrees. It
 * follows the session with the same rules as the brief beside it, so that the two never say different things.
 */
final class BriefCoach {

    private static final String READY = "[INTENT_READY]";
    private static final String CONSENT = "report_consent";
    /** Nobody is asked for what they gave already. */
    private static final Pattern MOOD = Pattern.compile("(?m)^Mood: *(?!not chosen)\\p{L}");
    /** A prompt may say with which words a summary begins. */
    private static final Pattern OPENER = Pattern.compile("(?i)begin(?:ning)?\\s+with\\s+[\"“]([^\"”]{3,40}:)[\"”]");
    private static final Pattern OPEN_QUESTION = Pattern.compile("(?m)^(?:.*: )?- (Should “[^”]+” be drawn[^?\\n]*\\?)");
    private static final String SETTLED = "Then it is settled.";

    private final PartnerTurn talk;
    private final String system;
    private final boolean marks;
    private final String opener;
    private final Brief brief;

    BriefCoach(PartnerTurn talk, String system) {
        this.talk = talk;
        this.system = system;
        this.marks = system.contains(READY);
        this.opener = OPENER.matcher(system).results().map(hit -> hit.group(1).replaceAll("\\s+", " ")).findFirst().orElse("I understand:");
        var followed = IntentTalk.start(new IntentTracker(), Brief.of(Map.of()));
        for (var message : talk.messages()) {
            followed = followed.hear(message.speaker(), message.text());
        }
        this.brief = followed.brief();
    }

    PartnerAnswer answer() {
        if (brief.confirmed()) {
            var draft = talk.draft();
            brief.consent().words().filter(talk.said().text().strip()::equals)
                    .ifPresent(words -> draft.does(CONSENT, Map.of("words", words)));
            return draft.saying(SETTLED);
        }
        if (talk.coachTurns() == 0) {
            return talk.draft().saying(new ReplyWording(talk).say("That is a good start.", "", PartnerQuestion.LOOK));
        }
        var unclear = openQuestion();
        if (unclear.isPresent()) {
            return talk.draft().saying(unclear.get());
        }
        if (talk.wasAsked(PartnerQuestion.LOOK) && !MOOD.matcher(system).find() && brief.given("custom_mood").isEmpty()) {
            return understood(PartnerQuestion.MOOD, "");
        }
        if (scene().isEmpty()) {
            return talk.draft().saying(new ReplyWording(talk).say("We have no picture yet.", "", PartnerQuestion.LOOK));
        }
        // The mark is a hint to the studio that nothing is open any more; it never stands beside another question.
        return understood(PartnerQuestion.RIGHT, marks ? "\n" + READY : "");
    }

    /** What the session left open, else what the prompt lists as open. */
    private Optional<String> openQuestion() {
        var asked = BriefInWords.questions(brief).stream().findFirst();
        var settled = brief.ambiguities().stream().filter(Brief.Ambiguity::resolved).map(Brief.Ambiguity::text).toList();
        return asked.or(() -> OPEN_QUESTION.matcher(system).results().map(hit -> hit.group(1))
                .filter(question -> settled.stream().noneMatch(question::contains)).findFirst());
    }

    private PartnerAnswer understood(PartnerQuestion question, String mark) {
        var draft = talk.draft();
        var summary = scene().isEmpty() ? "a picture we have not yet put into words" : String.join("; ", scene());
        if (question == PartnerQuestion.RIGHT) {
            draft.does("sum_up", Map.of("summary", summary));
        }
        return draft.saying(opener + " " + summary + ".\n\n" + question.about("") + mark);
    }

    /** The picture as it stands, in the client's words. */
    private List<String> scene() {
        var parts = new ArrayList<String>();
        brief.sceneElements().forEach(element -> parts.add(detailed(element)));
        brief.displayTexts().forEach(text -> parts.add("the words “" + text.text() + "”"));
        if (!brief.colours().isEmpty()) {
            parts.add(brief.colours().stream().collect(Collectors.joining(", ")));
        }
        brief.given("custom_mood").ifPresent(mood -> parts.add("mood: " + mood));
        return parts;
    }

    private static String detailed(Brief.SceneElement element) {
        return element.position().filter(place -> !element.description().contains(place)).map(place -> element.description() + " " + place)
                .orElse(element.description());
    }
}
