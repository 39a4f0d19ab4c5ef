package rehearsal.turn;

import java.util.List;
import java.util.Optional;

/** The prompt of a turn, the system prompt that stands before it, and what is worth knowing about the choice. */
record Selected(TurnRequest request, Chosen prompt, Optional<Chosen> system, List<String> notices) {
}
