package rehearsal.turn;

import java.util.List;

/** The words that are sent: what stands before the instructions, and the talk behind them. */
record Assembled(PromptWithValues known, List<Segment> before, List<Segment> conversation) {
    Assembled {
        before = List.copyOf(before);
        conversation = List.copyOf(conversation);
    }

    TurnRequest request() {
        return known.request();
    }
}
