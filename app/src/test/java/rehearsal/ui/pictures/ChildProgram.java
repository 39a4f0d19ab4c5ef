package rehearsal.ui.pictures;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** A Java program of its own with the toolkit as it comes, for what must not happen in the JVM of the other tests. */
final class ChildProgram {

    private static final String THREW = "threw ";

    private ChildProgram() {
    }

    /** What the main method of this class printed. */
    static List<String> run(Class<?> main) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = Stream.of(java, "--enable-native-access=ALL-UNNAMED", "-Dglass.platform=Headless", "-Dprism.order=sw",
                "-Djava.awt.headless=true", "-cp", System.getProperty("java.class.path"), main.getName());
        var child = new ProcessBuilder(command.toList()).redirectErrorStream(true).start();
        try (var said = child.inputReader()) {
            return said.lines().toList();
        } finally {
            child.waitFor(60, TimeUnit.SECONDS);
            child.destroyForcibly();
        }
    }

    static boolean threw(List<String> said) {
        return said.stream().anyMatch(line -> line.startsWith(THREW));
    }

    /** Runs something on the screen's thread, lets the toolkit draw it, prints what escaped, and ends the program. */
    static void onScreen(Runnable work) throws InterruptedException {
        var drawn = new CountDownLatch(20);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> System.out.println(THREW + failure));
        Platform.startup(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> System.out.println(THREW + failure));
            Platform.runLater(work);
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    drawn.countDown();
                }
            }.start();
        });
        drawn.await(30, TimeUnit.SECONDS);
        System.out.println("ended");
        Runtime.getRuntime().halt(0);
    }
}
