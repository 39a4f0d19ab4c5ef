package rehearsal.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how long comparing takes; nothing is asserted, for a machine may be busy. */
@Tag("bench")
class DiffBench {
    private static final String[] WORDS = wordlist();

    /** Words as frequent as those of a language: a few everywhere, most of them rare. */
    private static String[] wordlist() {
        var words = new ArrayList<String>();
        for (var rank = 1; rank <= 2_000; rank++) {
            for (var copy = 0; copy < 2_000 / rank; copy++) {
                words.add("w" + Integer.toString(rank, 26));
            }
        }
        return words.toArray(String[]::new);
    }

    @Test
    void largeTexts() {
        var before = text(1, 200_000, 12);
        measure("200 kB, every tenth word edited, word level", before, edited(before, 10));
        measure("200 kB, every third word edited (rewritten), word level", before, edited(before, 3));
        measure("200 kB against another 200 kB text, word level", before, text(2, 200_000, 12));
        measure("200 kB of unchanged text", before, before);
        var line = text(3, 200_000, Integer.MAX_VALUE);
        measure("one line of 200 kB, every tenth word edited", line, edited(line, 10));
        measure("one line of 200 kB, rewritten", line, text(4, 200_000, Integer.MAX_VALUE));
        measure("one line of 200 kB of one letter", "x ".repeat(100_000), "y ".repeat(50_000) + "x ".repeat(50_000));
    }

    private static void measure(String what, String before, String after) {
        var diff = new TextDiff();
        var times = new double[15];
        var coarse = false;
        for (var round = 0; round < times.length; round++) {
            var start = System.nanoTime();
            coarse = diff.compare(before, after, DiffOptions.USUAL).coarse();
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        var cold = times[0];
        Arrays.sort(times);
        System.out.printf("%-60s median %8.1f ms   first %8.1f ms   worst %8.1f ms%s%n", what, times[times.length / 2], cold,
                times[times.length - 1],
                coarse ? "   (coarse)" : "");
    }

    private static String text(int seed, int length, int wordsInLine) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var word = 1; text.length() < length; word++) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(word % wordsInLine == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    private static String edited(String text, int every) {
        var random = new Random(9);
        var out = new StringBuilder();
        var count = 0;
        for (var word : text.split("(?<=[ \n])")) {
            out.append(++count % every == 0 ? "new" + random.nextInt(1000) + word.charAt(word.length() - 1) : word);
        }
        return out.toString();
    }
}
