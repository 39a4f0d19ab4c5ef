package rehearsal.ai.models;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a model may be able to do. */
public enum Ability {
    /** Follows a strict JSON schema. */
    SCHEMA,
    /** Takes a temperature. */
    TEMPERATURE,
    /** Sends its answer while it writes. */
    STREAMING,
    /** Thinks before it answers. */
    REASONING;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Ability> of(String word) {
        return Stream.of(values()).filter(ability -> ability.word().equals(word)).findFirst();
    }

    public enum Known {
        YES, NO, UNKNOWN
    }
}
