package rehearsal.store.db;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the studio keeps its data when nobody says otherwise. */
public final class DataDirectory {
    private static final String VARIABLE = "REHEARSAL_DATA";

    private DataDirectory() {
    }

    /** What was asked for on the command line, else the environment variable REHEARSAL_DATA, else the platform's convention. */
    public static Path choose(Optional<Path> asked, Map<String, String> environment, Map<String, String> properties) {
        return asked.or(() -> variable(environment, VARIABLE).map(Path::of)).orElseGet(() -> byConvention(environment, properties))
                .toAbsolutePath().normalize();
    }

    private static Path byConvention(Map<String, String> environment, Map<String, String> properties) {
        var system = properties.getOrDefault("os.name", "").toLowerCase(Locale.ROOT);
        var home = Path.of(properties.getOrDefault("user.home", "."));
        if (system.startsWith("windows")) {
            return variable(environment, "LOCALAPPDATA").map(Path::of).orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Rehearsal");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Rehearsal");
        }
        // The XDG base directory rules say a relative XDG_DATA_HOME is to be ignored.
        return variable(environment, "XDG_DATA_HOME").map(Path::of).filter(Path::isAbsolute)
                .orElse(home.resolve(".local").resolve("share")).resolve("rehearsal");
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
