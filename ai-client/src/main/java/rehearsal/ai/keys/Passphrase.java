package rehearsal.ai.keys;

import java.util.Optional;

/** Gives the passphrase of the key file, as long as whoever holds it lets it be known. */
@FunctionalInterface
public interface Passphrase {

    Optional<char[]> letters();
}
