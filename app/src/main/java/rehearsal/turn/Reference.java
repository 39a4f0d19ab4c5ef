package rehearsal.turn;

/** Words that were looked up for a client's message, and where they stand. */
public record Reference(String source, String text) {
}
