package rehearsal.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where the command line reads and prints. Text is UTF-8 on every platform, so that the same input gives the same bytes. */
public record Terminal(InputStream in, PrintStream out, PrintStream err) {

    public static Terminal of(InputStream in, OutputStream out, OutputStream err) {
        return new Terminal(in, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    public static Terminal system() {
        return of(System.in, System.out, System.err);
    }
}
