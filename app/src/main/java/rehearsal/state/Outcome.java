package rehearsal.state;

/** What became of an action, with the reason in plain words. */
public record Outcome(Action action, Result result, String why) {
    public enum Result {
        APPLIED, SKIPPED, REFUSED, NOT_SIMULATED
    }
}
