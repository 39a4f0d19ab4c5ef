package rehearsal.ai.offline;

import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiMessage;
import rehearsal.ai.Speaker;

/** A request as the coach reads it: what was said last, what it asked itself before, whom it knows, what it may do, how it should sound. */
record Talk(Said said, Optional<Question.Asked> asked, List<AiMessage> messages, Known known, Manner manner, ReplyForm form) {

    static Talk read(OfflineWords words, ReplyForm form) {
        var said = last(words.messages(), Speaker.CLIENT).or(() -> inTranscript(words.system(), "client")).orElse("");
        var before = last(words.messages(), Speaker.COACH).or(() -> inTranscript(words.system(), "coach")).orElse("");
        return new Talk(new Said(said), Question.in(before), words.messages(), Known.in(words.system()), Manner.in(words.system()), form);
    }

    boolean wasAsked(Question question) {
        return asked.map(Question.Asked::question).filter(question::equals).isPresent();
    }

    /** What the client had said before the last message. */
    Optional<String> before() {
        return messages.reversed().stream().filter(message -> message.speaker() == Speaker.CLIENT).skip(1).map(AiMessage::text).findFirst();
    }

    Answer.Draft draft() {
        return new Answer.Draft(form);
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
