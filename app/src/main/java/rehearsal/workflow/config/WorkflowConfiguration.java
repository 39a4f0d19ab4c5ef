package rehearsal.workflow.config;

import java.time.Duration;

/** Both files, read together and found right. */
public record WorkflowConfiguration(ServiceMappings services, CompositionRules rules) {

    /** How steps are run where a step or composition says nothing else. */
    public record StepSettings(int maxParallel, Duration timeout, boolean caching, Duration cacheTtl, Retries retries) {
    }

    /** Tries after the first, and how long to wait before each; exponential doubles the wait every time. */
    public record Retries(int most, Duration delay, boolean exponential) {
        static Retries none() {
            return new Retries(0, Duration.ZERO, false);
        }
    }

    /** How services are treated. */
    public record ServiceSettings(Duration cacheTtl, int maxRenderMillis, boolean fallback, boolean metrics, boolean validation) {
    }

    public static WorkflowConfiguration empty() {
        return new WorkflowConfiguration(ServiceMappings.empty(), CompositionRules.empty());
    }

    /** What the file says, and the environment's value for what it leaves open. */
    public StepSettings steps(RunEnvironment environment) {
        var own = rules.global();
        var usual = environment.steps();
        var retries = new Retries(own.retry().maxRetries().orElse(usual.retries().most()),
                own.retry().delay().orElse(usual.retries().delay()), own.retry().exponential().orElse(usual.retries().exponential()));
        return new StepSettings(own.maxParallel().orElse(usual.maxParallel()), own.stepTimeout().orElse(usual.timeout()),
                own.caching().orElse(usual.caching()), own.cacheTtl().orElse(usual.cacheTtl()), retries);
    }

    /** The same with what a composition says about retries. */
    public Retries retries(Composition composition, RunEnvironment environment) {
        var all = steps(environment).retries();
        var failures = composition.failures();
        return failures.retryFailedSteps()
                ? new Retries(failures.maxRetries().orElse(all.most()), all.delay(), all.exponential())
                : Retries.none();
    }

    public ServiceSettings services(RunEnvironment environment) {
        var own = services.global();
        var usual = environment.services();
        return new ServiceSettings(own.cacheTtl().orElse(usual.cacheTtl()), own.maxRenderMillis().orElse(usual.maxRenderMillis()),
                own.fallback().orElse(usual.fallback()), own.metrics().orElse(usual.metrics()),
                own.validation().orElse(usual.validation()));
    }

}
