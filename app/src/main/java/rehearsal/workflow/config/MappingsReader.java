package rehearsal.workflow.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rehearsal.document.Form;
import rehearsal.document.Node;
import rehearsal.workflow.config.ServiceMapping.Offer;
import rehearsal.workflow.config.ServiceMappings.GlobalConfig;
import rehearsal.workflow.config.ServiceMappings.Route;
import rehearsal.workflow.config.ServiceMappings.ServiceErrors;

/** Reads service_mappings.yaml. */
final class MappingsReader {
    private static final int HOUR_MILLIS = 3_600_000;

    private MappingsReader() {
    }

    static ServiceMappings read(Form root) {
        var services = new ArrayList<ServiceMapping>();
        FormValues.sections(root, "mappings").forEach((name, form) -> services.add(service(name, form)));
        if (!root.has("mappings")) {
            root.problems().error(root.at(), "The key mappings is missing here.", "add mappings: with one entry per service");
        }
        var global = root.form("global_config").map(MappingsReader::global).orElse(GlobalConfig.empty());
        var routing = routing(root);
        var errors = root.form("error_handling").map(MappingsReader::errors).orElse(ServiceErrors.none());
        var thresholds = root.form("monitoring").map(MappingsReader::monitoring).orElse(AlertThresholds.none());
        root.finish();
        return new ServiceMappings(services, global, routing, errors, thresholds);
    }

    private static ServiceMapping service(PlacedName name, Form form) {
        FormValues.deprecated(form, "The service " + name.name(), name.at());
        var templates = offers(form, "primary_templates");
        var compositions = offers(form, "compositions");
        var fallbacks = FormValues.names(form, "fallback_templates");
        var needs = FormValues.variables(form, "context_requirements").stream().map(PlacedName::name).toList();
        var targets = form.form("performance_targets").map(MappingsReader::targets).orElse(PerformanceTargets.none());
        form.finish();
        if (templates.isEmpty() && compositions.isEmpty()) {
            form.problems().error(name.at(), "The service " + name.name() + " may use no template and no composition.",
                    "name at least one under primary_templates or compositions");
        }
        return new ServiceMapping(name, templates, compositions, fallbacks, needs, targets);
    }

    private static List<Offer> offers(Form form, String key) {
        var offers = new LinkedHashMap<String, Offer>();
        var place = 1;
        for (var node : form.nodes(key)) {
            var offer = offer(form, key, node, place++);
            offer.ifPresent(found -> {
                if (offers.putIfAbsent(found.name(), found) != null) {
                    form.problems().error(found.at(), found.name() + " is listed twice under " + key + ".", "keep one of them");
                }
            });
        }
        return List.copyOf(offers.values());
    }

    private static Optional<Offer> offer(Form form, String key, Node node, int place) {
        if (node instanceof Node.Scalar) {
            return form.textOf(key, node).filter(text -> !text.isBlank()).map(text -> {
                form.problems().warning(node.at(), "An entry of " + key + " is only a name.", "write {name: " + text + ", priority: 1}");
                return new Offer(new PlacedName(text, node.at()), place, "");
            });
        }
        return Form.of(node, form.problems()).map(entry -> {
            var name = FormValues.needed(entry, "name");
            FormValues.deprecated(entry, name.name(), name.at());
            var offer = new Offer(name, FormValues.whole(entry, "priority", 1, 1000).orElse(place),
                    entry.optionalText("description").orElse(""));
            entry.finish();
            return offer;
        }).filter(offer -> !offer.name().isBlank());
    }

    private static PerformanceTargets targets(Form form) {
        var targets = new PerformanceTargets(FormValues.whole(form, "render_time_ms", 1, HOUR_MILLIS),
                FormValues.rate(form, "cache_hit_rate"), FormValues.rate(form, "success_rate"));
        form.finish();
        return targets;
    }

    private static GlobalConfig global(Form form) {
        var global = new GlobalConfig(FormValues.seconds(form, "default_cache_ttl", true),
                FormValues.whole(form, "max_render_time_ms", 1, HOUR_MILLIS), form.yesNo("fallback_enabled"), form.yesNo("metrics_enabled"),
                form.yesNo("validation_enabled"));
        form.finish();
        return global;
    }

    private static List<Route> routing(Form root) {
        var routes = new ArrayList<Route>();
        for (var form : root.forms("composition_routing")) {
            var composition = FormValues.needed(form, "composition");
            routes.add(new Route(composition, conditions(form)));
            form.finish();
        }
        return routes;
    }

    /** The group at "when": a value or a list of values for each key of the context. */
    static Conditions conditions(Form form) {
        var when = form.form("when");
        if (when.isEmpty()) {
            return Conditions.always();
        }
        var wanted = new HashMap<String, List<String>>();
        for (var key : when.get().keys()) {
            wanted.put(key, when.get().texts(key));
        }
        return new Conditions(wanted);
    }

    private static ServiceErrors errors(Form form) {
        var attempts = FormValues.whole(form, "retry_attempts", 0, 100).orElse(0);
        var delay = Duration.ofMillis(FormValues.whole(form, "retry_delay_ms", 0, HOUR_MILLIS).orElse(0));
        Map<String, PlacedName> fallbacks = new HashMap<>();
        form.form("service_fallbacks").ifPresent(group -> {
            for (var service : group.keys()) {
                FormValues.name(group, service).ifPresent(template -> fallbacks.put(service, template));
            }
            group.finish();
        });
        form.finish();
        return new ServiceErrors(attempts, delay, fallbacks);
    }

    private static AlertThresholds monitoring(Form form) {
        var thresholds = form.form("alert_thresholds").map(MappingsReader::thresholds).orElse(AlertThresholds.none());
        form.finish();
        return thresholds;
    }

    private static AlertThresholds thresholds(Form form) {
        var thresholds = new AlertThresholds(FormValues.whole(form, "render_time_ms", 1, HOUR_MILLIS),
                FormValues.rate(form, "error_rate"), FormValues.rate(form, "cache_miss_rate"));
        form.finish();
        return thresholds;
    }
}
