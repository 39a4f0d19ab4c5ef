package rehearsal.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The suites that come with the product, by name. */
final class ShippedSuites {

    private ShippedSuites() {
    }

    static Optional<String> text(String name) {
        if (!name.matches("[a-z0-9-]+")) {
            return Optional.empty();
        }
        try (var file = ShippedSuites.class.getResourceAsStream("/suites/" + name + ".yaml")) {
            return file == null ? Optional.empty() : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
