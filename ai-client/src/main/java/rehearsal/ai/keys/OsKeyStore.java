package rehearsal.ai.keys;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import rehearsal.ai.ApiKey;
import rehearsal.ai.keys.Ring.RingException;

/** The key store of the operating system. It is opened when it is first needed, because opening can ask the user for a password. */
public final class OsKeyStore implements KeyShelf {

    private static final String NONE = "This computer has no key store that can be reached. Keep keys in the encrypted file or in environment variables.";

    /** Opens a key store. */
    interface Opening {
        Ring open() throws RingException;
    }

    private final Opening opening;
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<Optional<Ring>> opened = Optional.empty();

    public OsKeyStore() {
        this(JavaKeyringRing::open);
    }

    OsKeyStore(Opening opening) {
        this.opening = opening;
    }

    @Override
    public KeyPlace place() {
        return KeyPlace.KEY_STORE;
    }

    @Override
    public String where(String provider) {
        return ring().map(Ring::name).orElse("the key store of this computer");
    }

    @Override
    public Optional<String> problem() {
        return ring().isPresent() ? Optional.empty() : Optional.of(NONE);
    }

    @Override
    public Optional<ApiKey> read(String provider) {
        try {
            var ring = ring();
            var secret = ring.isPresent() ? ring.get().get(provider) : Optional.<String>empty();
            return secret.filter(text -> !text.isBlank()).map(ApiKey::new);
        } catch (RingException locked) {
            return Optional.empty();
        }
    }

    @Override
    public KeyChange keep(String provider, ApiKey key) {
        return change(ring -> ring.set(provider, key.reveal()));
    }

    @Override
    public KeyChange forget(String provider) {
        return change(ring -> ring.delete(provider));
    }

    private interface Change {
        void on(Ring ring) throws RingException;
    }

    private KeyChange change(Change change) {
        var ring = ring();
        if (ring.isEmpty()) {
            return new KeyChange.Refused(NONE);
        }
        try {
            change.on(ring.get());
            return new KeyChange.Done(ring.get().name());
        } catch (RingException failed) {
            return new KeyChange.Refused(failed.getMessage() + " Unlock it and try again, or keep the key in the encrypted file.");
        }
    }

    private Optional<Ring> ring() {
        lock.lock();
        try {
            if (opened.isEmpty()) {
                opened = Optional.of(tryToOpen());
            }
            return opened.get();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Ring> tryToOpen() {
        try {
            return Optional.of(opening.open());
        } catch (RingException none) {
            return Optional.empty();
        }
    }
}
