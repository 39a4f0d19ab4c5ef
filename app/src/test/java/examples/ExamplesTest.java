package examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.RehearsalLibrary;
import rehearsal.health.HealthReport.Level;
import rehearsal.workflow.access.AccessRefused;
import rehearsal.workflow.access.PromptAccess.Wanted;
import rehearsal.workflow.config.ConfigurationException;
import rehearsal.workflow.config.ExampleConfiguration;
import rehearsal.workflow.run.RunState;
import rehearsal.workflow.template.RenderResult;

/** Rehearsal as a library: a service, a workflow, configuration and monitoring, health. */
class ExamplesTest {

    @TempDir
    Path data;
    @TempDir
    Path configuration;

    @BeforeEach
    void exampleConfiguration() {
        ExampleConfiguration.copyTo(configuration);
    }

    @Test
    void aServiceRendersAndRunsAWorkflow() throws AccessRefused {
        try (var library = RehearsalLibrary.open(data, configuration, "production")) {
            var service = new SessionService(library.service("session_service"));

            assertTrue(service.summaryRequest("Mira", "Coach: Hello.").contains("session with Mira in at most five sentences"));
            var review = service.review("Mira", "Coach: Hello.", "review-1");
            assertTrue(review.startsWith("COMPLETED: Review of the session with Mira"), review);
            assertEquals(RunState.COMPLETED, library.service("session_service").status("review-1").orElseThrow().state());
        }
    }

    @Test
    void aServiceMayUseOnlyWhatItsMappingAllowsAndIsToldWhatItMustGive() throws AccessRefused {
        try (var library = RehearsalLibrary.open(data, configuration, "testing")) {
            var service = library.service("session_service");

            assertEquals(List.of("session_summary", "next_session", "plain_summary"), service.templates());
            assertEquals(List.of("session_review", "short_review"), service.compositions());
            assertEquals(List.of("client_name", "transcript"), service.requirements());
            refused(AccessRefused.Kind.NOT_ALLOWED, "may not render welcome", () -> service.render("welcome", Map.of()));
            refused(AccessRefused.Kind.CONTEXT_MISSING, "must be given transcript",
                    () -> service.render("session_summary", Map.of("client_name", "M")));
            refused(AccessRefused.Kind.NOT_ALLOWED, "may not run welcome_note", () -> service.execute("welcome_note", Map.of(), "x"));
            refused(AccessRefused.Kind.CONTEXT_MISSING, "must be given client_name, transcript",
                    () -> service.execute("session_review", Map.of(), "x"));
            refused(AccessRefused.Kind.UNKNOWN_SERVICE, "Did you mean session_service?", () -> library.service("sesion_service"));
            assertTrue(service.status("x").isEmpty(), "what was refused never began");
        }
        assertThrows(ConfigurationException.class, () -> RehearsalLibrary.open(data, configuration, "prod"));
    }

    @Test
    void theRoutingChoosesACompositionAndABatchKeepsItsOrder() throws AccessRefused, IOException {
        var mappings = configuration.resolve("service_mappings.yaml");
        Files.writeString(mappings, Files.readString(mappings).replace("{occasion: after_session, time: short}", "{occasion: between}"));
        try (var library = RehearsalLibrary.open(data, configuration, "development")) {
            var service = library.service("session_service");
            var context = Map.of("client_name", "Mira", "transcript", "Coach: Hello.", "occasion", "between");

            assertEquals("short_review", service.execute(context, "routed").composition());
            var batch = service.renderAll(List.of(new Wanted("session_summary", context), new Wanted("welcome", context),
                    new Wanted("plain_summary", context)));
            assertEquals(List.of(true, false, true), batch.stream().map(RenderResult.Text.class::isInstance).toList());
        }
    }

