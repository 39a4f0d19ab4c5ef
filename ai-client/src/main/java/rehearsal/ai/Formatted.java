package rehearsal.ai;

import java.util.List;

/** A request in a provider's own words, or the reason why there is none. */
public sealed interface Formatted {

    record Ready(WireRequest request) implements Formatted {
    }

    /** The provider cannot express these, and dropping them would change what is asked. */
    record Refused(List<Rewrite> unsupported) implements Formatted {
        public Refused {
            unsupported = List.copyOf(unsupported);
        }
    }

    /** No model was chosen. A request without one is never sent: every server would refuse it in words of its own. */
    record NoModel(String provider) implements Formatted {
        public String sentence() {
            return "No model is chosen for " + provider + ". Choose a model.";
        }
    }
}
