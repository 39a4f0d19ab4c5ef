package rehearsal.store.prompt;

/** How versions from elsewhere come in. */
public enum ImportedVersion {
    /** With the active flags they had: a library that comes back to where it was. */
    AS_THEY_WERE,
    /** Switched off: an import never goes live by itself. */
    INACTIVE,
    /** With their flags, and removable together: the starter library. */
    SAMPLE
}
