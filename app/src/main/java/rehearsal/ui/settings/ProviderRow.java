package rehearsal.ui.settings;

import java.util.List;

/** A provider as the list shows it. Holds no key, only where one is. */
record ProviderRow(String id, String title, KeyState key, Trial trial) {

    /** Where its key is. */
    sealed interface KeyState {

        /** None is ever asked for. */
        record NotNeeded() implements KeyState {
        }

        /** It can be asked without one, and is given one when there is one. */
        record Optional() implements KeyState {
        }

        record Missing() implements KeyState {
        }

        /** A fixed one was set outside and cannot be forgotten from here. */
        record Kept(String where, boolean fixed) implements KeyState {
        }
    }

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

    ProviderRow with(Trial next) {
        return new ProviderRow(id, title, key, next);
    }
}
