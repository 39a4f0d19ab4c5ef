package rehearsal.session.intent;

import java.util.Optional;
import rehearsal.ai.Speaker;
import rehearsal.state.Brief;

/** A talk heard message by message: the brief so far, the coach's last words, and what the newest client message amounted to. */
public record IntentTalk(IntentTracker tracker, Brief brief, Optional<String> coachBefore, Optional<Judgement> judgement) {

    public static IntentTalk start(IntentTracker tracker, Brief given) {
        return new IntentTalk(tracker, tracker.open(given), Optional.empty(), Optional.empty());
    }

    public IntentTalk hear(Speaker role, String text) {
        return switch (role) {
            case CLIENT -> {
                var heard = tracker.client(brief, text, coachBefore);
                yield new IntentTalk(tracker, heard.brief(), coachBefore, Optional.of(heard.judgement()));
            }
            case COACH -> new IntentTalk(tracker, tracker.coach(brief, text), Optional.of(text), Optional.empty());
        };
    }

    /** Whether the newest message was the client's go-ahead. */
    public boolean confirmation() {
        return judgement.filter(Judgement.CONFIRMS::equals).isPresent();
    }

    public IntentReport report() {
        return IntentReport.of(brief);
    }
}