    @Test
    void configurationAndMonitoringFallbacksAndTargets() throws AccessRefused, IOException {
        Files.writeString(configuration.resolve("templates/welcome.md"),
                Files.readString(configuration.resolve("templates/welcome.md")).replace("{goal}", "{goal} {nothing}"));
        try (var library = RehearsalLibrary.open(data, configuration, "development")) {
            assertThrows(ConfigurationException.class, library::services, "a template that asks for more than its step gets is an error");
        }
        exampleAgain();
        try (var library = RehearsalLibrary.open(data, configuration, "development")) {
            var service = library.service("onboarding_service");
            assertTrue(service.statistics().checks().stream().allMatch(check -> check.met().isEmpty()), "nothing was measured yet");

            assertEquals("Welcome. Your coach will be with you shortly.\n", service.render("welcome", Map.of("client_name", "Mira")),
                    "goal is missing, so the fallback is rendered");
            service.render("welcome", Map.of("client_name", "Mira", "goal", "Run"));
            service.render("welcome", Map.of("client_name", "Mira", "goal", "Run"));

            var statistics = service.statistics();
            assertEquals(3, statistics.renders());
            assertEquals(1, statistics.fallbacks());
            assertEquals(1, statistics.cacheHits());
            assertEquals(1.0, statistics.successRate().orElseThrow());
            var metrics = library.prometheus();
            assertTrue(metrics.contains("rehearsal_render_seconds_count{outcome=\"cached\",service=\"onboarding_service\""), metrics);
            assertTrue(metrics.contains("rehearsal_cache_hits{cache=\"rendered templates\"} 1.0"), metrics);
        }
    }

    @Test
    void healthSaysWhyAndAlertsAreKept() throws AccessRefused, IOException {
        try (var library = RehearsalLibrary.open(data, configuration, "development")) {
            var service = library.service("session_service");
            assertEquals(Level.HEALTHY, library.health().overall(), library.health().toString());
            assertTrue(library.health().toString().contains("not asked yet"), "a cache nobody asked has no hit rate");

            assertThrows(AccessRefused.class, () -> service.render("session_summary", Map.of()));
            var sick = library.health();
            assertEquals(Level.DEGRADED, sick.overall());
            assertTrue(sick.toString().contains("error_rate is 1.000, over 0.050"), sick.toString());

            Files.writeString(configuration.resolve("composition_rules.yaml"), "compositions: [");
            library.workflows().configuration().reload();
            assertTrue(library.health().toString().contains("the changed files can't be used, the old ones are: composition_rules.yaml:1:"),
                    library.health().toString());
            assertEquals(3, service.templates().size(), "the old configuration still works");
        }
        try (var library = RehearsalLibrary.open(data, configuration, "development")) {
            assertTrue(library.health().toString().contains("open: service session_service"), "alerts are kept");
        }
    }

    @Test
    void inDevelopmentAChangedFileIsNoticedAndASlowRenderIsSaid() throws AccessRefused, IOException {
        try (var library = RehearsalLibrary.open(data, configuration, "development")) {
            var mappings = configuration.resolve("service_mappings.yaml");
            var patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            Files.writeString(mappings, Files.readString(mappings).replace("max_render_time_ms: 500", "max_render_time_ms: 1"));
            while (library.workflows().services().settings().maxRenderMillis() != 1 && System.nanoTime() < patience) {
                Files.setLastModifiedTime(mappings, FileTime.from(Instant.now()));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
            assertEquals(1, library.workflows().services().settings().maxRenderMillis());

            var transcript = "word ".repeat(12_000_000);
            library.service("session_service").render("session_summary", Map.of("client_name", "Mira", "transcript", transcript));
            assertTrue(library.health().toString().contains("over max_render_time_ms 1"), library.health().toString());
        }
    }

    private void exampleAgain() throws IOException {
        Files.writeString(configuration.resolve("templates/welcome.md"),
                Files.readString(configuration.resolve("templates/welcome.md")).replace("{goal} {nothing}", "{goal}"));
    }

    private static void refused(AccessRefused.Kind kind, String words, Executable call) {
        var refused = assertThrows(AccessRefused.class, call);
        assertEquals(kind, refused.kind());
        assertTrue(refused.sentence().contains(words), refused.sentence());
    }
}
