package rehearsal.health;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Every component, how it is and why. The whole is as well as its worst part. */
public record HealthReport(List<Component> components) {

    public HealthReport {
        components = List.copyOf(components);
    }

    /** From well to not working. */
    public enum Level {
        HEALTHY, DEGRADED, ERROR;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Component(String name, Level level, String reason) {
    }

    public Level overall() {
        return components.stream().map(Component::level).max(Comparator.naturalOrder()).orElse(Level.HEALTHY);
    }
}
