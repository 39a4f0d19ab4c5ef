package rehearsal.trial.check;

import java.util.List;
import java.util.Map;
import rehearsal.program.Program;
import rehearsal.state.State;

/**
 * A whole session, ready to be judged.
 *
 * @param allowed the actions that the prompt of a phase may use, by phase
 */
public record Evidence(Program program, State start, List<ReplyEvidence> replies, State end, Map<String, List<String>> allowed) {

    public Evidence {
        replies = List.copyOf(replies);
        allowed = Map.copyOf(allowed);
    }
}
