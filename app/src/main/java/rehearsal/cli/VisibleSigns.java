package rehearsal.cli;

/**
 * Shows what a terminal would obey instead of print: sequences that set its title, fill its clipboard or move its cursor may stand in the
 * text of other people.
 */
final class VisibleSigns {

    private VisibleSigns() {
    }

    static String in(String text) {
        if (text.chars().noneMatch(VisibleSigns::isObeyed)) {
            return text;
        }
        var shown = new StringBuilder(text.length() + 16);
        text.chars().forEach(letter -> {
            if (!isObeyed(letter)) {
                shown.append((char) letter);
            } else if (letter < 0x20) {
                shown.append((char) (0x2400 + letter));
            } else if (letter == 0x7f) {
                shown.append('\u2421');
            } else {
                shown.append("\\u%04X".formatted(letter));
            }
        });
        return shown.toString();
    }

    /** Control characters but for line ends and tabs, and the signs that turn the direction of writing. */
    private static boolean isObeyed(int letter) {
        return letter < 0x20 && letter != '\n' && letter != '\t' || letter >= 0x7f && letter < 0xa0 || letter >= 0x202a && letter <= 0x202e
                || letter >= 0x2066 && letter <= 0x2069;
    }
}
