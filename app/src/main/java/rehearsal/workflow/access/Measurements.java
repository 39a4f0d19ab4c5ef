package rehearsal.workflow.access;

import java.time.Duration;
import rehearsal.workflow.run.RunListener;

/** Is told of everything that services do, for metrics. */
public interface Measurements {

    /** A rendering: of which version, how long, whether it came from the cache, and what it came to. */
    void rendered(String service, String template, int version, Duration took, Outcome outcome);

    /** What a rendering came to. */
    enum Outcome {
        RENDERED, CACHED, FALLBACK, FAILED, REFUSED
    }

    /** Follows the runs of services. */
    default RunListener runs() {
        return RunListener.nobody();
    }

    static Measurements none() {
        return (service, template, version, took, outcome) -> {
        };
    }
}
