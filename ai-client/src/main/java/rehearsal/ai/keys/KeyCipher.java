package rehearsal.ai.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals bytes with a passphrase: PBKDF2 with HMAC-SHA256, then AES-256 in GCM. Both come with the JDK. */
final class KeyCipher {

    /** What OWASP asks for PBKDF2-HMAC-SHA256. */
    static final int ITERATIONS = 600_000;
    private static final int MOST_ITERATIONS = 20_000_000;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random;

    KeyCipher(SecureRandom random) {
        this.random = random;
    }

    record Sealed(int iterations, byte[] salt, byte[] nonce, byte[] bytes) {
        boolean plausible() {
            return iterations >= ITERATIONS && iterations <= MOST_ITERATIONS && salt.length == SALT_BYTES && nonce.length == NONCE_BYTES;
        }
    }

    /** A derived key can be used again for the same salt; deriving takes half a second by design. */
    record Derived(SecretKey key, int iterations, byte[] salt, char[] from) {
        boolean fits(char[] passphrase, int otherIterations, byte[] otherSalt) {
            return iterations == otherIterations && Arrays.equals(salt, otherSalt) && Arrays.equals(from, passphrase);
        }
    }

    byte[] salt() {
        return bytes(SALT_BYTES);
    }

    Derived derive(char[] passphrase, int iterations, byte[] salt) throws GeneralSecurityException {
        var spec = new PBEKeySpec(passphrase, salt, iterations, KEY_BITS);
        try {
            var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
            return new Derived(new SecretKeySpec(derived, "AES"), iterations, salt.clone(), passphrase.clone());
        } finally {
            spec.clearPassword();
        }
    }

    Sealed seal(byte[] plain, Derived derived) throws GeneralSecurityException {
        var nonce = bytes(NONCE_BYTES);
        var cipher = cipher(Cipher.ENCRYPT_MODE, derived, nonce);
        return new Sealed(derived.iterations(), derived.salt(), nonce, cipher.doFinal(plain));
    }

    /** Empty when the passphrase is another one or the bytes were changed: the two cannot be told apart. */
    Optional<byte[]> open(Sealed sealed, Derived derived) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, derived, sealed.nonce()).doFinal(sealed.bytes()));
        } catch (GeneralSecurityException wrong) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, Derived derived, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, derived.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("rehearsal keys 1, " + derived.iterations()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
