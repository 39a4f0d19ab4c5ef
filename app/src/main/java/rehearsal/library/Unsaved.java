package rehearsal.library;

/** A version that the library did not take: the note it was to have, and why. The draft is kept apart from that. */
public record Unsaved(String note, String reason) {
}
