package rehearsal.program;

/** What happens to the actions that follow a phase change in the same reply. */
public enum AfterTransition {
    /** They run as usual. */
    CONTINUE,
    /** They are skipped, each with this reason. */
    STOP
}
