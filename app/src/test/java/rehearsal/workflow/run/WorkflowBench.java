package rehearsal.workflow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.health.Metrics;
import rehearsal.prompt.BodyCache;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;
import rehearsal.workflow.access.AccessRefused;
import rehearsal.workflow.access.Measurements;
import rehearsal.workflow.access.PromptAccess;
import rehearsal.workflow.access.PromptServices;
import rehearsal.workflow.config.ConfigurationReader;
import rehearsal.workflow.config.ExampleConfiguration;
import rehearsal.workflow.config.LiveConfiguration;
import rehearsal.workflow.config.ReadConfiguration;
import rehearsal.workflow.config.RunEnvironment;
import rehearsal.workflow.config.WorkflowConfiguration;
import rehearsal.workflow.template.RenderResult;
import rehearsal.workflow.template.TemplateRenderer;
import rehearsal.workflow.template.TemplateSource;

/** What workflows cost. The numbers are printed; nothing about time is asserted. */
@Tag("bench")
class WorkflowBench {
    private static final TemplateSource TEMPLATES = TemplateSource.of(List.of(ExampleConfiguration.template("t", "A step."),
            ExampleConfiguration.template("six", "x".repeat(3000) + "{a} and {b}" + "y".repeat(3000), "a", "b")));

    @TempDir
    Path folder;

    private static String steps(int count, int before, boolean asks) {
        var text = new StringBuilder("    workflow_steps:\n");
        for (var place = 0; place < count; place++) {
            var last = place;
            text.append("      - {step: s").append(place).append(", template: t, ask_model: ").append(asks).append(", dependencies: [")
                    .append(String.join(", ", IntStream.rangeClosed(1, before).map(back -> last - back).filter(each -> each >= 0)
                            .mapToObj(each -> "s" + each).toList()))
                    .append("]}\n");
        }
        return text.toString();
    }

    private static String rules(int compositions, int steps) {
        var text = new StringBuilder("compositions:\n");
        for (var place = 0; place < compositions; place++) {
            text.append("  flow").append(place).append(":\n").append(steps(steps, 3, false));
        }
        return text + "user_experience_adjustments:\n  expert: {skip_steps: [s1]}\n  novice: {modified_templates: {s2: t}}\n";
    }

    private void write(String rules) throws IOException {
        Files.writeString(folder.resolve(ConfigurationReader.MAPPINGS), "mappings: {desk: {primary_templates: [{name: six}]}}\n");
        Files.writeString(folder.resolve(ConfigurationReader.RULES), rules);
    }

