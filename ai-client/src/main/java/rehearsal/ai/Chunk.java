package rehearsal.ai;

/** One piece of answer text and when it came, in milliseconds after the call began. */
public record Chunk(long atMillis, String text) {
}
