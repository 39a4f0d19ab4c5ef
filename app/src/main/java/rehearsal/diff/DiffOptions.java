package rehearsal.diff;

import java.time.Duration;

/** How to compare. The budget bounds the time for looking at words; an answer always comes. */
public record DiffOptions(boolean words, boolean ignoreWhitespace, Duration budget) {
    public static final DiffOptions USUAL = new DiffOptions(true, false, Duration.ofMillis(600));

    public DiffOptions withoutWords() {
        return new DiffOptions(false, ignoreWhitespace, budget);
    }

    public DiffOptions ignoringWhitespace() {
        return new DiffOptions(words, true, budget);
    }

    public DiffOptions within(Duration time) {
        return new DiffOptions(words, ignoreWhitespace, time);
    }
}
