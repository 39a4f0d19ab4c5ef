package rehearsal.workflow.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rehearsal.document.NearMiss;
import rehearsal.workflow.access.AccessRefused.Kind;
import rehearsal.workflow.access.Measurements.Outcome;
import rehearsal.workflow.config.CompositionRules.ExperienceLevel;
import rehearsal.workflow.config.ConfigurationException;
import rehearsal.workflow.config.PerformanceTargets;
import rehearsal.workflow.config.PlacedName;
import rehearsal.workflow.config.ServiceMapping;
import rehearsal.workflow.config.ServiceMappings.Route;
import rehearsal.workflow.config.Variation;
import rehearsal.workflow.config.WorkflowConfiguration.ServiceSettings;
import rehearsal.workflow.run.RunRecord;
import rehearsal.workflow.run.RunRefused;
import rehearsal.workflow.run.RunRequest;
import rehearsal.workflow.template.ContextValues;
import rehearsal.workflow.template.NamedTemplate;
import rehearsal.workflow.template.RenderResult;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One service's access, as its mapping says at the moment of each call: a reload of the configuration holds from the next call on. */
final class MappedAccess implements PromptAccess {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String service;
    private final PromptServices services;

    MappedAccess(String service, PromptServices services) {
        this.service = service;
        this.services = services;
    }

    /** A text with the version it was made of and how it came about. */
    private record Answer(RenderResult result, int version, Outcome outcome) {
    }

    @Override
    public String render(String template, Map<String, ?> context) throws AccessRefused {
        return rendered(template, context).text();
    }

    private RenderResult.Text rendered(String template, Map<String, ?> context) throws AccessRefused {
        var mapping = services.mapping(service);
        var values = ContextValues.of(json(context));
        var began = services.now();
        var refused = refusal(mapping, template, values);
        if (refused.isPresent()) {
            measure(template, new Answer(new RenderResult.NotRendered(template, List.of()), 0, Outcome.REFUSED), began);
            throw refused.get();
        }
        var answer = answer(mapping, template, values);
        measure(template, answer, began);
        return switch (answer.result()) {
            case RenderResult.Text text -> text;
            case RenderResult.NotRendered failed -> throw new AccessRefused(Kind.NOT_RENDERED, String.join(" ", failed.reasons()));
        };
    }

    @Override
    public List<RenderResult> renderAll(List<Wanted> batch) {
        var results = new ArrayList<RenderResult>(batch.size());
        for (var wanted : batch) {
            try {
                results.add(rendered(wanted.template(), wanted.context()));
            } catch (AccessRefused refused) {
                results.add(new RenderResult.NotRendered(wanted.template(), List.of(refused.sentence())));
            }
        }
        return results;
    }

    private void measure(String template, Answer answer, long began) {
        if (settings().metrics()) {
            var took = Duration.ofNanos(services.now() - began);
            services.counts(service).rendered(took, answer.outcome());
            services.measurements().rendered(service, template, answer.version(), took, answer.outcome());
        }
    }

    private ServiceSettings settings() {
        var engines = services.engines();
        return engines.configuration().get().services(engines.environment());
    }

    private Optional<AccessRefused> refusal(ServiceMapping mapping, String template, Map<String, String> values) {
        if (!mapping.mayRender(template)) {
            return Optional.of(new AccessRefused(Kind.NOT_ALLOWED, "The service " + service + " may not render " + template
                    + ". " + near(template, mapping.templateNames())));
        }
        return missing(mapping, values);
    }

    private static String near(String name, List<String> allowed) {
        return NearMiss.of(name, allowed).map(near -> "Did you mean " + near + "?")
                .orElse("It may use: " + String.join(", ", allowed) + ".");
    }

