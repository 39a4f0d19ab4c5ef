package rehearsal.prompt;

/** How many bytes a text takes, without making them. */
public final class Utf8 {
    private Utf8() {
    }

    public static int length(String text) {
        var bytes = text.length();
        for (var at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter >= 0x800 && !Character.isSurrogate(letter)) {
                bytes += 2;
            } else if (letter >= 0x80) {
                // A surrogate pair is two letters and four bytes.
                bytes++;
            }
        }
        return bytes;
    }
}
