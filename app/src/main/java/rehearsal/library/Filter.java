package rehearsal.library;

/** Which lines of the tree are shown. */
public enum Filter {
    ALL, DRAFTS, PROBLEMS, OFF;

    public boolean takes(Entry entry) {
        return switch (this) {
            case ALL -> true;
            case DRAFTS -> entry.draft();
            case PROBLEMS -> !entry.problems().isEmpty();
            case OFF -> entry.off();
        };
    }
}
