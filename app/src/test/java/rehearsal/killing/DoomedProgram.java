package rehearsal.killing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import rehearsal.store.Store;

/** A program of its own that does something, says that it is on the disk, and is killed while it waits for its end. */
public final class DoomedProgram {

    private static final String KEPT = "everything so far is on the disk";

    private DoomedProgram() {
    }

    /** Runs the main method of this class with a folder for its data until it awaits its end, and kills it. */
    public static void run(String main, Path data) throws IOException, InterruptedException {
        var program = ProcessHandle.current().info().command().orElse("java");
        var child = new ProcessBuilder(program, "-cp", System.getProperty("java.class.path"), main, data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var said = child.inputReader()) {
            assertTrue(said.lines().anyMatch(KEPT::equals), "the program came to where it is killed");
        } finally {
            child.destroyForcibly();
        }
        child.waitFor();
    }

    /** Called by the program that is killed. A piece of a stream goes to the disk with the next write, which in a real stream is never far. */
    public static void awaitTheEnd(Store store) throws InterruptedException {
        store.settings().write("next", "true");
        System.out.println(KEPT);
        new CountDownLatch(1).await();
    }
}
