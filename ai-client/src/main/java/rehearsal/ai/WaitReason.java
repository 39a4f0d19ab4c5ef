package rehearsal.ai;

/** For what a call waits. A call that failed and is sent again later is an {@link AiEvent.Retrying}. */
public enum WaitReason {
    /** The provider takes only so many calls at once or in a minute; this one has to wait for its turn. */
    ITS_TURN,
    /** The request was sent and no answer has begun. */
    ANSWER
}
