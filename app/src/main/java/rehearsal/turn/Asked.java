package rehearsal.turn;

import java.util.List;
import rehearsal.ai.WireRequest;
import rehearsal.turn.context.Value;

/** Everything that was asked, down to the exact request with its key masked. */
public record Asked(List<PromptRef> prompts, List<Value> values, List<Segment> segments, WireRequest request, List<String> notices) {
    public Asked {
        prompts = List.copyOf(prompts);
        values = List.copyOf(values);
        segments = List.copyOf(segments);
        notices = List.copyOf(notices);
    }

    static Asked of(Prepared prepared) {
        return new Asked(prepared.prompts(), prepared.values(), prepared.segments(), prepared.wire(), prepared.notices());
    }
}
