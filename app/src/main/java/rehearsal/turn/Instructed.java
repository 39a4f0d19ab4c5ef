package rehearsal.turn;

import java.util.List;
import java.util.Optional;
import rehearsal.turn.reply.AnswerFormat;

/** Everything that is sent, in its order, and what the answer must look like. */
record Instructed(PromptWithValues known, List<Segment> segments, Optional<AnswerFormat> answer) {
    Instructed {
        segments = List.copyOf(segments);
    }

    TurnRequest request() {
        return known.request();
    }
}
