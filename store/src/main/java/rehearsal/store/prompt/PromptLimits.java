package rehearsal.store.prompt;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;

/** How large and of what letters the parts of a prompt may be. Checked before anything is written. */
public final class PromptLimits {
    public static final int BODY_BYTES = 1 << 20;
    public static final int NAME = 255;
    public static final int PHASE = 32;
    public static final int TEMPLATE_NAME = 64;
    public static final int LABEL = 64;

    private PromptLimits() {
    }

    static void check(Scope scope) {
        name("program name", scope.program());
        var template = scope.type() == PromptType.TEMPLATE;
        if (template && scope.phase().isEmpty()) {
            throw new StoreException(Kind.INVALID, "A template needs a name. Give one of at most " + TEMPLATE_NAME + " characters.");
        }
        scope.phase().ifPresent(phase -> {
            var what = template ? "template name" : "phase";
            length(what, phase, template ? TEMPLATE_NAME : PHASE);
            letters(what, phase);
        });
    }

    static void check(PromptText text) {
        text.name().ifPresent(name -> {
            length("name", name, NAME);
            letters("name", name);
        });
        text.description().ifPresent(description -> letters("description", description));
        text.contextKeys().forEach(key -> letters("context key", key));
        text.allowedActions().forEach(action -> letters("allowed action", action));
        text.settings().provider().ifPresent(provider -> name("provider", provider));
        text.settings().model().ifPresent(model -> name("model", model));
        bytes(text.body());
    }

    public static void author(String author) {
        name("author", author);
    }

    static void label(String label) {
        if (label.isBlank()) {
            throw new StoreException(Kind.INVALID, "A label needs at least one letter.");
        }
        length("label", label, LABEL);
        letters("label", label);
        if (isReserved(label)) {
            throw new StoreException(Kind.INVALID, "A label can't be called \"" + label.strip()
                    + "\": that word says which version is in use. Choose another name.");
        }
    }

    /** A version called so by a label would be taken for the one that is live. */
    static boolean isReserved(String label) {
        return label.strip().equalsIgnoreCase("live");
    }

    static void number(int number) {
        if (number < 1) {
            throw new StoreException(Kind.INVALID, "Version " + number + " is not possible: versions count from 1.");
        }
    }

    /** The body as it is stored. */
    static byte[] bytes(String body) {
        if (body.length() > BODY_BYTES) {
            throw tooLong(body.length());
        }
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(body));
            if (encoded.remaining() > BODY_BYTES) {
                throw tooLong(encoded.remaining());
            }
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException problem) {
            throw new StoreException(Kind.INVALID, "The body holds half of a character (a lone surrogate at position " + loneSurrogate(body)
                    + "), which no file can hold. Delete it and save again.", problem);
        }
    }

    public static void letters(String what, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new StoreException(Kind.INVALID, "The " + what + " holds a zero character. Delete it and save again.");
        }
        if (loneSurrogate(text) >= 0) {
            throw new StoreException(Kind.INVALID, "The " + what + " holds half of a character. Delete it and save again.");
        }
    }

    static void letters(String what, Optional<String> text) {
        text.ifPresent(words -> letters(what, words));
    }

    public static void name(String what, String text) {
        if (text.isBlank()) {
            throw new StoreException(Kind.INVALID, "The " + what + " is empty. Give one.");
        }
        length(what, text, NAME);
        letters(what, text);
    }

    private static void length(String what, String text, int limit) {
        var length = text.codePointCount(0, text.length());
        if (length > limit) {
            throw new StoreException(Kind.INVALID,
                    "The " + what + " has " + length + " characters; the limit is " + limit + ". Shorten it.");
        }
    }

    private static StoreException tooLong(int bytes) {
        return new StoreException(Kind.INVALID,
                String.format(Locale.ROOT, "The body has %,d bytes; the limit is %,d (1 MiB). Shorten it.", bytes, BODY_BYTES));
    }

    private static int loneSurrogate(String text) {
        for (int index = 0; index < text.length(); index++) {
            var letter = text.charAt(index);
            if (Character.isHighSurrogate(letter) && index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(letter)) {
                return index;
            }
        }
        return -1;
    }
}
