package rehearsal.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import rehearsal.store.db.StoreLocation;

/** A {@link SecondProcess} and the lines to and from it. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream questions;

    OtherProcess(StoreLocation where) throws IOException {
        process = new ProcessBuilder(ChildProcess.command(SecondProcess.class, where)).redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = new BufferedReader(new InputStreamReader(process.getInputStream()));
        questions = new PrintStream(process.getOutputStream(), true);
    }

    String say(String body) throws IOException {
        questions.println(body);
        return hear();
    }

    String hear() throws IOException {
        var line = answers.readLine();
        return line == null ? "the second process ended" : line;
    }

    void end() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws InterruptedException {
        questions.close();
        process.waitFor();
    }
}
