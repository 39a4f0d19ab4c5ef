package rehearsal.exchange;

/** Something an import left alone, and why. */
public record Skipped(String file, String reason) {

    static final String NO_FRONT_MATTER = "It has no front matter, so it is not a prompt. Begin it with a line ---, then type:, then a line ---.";

    /** Whether it would come in if somebody said what it is for. */
    public boolean lacksFrontMatter() {
        return reason.equals(NO_FRONT_MATTER);
    }
}
