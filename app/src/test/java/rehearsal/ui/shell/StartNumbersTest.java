package rehearsal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long the studio takes from the start of its JVM to its first frame, against the smallest JavaFX window started in the same way:
 * with and without the JDK's AOT cache, each trained as {@code train-start} does it. Needs the distribution of {@code mvn package}.
 */
@Tag("bench")
class StartNumbersTest {

    private static final int ROUNDS = Integer.getInteger("start.rounds", 7);
    private static final Path LIB = Path.of("target", "rehearsal", "lib").toAbsolutePath();
    private static final List<String> FLAGS = List.of("--illegal-native-access=allow", "-XX:+UseSerialGC", "-Xlog:aot=off", "-Xlog:cds=off",
            "-Dglass.platform=Headless", "-Dprism.order=sw");

    @TempDir
    static Path folder = Path.of(".");
    private static String classPath = "";

    @BeforeAll
    static void distribution() throws IOException {
        assumeTrue(Files.isDirectory(LIB), "First: mvn package -DskipTests");
        var program = LIB.resolve("app-1.0.0.jar");
        var probe = folder.resolve("probe.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(probe))) {
            var classes = Path.of("target", "test-classes", "rehearsal", "ui", "shell");
            try (var found = Files.newDirectoryStream(classes, "StartProbe*.class")) {
                for (var file : found) {
                    jar.putNextEntry(new JarEntry("rehearsal/ui/shell/" + file.getFileName()));
                    Files.copy(file, jar);
                    jar.closeEntry();
                }
            }
        }
        classPath = program + File.pathSeparator + probe;
    }

    private record Start(double window, double page) {
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void theFirstWindowAgainstTheSmallestOne() throws IOException, InterruptedException {
        var hello = List.of("-XX:AOTCache=" + train("hello"));
        var studio = List.of("-XX:AOTCache=" + train("studio"));
        var names = List.of("hello, plain", "studio, plain", "hello, start cache", "studio, start cache");
        var windows = new double[names.size()];
        var starts = names.stream().map(name -> new ArrayList<Start>()).toList();
        for (var round = 0; round < ROUNDS; round++) {
            starts.get(0).add(start("hello", List.of()));
            starts.get(1).add(start("studio", List.of()));
            starts.get(2).add(start("hello", hello));
            starts.get(3).add(start("studio", studio));
        }
        for (var index = 0; index < names.size(); index++) {
            var taken = starts.get(index).stream().map(Start::window).toList();
            windows[index] = median(taken);
            System.out.printf("%s: first window median %.0f ms of %s, page in it %.0f ms%n", names.get(index), windows[index],
                    rounded(taken), median(starts.get(index).stream().map(Start::page).toList()));
        }
        System.out.printf("studio over hello: plain %.2fx, with the start cache %.2fx%n", windows[1] / windows[0],
                windows[3] / windows[2]);
        assertTrue(windows[3] > 0);
    }

    /** As the launcher does it: the studio plays its sample, the smallest window just opens. */
    private static Path train(String what) throws IOException, InterruptedException {
        var notes = folder.resolve(what + ".aotconf");
        var cache = folder.resolve(what + ".aot");
        var recording = new ArrayList<>(List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + notes));
        if (what.equals("studio")) {
            // The first start fills the library; only later ones count.
            start(what, List.of());
            recording.addAll(List.of("-cp", classPath, "rehearsal.Main"));
        } else {
            recording.addAll(List.of("-cp", classPath, StartProbe.class.getName(), what));
        }
        run(recording, what.equals("studio"));
        run(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + notes, "-XX:AOTCache=" + cache, "-cp", classPath), false);
        assertTrue(Files.size(cache) > 0);
        return cache;
    }

    private static void run(List<String> words, boolean withoutDisplay) throws IOException, InterruptedException {
        var process = process(words, withoutDisplay).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue());
    }

    /** Milliseconds from starting the JVM until it says that the first frame is there, and the first page. */
    private static Start start(String what, List<String> more) throws IOException, InterruptedException {
        var words = new ArrayList<>(more);
        words.addAll(List.of("-cp", classPath, StartProbe.class.getName(), what));
        var builder = process(words, false);
        var from = System.nanoTime();
        var process = builder.start();
        try (var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            assertEquals(StartProbe.SHOWN, out.readLine());
            var window = (System.nanoTime() - from) / 1e6;
            assertEquals(StartProbe.FILLED, out.readLine());
            var page = (System.nanoTime() - from) / 1e6;
            assertTrue(process.waitFor(1, TimeUnit.MINUTES));
            return new Start(window, page);
        }
    }

    private static ProcessBuilder process(List<String> words, boolean withoutDisplay) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(FLAGS);
        command.addAll(words);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("REHEARSAL_DATA", folder.resolve("data").toString());
        builder.environment().remove("WAYLAND_DISPLAY");
        if (withoutDisplay) {
            builder.environment().remove("DISPLAY");
        } else {
            builder.environment().put("DISPLAY", ":of-no-use");
        }
        return builder;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static double median(List<Double> taken) {
        return taken.stream().sorted().skip(taken.size() / 2).findFirst().orElseThrow();
    }

    private static List<Long> rounded(List<Double> taken) {
        return taken.stream().map(Math::round).sorted().toList();
    }
}
