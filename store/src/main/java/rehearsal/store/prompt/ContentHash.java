package rehearsal.store.prompt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import rehearsal.store.db.StoreException;

/** SHA-256 over everything a designer writes, each field with its length before it, so that no two texts share an encoding. */
public final class ContentHash {
    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new StoreException(StoreException.Kind.UNEXPECTED, "This Java has no SHA-256.", impossible);
        }
    }

    public static String of(PromptText text) {
        var hash = new ContentHash();
        hash.add("rehearsal prompt 1");
        hash.add(text.body());
        hash.add(text.contextKeys());
        hash.add(text.allowedActions());
        hash.add(text.name());
        hash.add(text.description());
        var settings = text.settings();
        hash.add(settings.provider());
        hash.add(settings.model());
        hash.add(
                settings.temperature().isPresent() ? Optional.of(Double.toString(settings.temperature().getAsDouble())) : Optional.empty());
        hash.add(settings.maxOutput().isPresent() ? Optional.of(Integer.toString(settings.maxOutput().getAsInt())) : Optional.empty());
        return hash.hex();
    }

    static String of(byte[] bytes) {
        var hash = new ContentHash();
        hash.digest.update(bytes);
        return hash.hex();
    }

    private void add(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    private void add(Optional<String> text) {
        digest.update((byte) (text.isPresent() ? '+' : '-'));
        text.ifPresent(this::add);
    }

    private void add(List<String> texts) {
        digest.update((texts.size() + "#").getBytes(StandardCharsets.US_ASCII));
        texts.forEach(this::add);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
