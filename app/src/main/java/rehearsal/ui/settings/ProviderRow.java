package rehearsal.ui.settings;

import java.util.List;
import rehearsal.ai.keys.KeyState;
import rehearsal.workspace.ProviderStatus;

/** A provider as the list shows it. Holds no key, only where one is. */
record ProviderRow(String id, String title, ProviderStatus status, Trial trial) {

    /** What the last question to the provider came to. */
    sealed interface Trial {

        record NotYet() implements Trial {
        }

        record Asking() implements Trial {
        }

        record Works(List<String> models) implements Trial {
            public Works {
                models = List.copyOf(models);
            }
        }

        /** The sentence says why. A key that could not be tried, because nobody answered, may be kept all the same. */
        record Failed(String sentence, boolean untried) implements Trial {
        }
    }

    KeyState key() {
        return status.key();
    }

    ProviderRow with(Trial next) {
        return new ProviderRow(id, title, status, next);
    }
}
