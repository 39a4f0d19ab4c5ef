package rehearsal.turn.reply;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What it costs to feed a reply one character at a time, against feeding it whole, and how both grow. */
@Tag("bench")
class MessageStreamBench {
    private static final int ROUNDS = 41;

    @Test
    void oneCharacterAtATime() {
        var report = new StringBuilder("message stream: reply size, whole ns/char, singly ns/char, ratio\n");
        for (var kilobytes : new int[]{10, 100, 1000}) {
            var reply = reply(kilobytes * 1024);
            var pieces = reply.chars().mapToObj(unit -> String.valueOf((char) unit)).toArray(String[]::new);
            var whole = new double[ROUNDS];
            var singly = new double[ROUNDS];
            for (var round = 0; round < ROUNDS; round++) {
                whole[round] = time(() -> feed(reply), reply.length());
                singly[round] = time(() -> feed(pieces, reply.length()), reply.length());
            }
            var ratio = median(singly) / median(whole);
            report.append(String.format(Locale.ROOT, "%6d kB  %6.2f  %6.2f  %5.2f%n", kilobytes, median(whole), median(singly), ratio));
        }
        IO.println(report);
    }

    private static int feed(String reply) {
        var shown = new StringBuilder(reply.length());
        new MessageStream().feed(reply, shown);
        return shown.length();
    }

    private static int feed(String[] pieces, int length) {
        var shown = new StringBuilder(length);
        var stream = new MessageStream();
        for (var piece : pieces) {
            stream.feed(piece, shown);
        }
        return shown.length();
    }

    private static double time(IntSupplier work, int characters) {
        var began = System.nanoTime();
        var length = work.getAsInt();
        var took = System.nanoTime() - began;
        return length == 0 ? Double.NaN : (double) took / characters;
    }

    private static double median(double[] all) {
        var sorted = Arrays.copyOfRange(all, ROUNDS / 2, ROUNDS);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String reply(int length) {
        var message = new StringBuilder();
        while (message.length() < length) {
            message.append("Plain words and an escape \\n, a quote \\\", an accent \\u00e9, a face \\ud83d\\ude00. ");
        }
        return "{\"message\": \"" + message + "\", \"create_identity\": null}";
    }
}
