package rehearsal.ui.library;

import rehearsal.library.Entry;
import rehearsal.library.Hit;

/** A row of the tree: a type with its count, a prompt under it, or a place in the prompt that holds the words searched for. */
sealed interface TreeRow {

    record Group(String key, String title, int count, boolean open) implements TreeRow {
    }

    /** {@code archived}: the prompt of this phase was put away, and the phase stands here without one. */
    record Leaf(Entry entry, boolean stand) implements TreeRow {
    }

    record Found(Hit hit) implements TreeRow {
    }
}
