package rehearsal.workspace;

import java.time.Instant;
import java.util.List;

/** What came of the last time a provider was really asked. */
public sealed interface ProviderCheck {

    /** Nobody has asked it since its key or address was set. */
    record NotYet() implements ProviderCheck {
    }

    /** It answered, and offers these models. */
    record Works(Instant at, List<String> models) implements ProviderCheck {
        public Works {
            models = List.copyOf(models);
        }
    }

    record Failed(Instant at, String sentence) implements ProviderCheck {
    }
}
