package rehearsal.workspace;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import rehearsal.ai.ApiKey;
import rehearsal.ai.keys.KeyChange;
import rehearsal.ai.keys.Keys;

/** Passwords beside the keys of the providers, in the same place: the key store of the computer, or the encrypted file. */
public final class Secrets {

    public static final String PROXY = "proxy";
    public static final String DATABASE = "database";

    private final Keys keys;

    public Secrets(Keys keys) {
        this.keys = keys;
    }

    public Optional<String> find(String name) {
        return keys.find(name).map(found -> URLDecoder.decode(found.key().reveal(), StandardCharsets.UTF_8));
    }

    /** Tells why it could not be kept, or nothing. A password may hold letters that no key has. */
    public Optional<String> keep(String name, String secret) {
        var place = keys.bestPlace();
        if (place.isEmpty()) {
            return Optional.of(
                    "The password has no safe place yet. Under Providers, unlock the encrypted file with a passphrase, then try again.");
        }
        var change = keys.keep(name, new ApiKey(URLEncoder.encode(secret, StandardCharsets.UTF_8)), place.get());
        return change instanceof KeyChange.Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    public void forget(String name) {
        if (keys.find(name).isPresent()) {
            keys.forget(name);
        }
    }
}
