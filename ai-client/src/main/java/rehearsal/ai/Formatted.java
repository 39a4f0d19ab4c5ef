package rehearsal.ai;

import java.util.List;

/** A request in a provider's own words, or the features it has no words for. */
public sealed interface Formatted {

    record Ready(WireRequest request) implements Formatted {
    }

    /** The provider cannot express these, and dropping them would change what is asked. */
    record Refused(List<Rewrite> unsupported) implements Formatted {
        public Refused {
            unsupported = List.copyOf(unsupported);
        }
    }
}
