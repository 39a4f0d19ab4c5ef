package rehearsal.ui.library;

/** Which lines of the tree are shown. */
enum Filter {
    ALL("library.filter.all"), DRAFTS("library.filter.drafts"), PROBLEMS("library.filter.problems"), OFF("library.filter.off");

    private final String words;

    Filter(String words) {
        this.words = words;
    }

    /** The key of its name with a count. */
    String words() {
        return words;
    }

    boolean takes(Entry entry) {
        return switch (this) {
            case ALL -> true;
            case DRAFTS -> entry.draft();
            case PROBLEMS -> !entry.problems().isEmpty();
            case OFF -> entry.off();
        };
    }
}
