package rehearsal.prompt;

/** A quick fix: replace this stretch of the body by these words. */
public record Fix(String title, int start, int end, String replacement) {
}
