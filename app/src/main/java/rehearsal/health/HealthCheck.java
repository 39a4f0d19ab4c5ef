package rehearsal.health;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import rehearsal.document.DocumentProblem;
import rehearsal.health.HealthReport.Component;
import rehearsal.health.HealthReport.Level;
import rehearsal.store.audit.Verification;
import rehearsal.store.db.StoreException;
import rehearsal.turn.CacheReport;
import rehearsal.workflow.access.ServiceStatistics;
import rehearsal.workflow.config.ConfigurationReader;
import rehearsal.workflow.run.RunRecord;
import rehearsal.workflow.run.RunState;
import rehearsal.workspace.Workflows;
import rehearsal.workspace.Workspace;

/** Looks at every component once. Thresholds of the configuration raise alerts, which are kept until they end. */
public final class HealthCheck {
    private static final int RECENT_RUNS = 20;

    private final Workspace workspace;
    private final Workflows workflows;

    public HealthCheck(Workspace workspace, Workflows workflows) {
        this.workspace = workspace;
        this.workflows = workflows;
    }

    public HealthReport check() {
        var components = new ArrayList<Component>();
        components.add(store());
        components.add(audit());
        components.add(configuration());
        components.add(runs());
        components.add(providers());
        if (workflows.configuration().state().everUsable()) {
            workflows.services().statistics().forEach(statistics -> components.add(service(statistics)));
        }
        caches(workspace, workflows).forEach(report -> components.add(cache(report)));
        components.add(alerts());
        return new HealthReport(components);
    }

    public static List<CacheReport> caches(Workspace workspace, Workflows workflows) {
        var reports = new ArrayList<>(workspace.caches().reports());
        reports.add(workflows.cache().report());
        reports.add(workflows.services().cacheReport());
        return reports;
    }

    private Component store() {
        try {
            var programs = workspace.store().prompts().programs().size();
            return new Component("store", Level.HEALTHY, workspace.store().location() + ", prompts of " + programs + " programs");
        } catch (StoreException broken) {
            return new Component("store", Level.ERROR, broken.sentence());
        }
    }

    private Component audit() {
        return switch (workspace.store().audit().verify()) {
            case Verification.Sound sound -> new Component("audit", Level.HEALTHY, sound.rows() + " rows, none changed");
            case Verification.Tampered tampered ->
                new Component("audit", Level.ERROR, "row " + tampered.place() + ": " + tampered.reason());
        };
    }

    private Component configuration() {
        var state = workflows.configuration().state();
        var folder = workflows.configuration().folder();
        if (!state.everUsable() && !Files.exists(folder.resolve(ConfigurationReader.MAPPINGS))
                && !Files.exists(folder.resolve(ConfigurationReader.RULES))) {
            return new Component("configuration", Level.HEALTHY, "no workflow configuration in " + folder);
        }
        var first = state.problems().stream().filter(DocumentProblem::isError).findFirst().map(DocumentProblem::sentence).orElse("");
        if (state.accepted()) {
            return new Component("configuration", Level.HEALTHY, "read at " + state.readAt());
        }
        return state.everUsable()
                ? new Component("configuration", Level.DEGRADED, "the changed files can't be used, the old ones are: " + first)
                : new Component("configuration", Level.DEGRADED, "no workflows: " + first);
    }

    private Component runs() {
        var recent = workflows.journal().newest(RECENT_RUNS);
        if (recent.isEmpty()) {
            return new Component("workflows", Level.HEALTHY, "no runs yet");
        }
        var bad = recent.stream().map(RunRecord::state).filter(state -> state == RunState.FAILED || state == RunState.INTERRUPTED).count();
        var reason = bad + " of the last " + recent.size() + " runs failed or were interrupted";
        return new Component("workflows", bad == 0 ? Level.HEALTHY : bad * 2 > recent.size() ? Level.ERROR : Level.DEGRADED, reason);
    }

    /** Only what was really asked is told; nobody is asked here. */
    private Component providers() {
        var providers = workspace.providers();
        var real = providers.ids().stream().filter(id -> !providers.practice(id)).toList();
        var connected = real.stream().filter(id -> providers.status(id).connected()).toList();
        var untested = real.stream().filter(id -> providers.status(id).ready() && !providers.status(id).connected()).toList();
        return new Component("providers", Level.HEALTHY, (connected.isEmpty()
                ? "none connected"
                : "connected: "
                        + String.join(", ", connected))
                + (untested.isEmpty() ? "" : "; not tested: " + String.join(", ", untested)));
    }

    private Component service(ServiceStatistics statistics) {
        var name = "service " + statistics.service();
        var reasons = new ArrayList<String>();
        var thresholds = workflows.configuration().current().services().thresholds();
        thresholds.renderTimeMillis().ifPresent(most -> watch(name, "render_time_ms", statistics.meanRenderMillis(), most, reasons));
        thresholds.errorRate().ifPresent(most -> watch(name, "error_rate", complement(statistics.successRate()), most, reasons));
        thresholds.cacheMissRate().ifPresent(most -> watch(name, "cache_miss_rate", complement(statistics.cacheHitRate()), most, reasons));
        statistics.checks().stream().filter(check -> check.met().isPresent() && !check.met().get())
                .forEach(check -> reasons.add(check.sentence()));
        if (statistics.renders() == 0) {
            return new Component(name, Level.HEALTHY, "nothing rendered yet");
        }
        return reasons.isEmpty()
                ? new Component(name, Level.HEALTHY, statistics.renders() + " renders, every target met")
                : new Component(name, Level.DEGRADED, String.join("; ", reasons));
    }

    private static OptionalDouble complement(OptionalDouble rate) {
        return rate.isPresent() ? OptionalDouble.of(1 - rate.getAsDouble()) : rate;
    }

    /** What was never measured raises nothing and ends nothing. */
    private void watch(String component, String measure, OptionalDouble measured, double most, List<String> reasons) {
        if (measured.isEmpty()) {
            return;
        }
        var now = workspace.clock().instant();
        if (measured.getAsDouble() > most) {
            var reason = String.format(Locale.ROOT, "%s is %.3f, over %.3f", measure, measured.getAsDouble(), most);
            reasons.add(reason);
            workspace.store().alerts().raise(component, measure, reason, now);
        } else {
            workspace.store().alerts().end(component, measure, now);
        }
    }

    private static Component cache(CacheReport report) {
        var asked = report.hits() + report.misses();
        var rate = asked == 0 ? Optional.<Long>empty() : Optional.of(Math.round(100.0 * report.hits() / asked));
        return new Component("cache " + report.name(), Level.HEALTHY, rate.map(percent -> report.entries() + " entries, " + percent
                + " % of " + asked + " look-ups found, " + report.evictions() + " evicted").orElse("not asked yet"));
    }

    private Component alerts() {
        var open = workspace.store().alerts().open();
        return open.isEmpty()
                ? new Component("alerts", Level.HEALTHY, "none open")
                : new Component("alerts", Level.DEGRADED, open.size() + " open: " + open.getFirst().component() + ", "
                        + open.getFirst().reason());
    }
}
