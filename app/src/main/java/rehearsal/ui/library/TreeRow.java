package rehearsal.ui.library;

/** A row of the tree: a type with its count, or a prompt. */
sealed interface TreeRow {

    record Group(String title, int count) implements TreeRow {
    }

    /** Prompts that are left out until somebody narrows the tree. */
    record More(int count) implements TreeRow {
    }

    record Leaf(Entry entry) implements TreeRow {
    }
}
