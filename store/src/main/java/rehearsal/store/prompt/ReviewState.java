package rehearsal.store.prompt;

/** Where the review of a version stands. */
public enum ReviewState {
    NONE, REQUESTED, CHANGES_ASKED, APPROVED
}
