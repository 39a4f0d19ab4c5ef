package rehearsal.ai.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The key file on disk: a small JSON document, readable by its owner alone, replaced as a whole or not at all. */
final class SealedFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String KDF = "PBKDF2-HMAC-SHA256";
    private static final String CIPHER = "AES-256-GCM";
    private static final int MOST_BYTES = 1_000_000;

    private SealedFile() {
    }

    sealed interface Read {
        record Found(KeyCipher.Sealed sealed) implements Read {
        }

        record Unreadable(String reason) implements Read {
        }
    }

    static Read read(Path path) {
        try {
            if (Files.size(path) > MOST_BYTES) {
                return notAKeyFile(path);
            }
            var document = JSON.readTree(Files.readString(path));
            if (!document.path("kdf").asString("").equals(KDF) || !document.path("cipher").asString("").equals(CIPHER)) {
                return notAKeyFile(path);
            }
            var sealed = new KeyCipher.Sealed(document.path("iterations").asInt(0), bytes(document, "salt"), bytes(document, "nonce"),
                    bytes(document, "sealed"));
            return sealed.plausible() ? new Read.Found(sealed) : notAKeyFile(path);
        } catch (JacksonException | IllegalArgumentException malformed) {
            return notAKeyFile(path);
        } catch (IOException unreadable) {
            return new Read.Unreadable(
                    "The key file " + path + " cannot be read (" + unreadable.getClass().getSimpleName() + "). Check who may read it.");
        }
    }

    private static Read notAKeyFile(Path path) {
        return new Read.Unreadable(
                "The file " + path + " is not a key file of this program, or it was damaged. Move it away and paste the keys anew.");
    }

    private static byte[] bytes(JsonNode document, String name) {
        return Base64.getDecoder().decode(document.path(name).asString(""));
    }

    /** The reason why it could not be written, or empty. */
    static Optional<String> write(Path path, KeyCipher.Sealed sealed) {
        var base64 = Base64.getEncoder();
        var document = JSON.createObjectNode().put("about", "Keys of Rehearsal, encrypted with your passphrase.").put("kdf", KDF)
                .put("iterations", sealed.iterations()).put("salt", base64.encodeToString(sealed.salt())).put("cipher", CIPHER)
                .put("nonce", base64.encodeToString(sealed.nonce())).put("sealed", base64.encodeToString(sealed.bytes()));
        try {
            replace(path.toAbsolutePath(), JSON.writeValueAsBytes(document));
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of("The key file " + path + " could not be written (" + failed.getClass().getSimpleName()
                    + "). Check that the folder is there, is yours, and has room.");
        }
    }

    private static void replace(Path path, byte[] bytes) throws IOException {
        var folder = Optional.ofNullable(path.getParent()).orElse(path);
        Files.createDirectories(folder);
        var fresh = Files.createTempFile(folder, ".keys", ".new", ownerOnly(folder));
        try {
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        // Where there are no POSIX permissions (Windows), a temporary file in the user's own folder inherits that folder's owner-only list.
        var posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------")))}
                : new FileAttribute<?>[0];
    }
}
