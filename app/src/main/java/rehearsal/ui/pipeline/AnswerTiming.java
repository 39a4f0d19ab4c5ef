package rehearsal.ui.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import rehearsal.turn.Stage;
import rehearsal.turn.StageReport;

/** Measures a turn while it runs: what is kept of it tells the same when it is over. */
final class AnswerTiming {

    private final LongSupplier clock;
    private Duration prepared = Duration.ZERO;
    private OptionalLong asked = OptionalLong.empty();
    private OptionalLong spoke = OptionalLong.empty();

    /** @param clock milliseconds */
    AnswerTiming(LongSupplier clock) {
        this.clock = clock;
    }

    void started(Stage stage) {
        if (stage == Stage.SEND) {
            asked = OptionalLong.of(clock.getAsLong());
        }
    }

    void finished(StageReport report) {
        if (report.stage().compareTo(Stage.SEND) < 0) {
            prepared = prepared.plus(report.took());
        }
    }

    /** Words came. */
    void spoke() {
        if (asked.isPresent() && spoke.isEmpty()) {
            spoke = OptionalLong.of(clock.getAsLong());
        }
    }

    /** How long the first word was waited for, once it is there. */
    Optional<Duration> firstWord() {
        return asked.isPresent() && spoke.isPresent()
                ? Optional.of(Duration.ofMillis(spoke.getAsLong() - asked.getAsLong()))
                : Optional.empty();
    }

    TimeBars soFar() {
        var waited = asked.isPresent() ? Duration.ofMillis(clock.getAsLong() - asked.getAsLong()) : Duration.ZERO;
        var first = firstWord().orElse(waited);
        var growing = asked.isEmpty() ? TimeBars.Part.PREPARING : spoke.isEmpty() ? TimeBars.Part.FIRST_WORD : TimeBars.Part.STREAMING;
        return new TimeBars(prepared, first, waited.minus(first), Duration.ZERO, Optional.of(growing));
    }
}
