package rehearsal.ui.timeline;

import java.text.BreakIterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** Measures words and cuts what has no room. What was measured is remembered, for a line that is scrolled draws the same words again. */
final class Lettering {

    private static final int REMEMBERED = 1024;
    /** No letter of the text face is narrower, so more of them never fit. */
    private static final double NARROWEST = 0.2;

    private final Text ruler = new Text();
    private final Map<Wanted, String> cuts = remembering();
    private final Map<Wanted, Double> widths = remembering();

    private record Wanted(String words, Font font, double room) {
    }

    double width(String words, Font font) {
        return widths.computeIfAbsent(new Wanted(words, font, 0), wanted -> {
            ruler.setFont(font);
            ruler.setText(words);
            return ruler.getLayoutBounds().getWidth();
        });
    }

    /** The words, or as many whole letters of them as there is room for, with an ellipsis. */
    String fitting(String words, Font font, double room) {
        return words.isEmpty() ? words : cuts.computeIfAbsent(new Wanted(words, font, room), wanted -> cut(words, font, room));
    }

    private String cut(String words, Font font, double room) {
        var most = (int) (room / (font.getSize() * NARROWEST));
        if (words.length() <= most && width(words, font) <= room) {
            return words;
        }
        var letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(words);
        var end = letters.preceding(Math.min(words.length(), most));
        while (end > 0 && width(words.substring(0, end).stripTrailing() + "…", font) > room) {
            end = letters.preceding(end);
        }
        return end <= 0 ? "…" : words.substring(0, end).stripTrailing() + "…";
    }

    private static <V> Map<Wanted, V> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Wanted, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
