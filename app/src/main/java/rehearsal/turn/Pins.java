package rehearsal.turn;

import java.util.Map;
import java.util.OptionalInt;
import rehearsal.store.prompt.Scope;

/**
 * Versions chosen by hand: for a coach prompt under its phase, for the others under their type. Any version may be pinned, active or not:
 * live is what other people get. Whether a pin was set to look only is kept with a session.
 */
public record Pins(Map<String, Integer> versions, boolean inactiveToo) {
    public Pins {
        versions = Map.copyOf(versions);
    }

    public static Pins none() {
        return new Pins(Map.of(), false);
    }

    public static Pins of(Map<String, Integer> versions) {
        return new Pins(versions, false);
    }

    /** For a preview, which may show an inactive version too. */
    public Pins toLookAt() {
        return new Pins(versions, true);
    }

    OptionalInt version(Scope scope) {
        var number = versions.get(scope.phase().orElseGet(() -> scope.type().name()));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
