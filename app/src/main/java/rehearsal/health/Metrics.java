package rehearsal.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import rehearsal.turn.CacheReport;
import rehearsal.workflow.access.Measurements;
import rehearsal.workflow.run.RunListener;
import rehearsal.workflow.run.RunRecord;
import rehearsal.workflow.run.StepRecord;

/** Counters and timers per service, prompt version, cache, provider and workflow. */
public final class Metrics implements Measurements {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<RenderTags, RenderSum> renders = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> gauges = new ConcurrentHashMap<>();

    /** A timer is looked up by these, which costs less than asking the registry each time. */
    private record RenderTags(String service, String template, int version, Outcome outcome) {
    }

    @Override
    public void rendered(String service, String template, int version, Duration took, Outcome outcome) {
        var tags = new RenderTags(service, template, version, outcome);
        var sum = Optional.ofNullable(renders.get(tags)).orElseGet(() -> renders.computeIfAbsent(tags, this::registered));
        sum.count().increment();
        sum.nanos().add(took.toNanos());
    }

    /** Two sums cost a tenth of a timer with its percentiles, and rendering is quick enough to notice. */
    private record RenderSum(LongAdder count, LongAdder nanos) {
    }

    private RenderSum registered(RenderTags tags) {
        var sum = new RenderSum(new LongAdder(), new LongAdder());
        FunctionTimer.builder("rehearsal.render", sum, each -> each.count().sum(), each -> each.nanos().sum(), TimeUnit.NANOSECONDS)
                .tag("service", tags.service()).tag("template", tags.template()).tag("version", String.valueOf(tags.version()))
                .tag("outcome", tags.outcome().name().toLowerCase(Locale.ROOT)).register(registry);
        return sum;
    }

    @Override
    public RunListener runs() {
        return new RunListener() {
            @Override
            public void step(StepRecord step) {
                if (step.state().isOver()) {
                    stepped(step);
                }
            }

            @Override
            public void finished(RunRecord run) {
                var timer = Timer.builder("rehearsal.workflow.run").tag("composition", run.composition())
                        .tag("state", run.state().name().toLowerCase(Locale.ROOT)).register(registry);
                run.endedAt().ifPresent(end -> timer.record(Duration.between(run.startedAt(), end)));
            }
        };
    }

    private void stepped(StepRecord step) {
        count("rehearsal.workflow.steps", "state", step.state().name().toLowerCase(Locale.ROOT));
        step.result().flatMap(StepRecord.Result::asked).ifPresent(asked -> {
            var tags = new String[]{"provider", asked.provider(), "model", asked.model()};
            count("rehearsal.provider.calls", tags);
            asked.tokensIn().ifPresent(tokens -> registry.counter("rehearsal.provider.tokens.in", tags).increment(tokens));
            asked.tokensOut().ifPresent(tokens -> registry.counter("rehearsal.provider.tokens.out", tags).increment(tokens));
            asked.costMicros().ifPresentOrElse(
                    micros -> registry.counter("rehearsal.provider.cost.dollars", tags).increment(micros / 1_000_000.0),
                    () -> count("rehearsal.provider.cost.unknown", tags));
        });
    }

    private void count(String name, String... tags) {
        Counter.builder(name).tags(tags).register(registry).increment();
    }

    /** Caches as they stand; one that was never asked has no hit rate, so only counts are given. */
    public void caches(List<CacheReport> reports) {
        for (var report : reports) {
            gauge("rehearsal.cache.hits", report.name(), report.hits());
            gauge("rehearsal.cache.misses", report.name(), report.misses());
            gauge("rehearsal.cache.evictions", report.name(), report.evictions());
            gauge("rehearsal.cache.entries", report.name(), report.entries());
        }
    }

    private void gauge(String name, String cache, long value) {
        gauges.computeIfAbsent(name + " " + cache, _ -> {
            var holder = new AtomicLong();
            Gauge.builder(name, holder, AtomicLong::doubleValue).tag("cache", cache).register(registry);
            return holder;
        }).set(value);
    }

    public String prometheus() {
        return registry.scrape();
    }
}
