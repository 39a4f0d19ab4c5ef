package rehearsal.workflow.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration in use while its files change. */
class LiveConfigurationTest {

    @TempDir
    Path folder;

    private LiveConfiguration open() {
        return new LiveConfiguration(new ConfigurationReader(ExampleConfiguration.templates()), folder, Clock.systemUTC());
    }

    @Test
    void aBadFileKeepsTheOldConfigurationAndSaysWhy() throws IOException {
        ExampleConfiguration.copyTo(folder);
        var live = open();
        var before = live.current();
        var rules = folder.resolve(ConfigurationReader.RULES);
        var good = Files.readString(rules);

        for (var half : new String[]{good.substring(0, good.length() / 2), "", good.replace("template: strengths", "template: strength"),
                "compositions: ["}) {
            Files.writeString(rules, half);
            var state = live.reload();
            assertFalse(state.accepted());
            assertFalse(state.problems().isEmpty());
            assertEquals(before, live.current());
        }
        Files.writeString(rules, good.replace("max_parallel_steps: 3", "max_parallel_steps: 5"));

        assertTrue(live.reload().accepted());
        assertEquals(5, live.current().rules().global().maxParallel().orElseThrow());
    }

    @Test
    void aChangedFileIsNoticedWithoutBeingAsked() throws Exception {
        ExampleConfiguration.copyTo(folder);
        var live = open();
        var told = new LinkedBlockingQueue<LiveConfiguration.State>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var watching = threads.submit(() -> {
                try {
                    live.watch(told::add);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
            try {
                assertTrue(told.take().accepted());
                changeAndAwait(told);
            } finally {
                watching.cancel(true);
            }
        }
        assertEquals(7, live.current().rules().global().maxParallel().orElseThrow());
    }

    private void changeAndAwait(LinkedBlockingQueue<LiveConfiguration.State> told) throws Exception {
        var rules = folder.resolve(ConfigurationReader.RULES);
        Files.writeString(rules, Files.readString(rules).replace("max_parallel_steps: 3", "max_parallel_steps: 7"));
        var state = told.poll(20, TimeUnit.SECONDS);
        while (state != null && !state.configuration().rules().global().maxParallel().equals(OptionalInt.of(7))) {
            state = told.poll(20, TimeUnit.SECONDS);
        }
        assertTrue(state != null, "the change was not noticed");
    }

    @Test
    void withoutAnyUsableConfigurationTheReasonIsSaid() {
        var live = open();

        var refused = assertThrows(ConfigurationException.class, live::current);

        assertTrue(refused.sentence().contains("service_mappings.yaml"), refused.sentence());
        assertTrue(refused.sentence().contains("rehearsal workflow check"), refused.sentence());
    }
}
