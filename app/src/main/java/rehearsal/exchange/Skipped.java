package rehearsal.exchange;

/** Something an import left alone, and why. */
public record Skipped(String file, String reason) {
}
