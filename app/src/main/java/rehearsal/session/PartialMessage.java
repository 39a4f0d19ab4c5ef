package rehearsal.session;

import rehearsal.session.intent.IntentTracker;
import rehearsal.turn.Answered;
import rehearsal.turn.Origin;
import rehearsal.turn.TurnRecord;
import rehearsal.turn.reply.MessageStream;

/** What the coach had said when a turn stopped: the words of the message, out of a reply that may break off anywhere. */
final class PartialMessage {

    private PartialMessage() {
    }

    static String in(TurnRecord record) {
        return record.message().isEmpty()
                ? in(record, record.answered().map(Answered::raw).orElse(""))
                : IntentTracker.shown(record.message());
    }

    static String in(TurnRecord record, String raw) {
        var structured = record.asked().filter(asked -> asked.segments().stream().anyMatch(piece -> piece.origin() == Origin.SCHEMA))
                .isPresent();
        return IntentTracker.shown(structured ? new MessageStream().feed(raw) : raw);
    }
}
