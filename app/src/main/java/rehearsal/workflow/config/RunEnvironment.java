package rehearsal.workflow.config;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rehearsal.document.NearMiss;
import rehearsal.workflow.config.WorkflowConfiguration.Retries;
import rehearsal.workflow.config.WorkflowConfiguration.ServiceSettings;
import rehearsal.workflow.config.WorkflowConfiguration.StepSettings;

/** Where a program runs, and what holds there unless the configuration files say otherwise. All defaults are in this file. */
public enum RunEnvironment {
    /** Files are reloaded when they change, nothing is cached for long, failures show quickly. */
    DEVELOPMENT(new StepSettings(4, Duration.ofSeconds(60), true, Duration.ofMinutes(5), new Retries(1, Duration.ofMillis(500), false)),
            new ServiceSettings(Duration.ofMinutes(1), 1000, true, true, true), true, 500), PRODUCTION(
                    new StepSettings(8, Duration.ofSeconds(120), true, Duration.ofHours(1), new Retries(3, Duration.ofSeconds(1), true)),
                    new ServiceSettings(Duration.ofHours(1), 500, true, true, true), false, 5000),
    /** The same result every time: no cache, no retry, no fallback that hides a failure. */
    TESTING(new StepSettings(2, Duration.ofSeconds(10), false, Duration.ZERO, new Retries(0, Duration.ZERO, false)),
            new ServiceSettings(Duration.ZERO, 1000, false, true, true), false, 100),
    /** For a small machine: one step at a time, small caches, no metrics. */
    MINIMAL(new StepSettings(1, Duration.ofSeconds(120), false, Duration.ZERO, new Retries(1, Duration.ofSeconds(1), false)),
            new ServiceSettings(Duration.ofMinutes(1), 2000, true, false, true), false, 50);

    public static final String VARIABLE = "REHEARSAL_ENVIRONMENT";
    private static final long SMALL_MEMORY = 512L * 1024 * 1024;

    private final StepSettings steps;
    private final ServiceSettings services;
    private final boolean hotReload;
    private final int cacheEntries;

    RunEnvironment(StepSettings steps, ServiceSettings services, boolean hotReload, int cacheEntries) {
        this.steps = steps;
        this.services = services;
        this.hotReload = hotReload;
        this.cacheEntries = cacheEntries;
    }

    /** An environment and the sentence that says why it was taken or is recommended. */
    public record Choice(RunEnvironment environment, String reason) {
    }

    /** What is known about the machine. */
    public record Machine(int processors, long memoryBytes, Map<String, String> variables) {
        public Machine {
            variables = Map.copyOf(variables);
        }
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public StepSettings steps() {
        return steps;
    }

    public ServiceSettings services() {
        return services;
    }

    /** Whether changed files are noticed by themselves. */
    public boolean hotReload() {
        return hotReload;
    }

    /** How many results each cache holds. */
    public int cacheEntries() {
        return cacheEntries;
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(RunEnvironment::id).toList();
    }

    public static Optional<RunEnvironment> of(String name) {
        return Arrays.stream(values()).filter(each -> each.id().equals(name.strip().toLowerCase(Locale.ROOT))).findFirst();
    }

    /** Why a name is none, in one sentence. */
    public static String unknown(String name) {
        return "There is no environment " + name + ". " + NearMiss.of(name, ids()).map(near -> "Did you mean " + near + "?")
                .orElse("Choose one of: " + String.join(", ", ids()) + ".");
    }

    /** The option first, then the variable, then what the machine suggests. An unknown name is refused, never replaced. */
    public static Choice choose(Optional<String> option, Machine machine) {
        if (option.isPresent()) {
            return new Choice(named(option.get()), "it was named with --environment");
        }
        var variable = Optional.ofNullable(machine.variables().get(VARIABLE)).filter(name -> !name.isBlank());
        return variable.map(name -> new Choice(named(name), VARIABLE + " names it")).orElseGet(() -> recommend(machine));
    }

    private static RunEnvironment named(String name) {
        return of(name).orElseThrow(() -> new ConfigurationException(unknown(name)));
    }

    public static Choice recommend(Machine machine) {
        if (isSet(machine, "CI")) {
            return new Choice(TESTING, "CI is set, so this is a build server and results must repeat");
        }
        if (machine.memoryBytes() < SMALL_MEMORY || machine.processors() < 2) {
            return new Choice(MINIMAL, machine.processors() < 2
                    ? "this machine has one processor"
                    : "Java may use only " + machine.memoryBytes() / (1024 * 1024) + " MB of memory");
        }
        if (isSet(machine, "KUBERNETES_SERVICE_HOST") || isSet(machine, "INVOCATION_ID")) {
            return new Choice(PRODUCTION, "this runs as a service, without a person watching");
        }
        return new Choice(DEVELOPMENT, "nothing says that this is a server or a build");
    }

    private static boolean isSet(Machine machine, String variable) {
        return !machine.variables().getOrDefault(variable, "").isBlank();
    }
}
