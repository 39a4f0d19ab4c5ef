package rehearsal.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Takes a turn from stage to stage, tells the listener and keeps the times. After a stage that stopped, none is entered. */
final class StageChain<T> {
    private final Step<T> step;
    private final List<StageReport> reports;
    private final TurnListener listener;
    private final LongSupplier nanos;

    private StageChain(Step<T> step, List<StageReport> reports, TurnListener listener, LongSupplier nanos) {
        this.step = step;
        this.reports = reports;
        this.listener = listener;
        this.nanos = nanos;
    }

    static <T> StageChain<T> begin(T value, TurnListener listener, LongSupplier nanos) {
        return new StageChain<>(new Step.Done<>(value, ""), new ArrayList<>(), listener, nanos);
    }

    <U> StageChain<U> then(Stage stage, Function<T, Step<U>> work) {
        return switch (step) {
            case Step.Done<T> done -> new StageChain<>(timed(stage, work, done.value()), reports, listener, nanos);
            case Step.Stopped<T> stopped ->
                new StageChain<>(new Step.Stopped<>(stopped.failure(), stopped.reached()), reports, listener, nanos);
        };
    }

    private <U> Step<U> timed(Stage stage, Function<T, Step<U>> work, T value) {
        listener.on(new TurnEvent.StageStarted(stage));
        var began = nanos.getAsLong();
        var result = work.apply(value);
        var took = Duration.ofNanos(nanos.getAsLong() - began);
        var report = switch (result) {
            case Step.Done<U> done -> new StageReport(stage, took, true, done.summary());
            case Step.Stopped<U> stopped -> new StageReport(stage, took, false, stopped.failure().sentence());
        };
        reports.add(report);
        listener.on(new TurnEvent.StageFinished(report));
        return result;
    }

    Step<T> end() {
        return step;
    }

    List<StageReport> reports() {
        return List.copyOf(reports);
    }
}
