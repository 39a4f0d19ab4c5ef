package rehearsal.ai.keys;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import rehearsal.ai.ApiKey;

/** Another process that keeps some keys in a file, one after the other. */
final class KeyWriter {

    static final int KEYS = 3;

    private KeyWriter() {
    }

    static void main(String[] arguments) {
        var file = new KeyFile(Path.of(arguments[0]), () -> Optional.of("correct horse battery".toCharArray()), new SecureRandom());
        for (var each = 0; each < KEYS; each++) {
            if (file.keep(arguments[1] + each, new ApiKey("sk-" + each)) instanceof KeyChange.Refused refused) {
                throw new AssertionError(refused.reason());
            }
        }
    }
}
