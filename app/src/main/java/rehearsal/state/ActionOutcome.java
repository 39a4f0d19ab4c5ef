package rehearsal.state;

import java.util.Locale;

/** What became of an action, with the reason in plain words. */
public record ActionOutcome(Action action, Result result, String why) {
    public enum Result {
        APPLIED, SKIPPED, REFUSED, NOT_SIMULATED;

        /** The name the command line and stored records use. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
