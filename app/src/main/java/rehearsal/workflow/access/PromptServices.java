package rehearsal.workflow.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import rehearsal.document.NearMiss;
import rehearsal.turn.CacheReport;
import rehearsal.turn.ModelChoice;
import rehearsal.workflow.config.RunEnvironment;
import rehearsal.workflow.config.ServiceMapping;
import rehearsal.workflow.config.WorkflowConfiguration;
import rehearsal.workflow.config.WorkflowConfiguration.ServiceSettings;
import rehearsal.workflow.run.WorkflowEngine;
import rehearsal.workflow.template.TemplateRenderer;
import rehearsal.workflow.template.TemplateSource;

/** The services of a configuration, each with its access. */
public final class PromptServices {
    private final Engines engines;
    private final Measurements measurements;
    private final LongSupplier nanos;
    private final Cache<RenderKey, Rendered> texts;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final Map<String, ServiceCounts> counts = new ConcurrentHashMap<>();

    /** What services work with. */
    public record Engines(Supplier<WorkflowConfiguration> configuration, RunEnvironment environment, TemplateSource templates,
            TemplateRenderer renderer, WorkflowEngine workflows, ModelChoice model) {
    }

    /** Everything that decides a rendered text. */
    record RenderKey(String template, String contentHash, Map<String, String> values) {
    }

    record Rendered(String text, int version, long at) {
    }

    public PromptServices(Engines engines, Measurements measurements, LongSupplier nanos) {
        this.engines = engines;
        this.measurements = measurements;
        this.nanos = nanos;
        this.texts = Caffeine.newBuilder().maximumSize(engines.environment().cacheEntries()).executor(Runnable::run).recordStats().build();
    }

    /** The access of one service, which must be in the mappings. */
    public PromptAccess service(String name) throws AccessRefused {
        mapping(name);
        return new MappedAccess(name, this);
    }

    public List<String> names() {
        return engines.configuration().get().services().services().stream().map(ServiceMapping::name).toList();
    }

    /** Who is asked by steps that name nobody. */
    public ModelChoice model() {
        return engines.model();
    }

    /** How services are treated now. */
    public ServiceSettings settings() {
        return engines.configuration().get().services(engines.environment());
    }

    /** Every service's statistics, also of those that did nothing yet. */
    public List<ServiceStatistics> statistics() {
        return engines.configuration().get().services().services().stream()
                .map(service -> counts(service.name()).statistics(service.name(), service.targets())).toList();
    }

    public CacheReport cacheReport() {
        return new CacheReport("rendered templates", texts.estimatedSize(), hits.sum(), misses.sum(), texts.stats().evictionCount());
    }

    ServiceMapping mapping(String name) throws AccessRefused {
        var services = engines.configuration().get().services();
        var found = services.service(name);
        if (found.isEmpty()) {
            throw new AccessRefused(AccessRefused.Kind.UNKNOWN_SERVICE, "There is no service " + name + " in service_mappings.yaml."
                    + NearMiss.of(name, names()).map(near -> " Did you mean " + near + "?").orElse(""));
        }
        return found.get();
    }

    Engines engines() {
        return engines;
    }

    Measurements measurements() {
        return measurements;
    }

    long now() {
        return nanos.getAsLong();
    }

    ServiceCounts counts(String service) {
        return counts.computeIfAbsent(service, _ -> new ServiceCounts());
    }

    Optional<Rendered> cached(RenderKey key, long noOlderThanNanos) {
        var found = Optional.ofNullable(texts.getIfPresent(key)).filter(text -> now() - text.at() <= noOlderThanNanos);
        (found.isPresent() ? hits : misses).increment();
        return found;
    }

    void keep(RenderKey key, Rendered text) {
        texts.put(key, text);
    }
}
