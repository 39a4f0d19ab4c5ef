package rehearsal.session.grounding;

import java.util.List;
import rehearsal.turn.Reference;

/** Where no reference notes are configured. */
enum NoGrounding implements Grounding {
    NONE;

    @Override
    public List<Reference> find(String message) {
        return List.of();
    }

    @Override
    public boolean isThere() {
        return false;
    }
}
