package rehearsal.ui.start;

import java.util.List;
import rehearsal.ai.Speaker;

/** One message of the recorded talk with the actions that ran after it. */
record Beat(Speaker speaker, String words, List<String> actions) {
    Beat {
        actions = List.copyOf(actions);
    }
}
