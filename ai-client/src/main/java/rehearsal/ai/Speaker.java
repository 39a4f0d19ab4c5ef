package rehearsal.ai;

/** Who said a message of the conversation. */
public enum Speaker {
    CLIENT, COACH
}
