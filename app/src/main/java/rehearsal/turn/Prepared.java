package rehearsal.turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiRequest;
import rehearsal.ai.WireRequest;
import rehearsal.turn.context.Value;
import rehearsal.turn.reply.AnswerFormat;
import rehearsal.turn.size.TokenCounter;

/** A turn that is ready to be sent: what was chosen, what it knows, every piece of what is sent, and the exact request. */
public record Prepared(TurnRequest request, PromptRef prompt, Optional<PromptRef> system, List<Value> values, List<Segment> segments,
        Optional<AnswerFormat> answer, AiRequest asked, WireRequest wire, AiClient client, List<String> notices) {
    public Prepared {
        values = List.copyOf(values);
        segments = List.copyOf(segments);
        notices = List.copyOf(notices);
    }

    /** Every prompt that took part, the system prompt first. */
    public List<PromptRef> prompts() {
        return Stream.concat(system.stream(), Stream.of(prompt)).toList();
    }

    /** The sizes of the pieces; the window is the model's, if it is known. */
    public List<Measured> measured(TokenCounter counter, OptionalLong window) {
        var measured = new ArrayList<Measured>(segments.size());
        segments.forEach(segment -> measured.add(Measured.of(segment, counter.count(asked.model(), segment.text()), window)));
        return measured;
    }
}
