package rehearsal.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the command line reads and prints. Text is UTF-8 on every platform, so that the same input gives the same bytes. Screen: what is
 * printed is looked at, and does not go into a file or to another program.
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean screen) {

    public static Terminal of(InputStream in, OutputStream out, OutputStream err) {
        return of(in, out, err, false);
    }

    public static Terminal of(InputStream in, OutputStream out, OutputStream err, boolean screen) {
        return new Terminal(in, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                screen);
    }

    public static Terminal system() {
        var console = System.console();
        return of(System.in, System.out, System.err, console != null && console.isTerminal());
    }
}
