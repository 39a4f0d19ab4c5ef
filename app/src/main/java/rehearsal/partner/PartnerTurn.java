package rehearsal.partner;

import rehearsal.ai.offline.OfflineRequest;
import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiMessage;
import rehearsal.ai.Speaker;

/** A request as the coach reads it: what was said last, what it asked itself before, whom it knows, what it may do, how it should sound. */
record PartnerTurn(UnderstoodMessage said, Optional<PartnerQuestion.Asked> asked, List<AiMessage> messages, KnownClient known,
        PromptManner manner, ReplyForm form) {

    static PartnerTurn read(OfflineRequest words, ReplyForm form) {
        var said = last(words.messages(), Speaker.CLIENT).or(() -> inTranscript(words.system(), "client")).orElse("");
        var before = last(words.messages(), Speaker.COACH).or(() -> inTranscript(words.system(), "coach")).orElse("");
        return new PartnerTurn(new UnderstoodMessage(said), PartnerQuestion.in(before), words.messages(), KnownClient.in(words.system()),
                PromptManner.in(words.system()), form);
    }

    boolean wasAsked(PartnerQuestion question) {
        return asked.map(PartnerQuestion.Asked::question).filter(question::equals).isPresent();
    }

    /** What the client had said before the last message. */
    Optional<String> before() {
        return messages.reversed().stream().filter(message -> message.speaker() == Speaker.CLIENT).skip(1).map(AiMessage::text).findFirst();
    }

    PartnerAnswer.Draft draft() {
        return new PartnerAnswer.Draft(form);
    }

    /** How often the coach has spoken in the part of the talk that was sent. */
    long coachTurns() {
        return messages.stream().filter(message -> message.speaker() == Speaker.COACH).count();
    }

    private static Optional<String> last(List<AiMessage> messages, Speaker speaker) {
        return messages.reversed().stream().filter(message -> message.speaker() == speaker).map(AiMessage::text).findFirst();
    }

    /** Some programs send the talk inside the system text, one line per message. */
    private static Optional<String> inTranscript(String system, String role) {
        var start = role + ":";
        return system.lines().map(String::strip).map(line -> line.replaceAll("^[-*\\s]+|\\*\\*", ""))
                .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
                .reduce((earlier, later) -> later).map(line -> line.substring(start.length()).strip());
    }
}
