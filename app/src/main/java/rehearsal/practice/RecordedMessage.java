package rehearsal.practice;

import java.util.List;
import java.util.Optional;
import rehearsal.ai.Speaker;
import rehearsal.state.ActionOutcome;

/** One message of the recorded talk: which turn it belongs to, what ran after it, and the phase it led to. */
public record RecordedMessage(int turn, Speaker speaker, String words, List<Done> actions, Optional<String> movedTo) {
    public RecordedMessage {
        actions = List.copyOf(actions);
    }

    /** What an action came to; nothing where that was not recorded. */
    public record Done(String action, Optional<ActionOutcome.Result> result, String why) {
    }
}
