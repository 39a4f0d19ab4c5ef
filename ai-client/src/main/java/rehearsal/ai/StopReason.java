package rehearsal.ai;

/** Why the model stopped. */
public enum StopReason {
    END, MAX_TOKENS, STOP_SEQUENCE, TOOL, REFUSED, CONTENT_FILTER, OTHER
}
