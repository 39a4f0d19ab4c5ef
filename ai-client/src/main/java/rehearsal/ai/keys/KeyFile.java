package rehearsal.ai.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import rehearsal.ai.ApiKey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keys in one encrypted file, for computers without a key store. Which providers have a key is sealed too. */
public final class KeyFile implements KeyShelf {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NO_PASSPHRASE = "Choose a passphrase for the key file. It encrypts the keys that are saved on this computer.";
    private static final String LOCKED = "The key file is locked. Type its passphrase to use the keys in it.";
    private static final String WRONG = "The passphrase does not open this key file, or the file was changed. Try the passphrase again; "
            + "if it is lost, delete the file and paste the keys anew.";

    private static final String TOO_SHORT = "Choose a passphrase of at least 8 characters for the key file; longer is better.";
    private static final int SHORTEST = 8;

    private final Path path;
    private final Passphrase passphrase;
    private final KeyCipher cipher;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<KeyCipher.Derived> lastDerived = Optional.empty();

    public KeyFile(Path path, Passphrase passphrase, SecureRandom random) {
        this.path = path;
        this.passphrase = passphrase;
        this.cipher = new KeyCipher(random);
    }

    private sealed interface Opened {
        record Open(TreeMap<String, String> keys, KeyCipher.Derived with) implements Opened {
        }

        record Closed(String reason) implements Opened {
        }
    }

    @Override
    public KeyPlace place() {
        return KeyPlace.FILE;
    }

    @Override
    public String where(String provider) {
        return "the encrypted file " + path;
    }

    @Override
    public Optional<String> problem() {
        if (!Files.exists(path) && passphrase.letters().filter(letters -> letters.length >= SHORTEST).isPresent()) {
            return Optional.empty();
        }
        return switch (open()) {
            case Opened.Open open -> Optional.empty();
            case Opened.Closed closed -> Optional.of(closed.reason());
        };
    }

    @Override
    public Optional<String> locked() {
        return Files.exists(path) ? problem() : Optional.empty();
    }

    @Override
    public Optional<ApiKey> read(String provider) {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        return switch (open()) {
            case Opened.Open open -> Optional.ofNullable(open.keys().get(provider)).map(ApiKey::new);
            case Opened.Closed closed -> Optional.empty();
        };
    }

    @Override
    public KeyChange keep(String provider, ApiKey key) {
        return change(keys -> keys.put(provider, key.reveal()));
    }

    @Override
    public KeyChange forget(String provider) {
        return change(keys -> keys.remove(provider));
    }

    /** Reads, changes and writes as one step: another process that does the same waits, and then finds what was written here. */
    private KeyChange change(Consumer<TreeMap<String, String>> change) {
        lock.lock();
        try (var alone = FileTurn.take(path)) {
            return switch (open()) {
                case Opened.Closed closed -> new KeyChange.Refused(closed.reason());
                case Opened.Open open -> {
                    change.accept(open.keys());
                    yield write(open);
                }
            };
        } catch (IOException busy) {
            return new KeyChange.Refused(
                    "The key file " + path + " could not be written (" + busy.getMessage() + "). Nothing was changed.");
        } finally {
            lock.unlock();
        }
    }

    private KeyChange write(Opened.Open open) {
        try {
            var sealed = cipher.seal(JSON.writeValueAsBytes(open.keys()), open.with());
            return SealedFile.write(path, sealed).<KeyChange>map(KeyChange.Refused::new).orElseGet(() -> new KeyChange.Done(where("")));
        } catch (GeneralSecurityException missing) {
            return new KeyChange.Refused("This Java runtime cannot encrypt (" + missing.getClass().getSimpleName()
                    + "). Use the one that came with the studio.");
        }
    }

    private Opened open() {
        var letters = passphrase.letters();
        if (letters.isEmpty() || letters.get().length == 0) {
            return new Opened.Closed(Files.exists(path) ? LOCKED : NO_PASSPHRASE);
        }
        lock.lock();
        try {
            if (!Files.exists(path) && letters.get().length < SHORTEST) {
                return new Opened.Closed(TOO_SHORT);
            }
            return Files.exists(path)
                    ? unseal(letters.get())
                    : new Opened.Open(new TreeMap<>(), derived(letters.get(), KeyCipher.ITERATIONS, cipher.salt()));
        } catch (GeneralSecurityException missing) {
            return new Opened.Closed("This Java runtime cannot open encrypted files (" + missing.getClass().getSimpleName() + ").");
        } finally {
            lock.unlock();
        }
    }

    private Opened unseal(char[] letters) throws GeneralSecurityException {
        return switch (SealedFile.read(path)) {
            case SealedFile.Read.Unreadable unreadable -> new Opened.Closed(unreadable.reason());
            case SealedFile.Read.Found(KeyCipher.Sealed sealed) -> {
                var derived = derived(letters, sealed.iterations(), sealed.salt());
                yield cipher.open(sealed, derived).<Opened>map(plain -> new Opened.Open(keys(plain), derived))
                        .orElseGet(() -> new Opened.Closed(WRONG));
            }
        };
    }

    private static TreeMap<String, String> keys(byte[] plain) {
        try {
            return JSON.readValue(plain, new TypeReference<TreeMap<String, String>>() {
            });
        } catch (JacksonException impossible) {
            // The seal was whole, so only another version of the program can have written this. Its text must not reach a message.
            return new TreeMap<>();
        }
    }

    private KeyCipher.Derived derived(char[] letters, int iterations, byte[] salt) throws GeneralSecurityException {
        var known = lastDerived.filter(derived -> derived.fits(letters, iterations, salt));
        var derived = known.isPresent() ? known.get() : cipher.derive(letters, iterations, salt);
        lastDerived = Optional.of(derived);
        return derived;
    }
}