    private Optional<AccessRefused> missing(ServiceMapping mapping, Map<String, String> values) {
        var missing = settings().validation()
                ? mapping.contextRequirements().stream().filter(key -> values.getOrDefault(key, "").isBlank()).toList()
                : List.<String>of();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new AccessRefused(Kind.CONTEXT_MISSING, "The service " + service + " must be given "
                        + String.join(", ", missing) + ". Add " + (missing.size() == 1 ? "it" : "them") + " to the context."));
    }

    private Answer answer(ServiceMapping mapping, String template, Map<String, String> values) {
        var first = tried(template, values);
        if (first.result() instanceof RenderResult.Text || !settings().fallback()) {
            return first;
        }
        var fallbacks = new ArrayList<>(mapping.fallbacks().stream().map(PlacedName::name).toList());
        Optional.ofNullable(services.engines().configuration().get().services().errors().fallbacks().get(service)).map(PlacedName::name)
                .ifPresent(fallbacks::add);
        for (var fallback : fallbacks) {
            var other = tried(fallback, values);
            if (other.result() instanceof RenderResult.Text) {
                return new Answer(other.result(), other.version(), Outcome.FALLBACK);
            }
        }
        return first;
    }

    private Answer tried(String name, Map<String, String> values) {
        var template = services.engines().templates().find(name);
        if (template.isEmpty()) {
            return new Answer(services.engines().renderer().render(name, values), 0, Outcome.FAILED);
        }
        return rendered(template.get(), values);
    }

    private Answer rendered(NamedTemplate template, Map<String, String> values) {
        var keep = settings().cacheTtl();
        var key = new PromptServices.RenderKey(template.name(), template.contentHash(), values);
        var known = keep.isZero() ? Optional.<PromptServices.Rendered>empty() : services.cached(key, keep.toNanos());
        if (known.isPresent()) {
            return new Answer(new RenderResult.Text(template.name(), template.version(), known.get().text()), template.version(),
                    Outcome.CACHED);
        }
        var result = services.engines().renderer().render(template, values);
        if (result instanceof RenderResult.Text text && !keep.isZero()) {
            services.keep(key, new PromptServices.Rendered(text.text(), template.version(), services.now()));
        }
        return new Answer(result, template.version(), result instanceof RenderResult.Text ? Outcome.RENDERED : Outcome.FAILED);
    }

    @Override
    public RunRecord execute(String composition, Map<String, ?> context, String runId) throws AccessRefused {
        var mapping = services.mapping(service);
        if (mapping.composition(composition).isEmpty()) {
            throw new AccessRefused(Kind.NOT_ALLOWED, "The service " + service + " may not run " + composition + ". "
                    + near(composition, compositions()));
        }
        var values = json(context);
        var missing = missing(mapping, ContextValues.of(values));
        if (missing.isPresent()) {
            throw missing.get();
        }
        var request = new RunRequest(runId, composition, values, variation(values), Optional.of(service), services.engines().model());
        try {
            var run = services.engines().workflows().run(request, services.measurements().runs());
            services.counts(service).ran(run);
            return run;
        } catch (RunRefused | ConfigurationException refused) {
            throw new AccessRefused(Kind.NOT_RUN, String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public RunRecord execute(Map<String, ?> context, String runId) throws AccessRefused {
        var allowed = compositions();
        var values = ContextValues.of(json(context));
        var route = services.engines().configuration().get().services().routing().stream()
                .filter(each -> allowed.contains(each.composition().name()) && each.when().hold(values)).findFirst()
                .map(Route::composition).map(PlacedName::name);
        return execute(route.or(() -> allowed.stream().findFirst()).orElseThrow(() -> new AccessRefused(Kind.NOT_ALLOWED,
                "The service " + service + " may run no composition.")), context, runId);
    }

    /** The keys "state" and "experience_level" say for whom it runs. */
    private static Variation variation(ObjectNode context) {
        var level = context.path("experience_level").asString("");
        var state = Optional.of(context.path("state").asString("")).filter(text -> !text.isBlank());
        return new Variation(state, List.of(ExperienceLevel.values()).stream().filter(each -> each.id().equals(level)).findFirst());
    }

    @Override
    public Optional<RunRecord> status(String runId) {
        return services.engines().workflows().status(runId);
    }

    @Override
    public List<String> templates() {
        return current().map(ServiceMapping::templateNames).orElse(List.of());
    }

    @Override
    public List<String> compositions() {
        return current().map(mapping -> mapping.compositions().stream().map(ServiceMapping.Offer::name).toList()).orElse(List.of());
    }

    @Override
    public List<String> requirements() {
        return current().map(ServiceMapping::contextRequirements).orElse(List.of());
    }

    @Override
    public ServiceStatistics statistics() {
        return services.counts(service).statistics(service, current().map(ServiceMapping::targets).orElse(PerformanceTargets.none()));
    }

    private Optional<ServiceMapping> current() {
        return services.engines().configuration().get().services().service(service);
    }

    private static ObjectNode json(Map<String, ?> context) {
        return JSON.valueToTree(context);
    }
}
