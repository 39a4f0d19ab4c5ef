package rehearsal.ai.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Server and client are processes of their own, so that each one's time and memory are its own. */
@Tag("bench")
class StreamingBench {

    @Test
    void firstTokenAgainstBareOkHttp() throws Exception {
        measure("first-token", "5", "0", "-Xmx512m");
    }

    @Test
    void processorTimeAtFiveThousandTokensASecond() throws Exception {
        measure("cpu", "50000", "5000", "-Xmx512m");
    }

    @Test
    void twoHundredStreamsAtOnce() throws Exception {
        measure("concurrent", "200", "25", "-Xmx200m");
    }

    private static void measure(String what, String tokens, String perSecond, String memory) throws IOException, InterruptedException {
        var server = java("-Xmx512m", "PacedServer", tokens, perSecond);
        try (var port = reader(server)) {
            var client = java(memory, "StreamingClient", what, port.readLine());
            try (var lines = reader(client)) {
                lines.lines().forEach(IO::println);
            }
            assertEquals(0, client.waitFor());
        } finally {
            server.destroy();
        }
    }

    private static Process java(String memory, String name, String... arguments) throws IOException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), memory, "-cp", classes,
                "rehearsal.ai.bench." + name));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
