package rehearsal.prompt;

/** What a placeholder's name may look like: a letter or underscore, then letters, digits and underscores, all ASCII. */
public final class Names {
    private Names() {
    }

    public static boolean isName(String text) {
        return !text.isEmpty() && endOfName(text, 0) == text.length();
    }

    /** Where the name that starts here ends; the start itself when none does. */
    static int endOfName(String text, int start) {
        if (start >= text.length() || !isFirst(text.charAt(start))) {
            return start;
        }
        var end = start + 1;
        while (end < text.length() && isLater(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isFirst(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter == '_';
    }

    static boolean isLater(char letter) {
        return isFirst(letter) || letter >= '0' && letter <= '9';
    }
}
