package rehearsal.workflow.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import rehearsal.document.DocumentProblem;
import rehearsal.prompt.BodyCache;
import rehearsal.store.usage.UsageEntry;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Pricing;
import rehearsal.workflow.config.ConfigurationReader;
import rehearsal.workflow.config.ReadConfiguration;
import rehearsal.workflow.config.RunEnvironment;
import rehearsal.workflow.config.WorkflowConfiguration;
import rehearsal.workflow.template.TemplateRenderer;
import rehearsal.workflow.template.TemplateSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An engine with everything at hand that a test looks at. */
final class EngineRoom implements AutoCloseable {
    static final ModelChoice MODEL = ModelChoice.of("scripted", "m");
    final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final List<UsageEntry> usage = Collections.synchronizedList(new ArrayList<>());
    final StepCache cache = new StepCache(100, System::nanoTime);
    private final StepWork work;
    private WorkflowConfiguration configuration = WorkflowConfiguration.empty();

    EngineRoom(TemplateSource templates, StepClient.Answers answers) {
        var asker = new ModelAsker(provider -> Optional.of(new StepClient(answers)), Pricing.unknown(), usage::add, Clock.systemUTC(), "p");
        this.work = new StepWork(templates, new TemplateRenderer(templates, new BodyCache(1_000_000)), asker, cache, "p");
    }

    /** Reads a configuration whose mappings don't matter. */
    EngineRoom rules(Path folder, TemplateSource templates, String rules) {
        return files(folder, templates, "mappings: {}\n", rules);
    }

    EngineRoom files(Path folder, TemplateSource templates, String mappings, String rules) {
        try {
            Files.writeString(folder.resolve(ConfigurationReader.MAPPINGS), mappings);
            Files.writeString(folder.resolve(ConfigurationReader.RULES), rules);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        configuration = switch (new ConfigurationReader(templates).read(folder)) {
            case ReadConfiguration.Usable usable -> usable.configuration();
            case ReadConfiguration.Unusable unusable ->
                throw new AssertionError(unusable.problems().stream().map(DocumentProblem::sentence).toList() + "\n" + rules);
        };
        return this;
    }

    EngineRoom use(WorkflowConfiguration read) {
        configuration = read;
        return this;
    }

    WorkflowEngine engine(RunJournal journal) {
        return new WorkflowEngine(() -> configuration, RunEnvironment.TESTING, work, journal, threads, Clock.systemUTC());
    }

    RunRecord run(String composition, String context) {
        return engine(RunJournal.none()).run(RunRequest.of("r", composition, object(context), MODEL), RunListener.nobody());
    }

    static ObjectNode object(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
