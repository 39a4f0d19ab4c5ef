package rehearsal.store.trial;

/** A run of a suite to keep. */
public record NewTrialRun(String program, String name, int cells, String document, String author) {
}