    /** Of the time this thread had a processor, so that a busy machine says the same as a quiet one. */
    private static double cpuMedian(int rounds, Runnable work) {
        return median(rounds, work, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
    }

    private static double median(int rounds, Runnable work) {
        return median(rounds, work, System::nanoTime);
    }

    private static double median(int rounds, Runnable work, LongSupplier clock) {
        var nanos = new long[rounds];
        for (var round = 0; round < rounds; round++) {
            var began = clock.getAsLong();
            work.run();
            nanos[round] = clock.getAsLong() - began;
        }
        Arrays.sort(nanos);
        return nanos[rounds / 2] / 1e6;
    }

    private static void print(String what, double number, String unit) {
        IO.println(String.format(Locale.ROOT, "%-66s %10.3f %s", what, number, unit));
    }

    @Test
    void readingAndChecking() throws IOException {
        var reader = new ConfigurationReader(TEMPLATES);
        write(rules(1, 200));
        assertEquals(List.of(), reader.read(folder).problems());
        print("a composition of 200 steps read and checked, 3 levels", cpuMedian(30, () -> reader.read(folder)), "ms");
        write(rules(500, 6));
        var live = new LiveConfiguration(reader, folder, Clock.systemUTC());
        print("a reload of 500 compositions of 6 steps, 3 levels", cpuMedian(20, live::reload), "ms");
    }

    @Test
    void overheadOfAStep() throws IOException {
        write("compositions:\n  flow:\n" + steps(200, 1, false));
        try (var room = new EngineRoom(TEMPLATES, (system, text) -> text).use(configuration());
                var store = Store.open(StoreLocation.embedded(folder.resolve("data")), Clock.systemUTC())) {
            var count = new int[1];
            var bean = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            IntStream.range(0, 30).forEach(_ -> room.run("flow", "{}"));
            var before = bean.getProcessCpuTime();
            IntStream.range(0, 20).forEach(_ -> room.run("flow", "{}"));
            print("engine processor time a step, nothing on disk", (bean.getProcessCpuTime() - before) / 4000 / 1e6, "ms");
            print("engine overhead a step, nothing on disk", median(30, () -> room.run("flow", "{}")) / 200, "ms");
            var journal = new StoredJournal(store.workflowRuns(), "p", Clock.systemUTC());
            print("engine overhead a step, everything on disk", median(10, () -> room.engine(journal).run(
                    RunRequest.of("r" + count[0]++, "flow", EngineRoom.object("{}"), EngineRoom.MODEL), RunListener.nobody())) / 200, "ms");
        }
    }

    @Test
    void manyRunsAtOnce() throws Exception {
        write("compositions:\n  flow:\n" + steps(10, 1, true) + "global_settings: {enable_step_caching: false}\n");
        try (var room = new EngineRoom(TEMPLATES, (system, text) -> {
            Thread.sleep(10);
            return text;
        }).use(configuration())) {
            for (var round = 0; round < 3; round++) {
                var began = System.nanoTime();
                var runs = new ArrayList<Future<RunRecord>>();
                for (var run = 0; run < 1000; run++) {
                    runs.add(room.threads.submit(() -> room.run("flow", "{}")));
                }
                for (var run : runs) {
                    assertEquals(RunState.COMPLETED, run.get().state());
                }
                print("1,000 runs of 10 steps of 10 ms, over the ideal 100 ms", (System.nanoTime() - began) / 100e6, "x");
            }
        }
    }

    @Test
    void batchesAndMetrics() throws Exception {
        write("compositions: {flow: {workflow_steps: [{step: s, template: t}]}}\n");
        var renderer = new TemplateRenderer(TEMPLATES, new BodyCache(1_000_000));
        var prepared = new BodyCache(1_000_000).prepare(TEMPLATES.find("six").orElseThrow().body()).template();
        var batch = IntStream.range(0, 10_000).mapToObj(n -> new TemplateRenderer.Wanted("six", Map.of("a", "" + n, "b", "b"))).toList();
        var bare = cpuMedian(40, () -> {
            var texts = new ArrayList<RenderResult>(batch.size());
            batch.forEach(each -> texts.add(new RenderResult.Text("six", 1, prepared.render(each.values()).text())));
        });
        var whole = cpuMedian(40, () -> renderer.renderAll(batch));
        print("10,000 templates of 6 kB, a bare loop", bare, "ms");
        print("10,000 templates of 6 kB, as a batch", whole, "ms");
        print("throughput of the batch, of the bare loop", 100 * bare / whole, "%");
        var without = services(renderer, Measurements.none()).service("desk");
        var with = services(renderer, new Metrics()).service("desk");
        var none = cpuMedian(40, () -> render(without));
        var metered = cpuMedian(40, () -> render(with));
        print("cost of the metrics of a render", 100 * (metered - none) / none, "%");
        var metrics = new Metrics();
        print("one measurement", 1e3 * cpuMedian(200, () -> {
            for (var n = 0; n < 1000; n++) {
                metrics.rendered("desk", "six", 1, Duration.ofNanos(500), Measurements.Outcome.RENDERED);
            }
        }) / 1000, "us");
    }

    private static void render(PromptAccess access) {
        for (var n = 0; n < 2000; n++) {
            try {
                access.render("six", Map.of("a", "" + n, "b", "b"));
            } catch (AccessRefused refused) {
                throw new AssertionError(refused);
            }
        }
    }

    private PromptServices services(TemplateRenderer renderer, Measurements measurements) {
        var configuration = configuration();
        var room = new EngineRoom(TEMPLATES, (system, text) -> text).use(configuration);
        return new PromptServices(new PromptServices.Engines(() -> configuration, RunEnvironment.TESTING, TEMPLATES, renderer,
                room.engine(RunJournal.none()), EngineRoom.MODEL), measurements, System::nanoTime);
    }

    private WorkflowConfiguration configuration() {
        return switch (new ConfigurationReader(TEMPLATES).read(folder)) {
            case ReadConfiguration.Usable usable -> usable.configuration();
            case ReadConfiguration.Unusable unusable -> throw new AssertionError(Optional.of(unusable.problems()));
        };
    }
}
