package rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rehearsal.ai.offline.Pause;
import rehearsal.document.DocumentProblem;
import rehearsal.health.HealthCheck;
import rehearsal.health.HealthReport;
import rehearsal.health.Metrics;
import rehearsal.program.ShippedPrograms;
import rehearsal.turn.ModelChoice;
import rehearsal.workflow.access.AccessRefused;
import rehearsal.workflow.access.PromptAccess;
import rehearsal.workflow.config.ConfigurationException;
import rehearsal.workflow.config.RunEnvironment;
import rehearsal.workspace.LibraryLocation;
import rehearsal.workspace.Providers.Reach;
import rehearsal.workspace.Workflows;
import rehearsal.workspace.Workspace;

/**
 * The library for other Java programs: open it once with a data folder, a configuration folder and an environment, ask for a service, and
 * render or run. Close it when the program ends.
 */
public final class RehearsalLibrary implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RehearsalLibrary.class);

    private final Studio studio;
    private final Workspace workspace;
    private final Workflows workflows;
    private final Metrics metrics;

    private RehearsalLibrary(Studio studio, Workspace workspace, Workflows workflows, Metrics metrics) {
        this.studio = studio;
        this.workspace = workspace;
        this.workflows = workflows;
        this.metrics = metrics;
    }

    /** Opens the library in this data folder for the usual program. The environment is development, production, testing or minimal. */
    public static RehearsalLibrary open(Path data, Path configuration, String environment) {
        var chosen = RunEnvironment.of(environment).orElseThrow(() -> new ConfigurationException(RunEnvironment.unknown(environment)));
        var properties = System.getProperties().stringPropertyNames().stream().collect(Collectors.toMap(name -> name, System::getProperty));
        var studio = new Studio(System.getenv(), Map.copyOf(properties), Clock.systemUTC(), Pause.NONE);
        var places = new LibraryLocation(Optional.of(data), Optional.empty());
        var workspace = studio.open(places);
        var program = workspace.programs().find(ShippedPrograms.USUAL).orElseThrow();
        var practice = workspace.providers().practice();
        var model = ModelChoice.of(practice, workspace.providers().usualModel(practice).orElse(practice));
        var metrics = new Metrics();
        var workflows = Workflows.of(workspace, program, new Workflows.Wanted(configuration, chosen, model, Reach.usual(), metrics),
                studio.threads());
        if (chosen.hotReload()) {
            studio.threads().submit(() -> watch(workflows));
        }
        return new RehearsalLibrary(studio, workspace, workflows, metrics);
    }

    private static void watch(Workflows workflows) {
        try {
            workflows.configuration().watch(state -> state.problems().stream().filter(DocumentProblem::isError).findFirst().ifPresent(
                    problem -> LOG.warn("The changed configuration isn't used: {}", problem.sentence())));
        } catch (IOException unwatched) {
            LOG.warn("Changes of the configuration aren't noticed by themselves: {}", unwatched.getMessage());
        }
    }

    /** One service of the mappings. */
    public PromptAccess service(String name) throws AccessRefused {
        return workflows.services().service(name);
    }

    public List<String> services() {
        return workflows.services().names();
    }

    /** Everything underneath, for programs that need more than a service. */
    public Workflows workflows() {
        return workflows;
    }

    /** Health of every component with its reason; alerts are raised and kept on the way. */
    public HealthReport health() {
        return new HealthCheck(workspace, workflows).check();
    }

    /** What was measured, as Prometheus reads it. */
    public String prometheus() {
        metrics.caches(HealthCheck.caches(workspace, workflows));
        return metrics.prometheus();
    }

    @Override
    public void close() {
        studio.threads().shutdownNow();
        workspace.close();
    }
}
