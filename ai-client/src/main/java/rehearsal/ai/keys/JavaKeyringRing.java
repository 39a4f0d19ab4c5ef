package rehearsal.ai.keys;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;

/** The real key store: Keychain, Credential Manager, Secret Service or KWallet. */
final class JavaKeyringRing implements Ring {

    private static final String SERVICE = "Rehearsal";

    private final Keyring keyring;

    private JavaKeyringRing(Keyring keyring) {
        this.keyring = keyring;
    }

    static Ring open() throws RingException {
        try {
            return new JavaKeyringRing(Keyring.create());
        } catch (BackendNotSupportedException | RuntimeException | LinkageError missing) {
            // A bare machine has no session bus, and the native parts then fail in ways of their own.
            throw new RingException("This computer has no key store that can be reached.");
        }
    }

    @Override
    public String name() {
        return switch (keyring.getKeyringStorageType()) {
            case OSX_KEYCHAIN, LEGACY_OSX_KEYCHAIN -> "the Keychain of this Mac";
            case WINDOWS_CREDENTIAL_STORE -> "the Credential Manager of Windows";
            case GNOME_KEYRING -> "the keyring of this desktop";
            case KWALLET -> "the KDE wallet";
        };
    }

    @Override
    public Optional<String> get(String account) {
        try {
            return Optional.ofNullable(keyring.getPassword(SERVICE, account));
        } catch (PasswordAccessException none) {
            return Optional.empty();
        }
    }

    @Override
    public void set(String account, String secret) throws RingException {
        try {
            keyring.setPassword(SERVICE, account, secret);
        } catch (PasswordAccessException | RuntimeException failed) {
            throw new RingException("The key store did not take the key; it may be locked.");
        }
    }

    @Override
    public void delete(String account) throws RingException {
        try {
            keyring.deletePassword(SERVICE, account);
        } catch (PasswordAccessException | RuntimeException failed) {
            throw new RingException("The key store did not remove the key; it may be locked.");
        }
    }
}
