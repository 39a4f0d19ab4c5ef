package rehearsal.turn;

import java.time.Duration;

/** How a stage went: how long it took and what it did, in a few words. */
public record StageReport(Stage stage, Duration took, boolean finished, String summary) {
}
