package rehearsal.ai;

import java.util.Optional;

/**
 * Which key a provider takes.
 *
 * @param variable the environment variable that may hold it
 */
public record KeyRule(Need need, Optional<String> variable) {

    /** Whether calls without a key make sense. */
    public enum Need {
        /** A call without a key is refused, so none is made. */
        REQUIRED,
        /** A key is sent if there is one. */
        OPTIONAL,
        /** There is nothing to send it to. */
        NONE
    }

    public static KeyRule required(String variable) {
        return new KeyRule(Need.REQUIRED, Optional.of(variable));
    }

    public static KeyRule optional(String variable) {
        return new KeyRule(Need.OPTIONAL, Optional.of(variable));
    }

    public static KeyRule none() {
        return new KeyRule(Need.NONE, Optional.empty());
    }

    public boolean required() {
        return need == Need.REQUIRED;
    }

    /** The same key for a server that insists on it, or does not. */
    public KeyRule required(boolean needed) {
        return new KeyRule(needed ? Need.REQUIRED : need, variable);
    }

    /** Where a key is set, as the end of the sentence "Set one ...". */
    public String hint() {
        return variable.map(name -> "in " + name + " or in Settings > Providers").orElse("in Settings > Providers");
    }
}
