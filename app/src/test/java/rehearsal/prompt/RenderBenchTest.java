package rehearsal.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import rehearsal.program.ShippedPrograms;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;

/** Prints tables; the only thing asserted is that all engines write the same text. */
@Tag("bench")
class RenderBenchTest {

    @Test
    void renderingBesideOtherEngines() throws IOException, RunnerException {
        var bench = new RenderBench();
        var expected = bench.compiledSegments();
        for (var other : List.of(bench.mustache(), bench.handlebars(), bench.pebble(), bench.langchain4j(), bench.replaceChain())) {
            assertEquals(expected, other);
        }
        new Runner(new OptionsBuilder().include(RenderBench.class.getName()).addProfiler(GCProfiler.class).shouldFailOnError(true).build())
                .run();
    }

    @Test
    void parsingAndLintOfALargeBody() {
        var program = new ShippedPrograms().find(ShippedPrograms.USUAL).orElseThrow();
        var lint = new Lint(program);
        var page = "Help {user_name} with \"identity work\", `create_identity` and {{braces}}.\nAsk: 'what else?' In IDENTITY_CREATION listen for “small moments”.\n";
        for (var kilobytes : List.of(20, 200, 1000)) {
            measure(kilobytes + " kB, well formed", lint, page.repeat(kilobytes * 1000 / page.length()));
            measure(kilobytes + " kB, a stray brace on every line", lint, ("{ " + page).repeat(kilobytes * 1000 / (page.length() + 2)));
            var words = new StringBuilder();
            for (var word = 0; words.length() < kilobytes * 1000; word++) {
                words.append('"').append("value_").append(Integer.toString(word * 7919, 30)).append("\" ");
            }
            measure(kilobytes + " kB, nothing but different quoted words", lint, words.toString());
            measure(kilobytes + " kB, nothing but opening braces and quotes", lint, "{ \"".repeat(kilobytes * 1000 / 3));
        }
    }

    private static void measure(String what, Lint lint, String source) {
        var text = new PromptText(Optional.empty(), Optional.empty(), source, List.of("user_name"), List.of("create_identity"),
                ModelSettings.none());
        var times = new double[40];
        for (var round = 0; round < times.length; round++) {
            var start = System.nanoTime();
            lint.check(PromptType.COACH, Optional.of("IDENTITY_CREATION"), text);
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        var first = times[0];
        Arrays.sort(times);
        System.out.printf("parse and lint, %-50s median %7.2f ms   first %7.2f ms%n", what, times[times.length / 2], first);
    }
}
