package rehearsal.program;

/** How much of the talk is sent, and how. */
public record Conversation(int history, SentAs sentAs) {

    public enum SentAs {
        MESSAGES, TRANSCRIPT
    }
}
