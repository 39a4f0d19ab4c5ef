package rehearsal.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.Speaker;
import rehearsal.ai.offline.Pause;
import rehearsal.partner.RehearsalPartner;
import rehearsal.persona.Persona;
import rehearsal.persona.PersonaReader;
import rehearsal.persona.ReadPersona;
import rehearsal.program.Program;
import rehearsal.state.ActionOutcome;
import rehearsal.state.State;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.starter.StarterShelf;

/** Whoever has no key talks to the rehearsal partner; with the shipped prompts such a talk goes through the whole program. */
class OfflinePartnerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Program PROGRAM = Library.program("identity-coaching");

    private enum Versions {
        FIRST, LIVE
    }

    private final RehearsalPartner partner = new RehearsalPartner(CLOCK, Pause.NONE, Duration.ZERO);
    private final StringBuilder talk = new StringBuilder();

    @ParameterizedTest
    @CsvSource({"FIRST, mira", "FIRST, konrad", "LIVE, mira", "LIVE, konrad"})
    void aTalkWithTheShippedPromptsEndsWithinTenClientMessages(Versions versions, String persona) throws Exception {
        var state = Library.state("fresh");
        for (int message = 1; message <= 10 && !state.currentPhase().equals("COMPLETED"); message++) {
            var line = client(persona, state);
            talk.append("CLIENT ").append(line).append('\n');
            state = turn(PromptType.SENTINEL, versions, state, line).map(TurnRecord::after).orElse(state);
            state = turn(PromptType.COACH, versions, state, line).orElseThrow().after();
        }
        assertEquals("COMPLETED", state.currentPhase(), talk::toString);
        assertTrue(state.identities().stream().anyMatch(identity -> identity.state().equals("VISUALIZED")), talk::toString);
        assertTrue(state.userNotes().size() > 1, talk::toString);
    }

    @Test
    void aCreativeBriefIsAskedForSummedUpAndSettled() {
        var state = Library.state("night-market");
        for (var line : List.of("A paper lantern over wet cobblestones", "Warm, and a little quiet", "Yes, exactly")) {
            state = turn(PromptType.COACH, Versions.LIVE, state, line).orElseThrow().after();
        }
        assertTrue(talk.toString().contains("Here's what I have: "), talk::toString);
        assertTrue(talk.toString().contains("[INTENT_READY]"), talk::toString);
        assertTrue(state.messages().getLast().text().contains("settled"), talk::toString);
    }

    private Optional<TurnRecord> turn(PromptType type, Versions versions, State state, String line) {
        var program = state.brief().isPresent() ? Library.program("creative-brief") : PROGRAM;
        var request = TurnRequest.of(type, program, state, Optional.of(line),
                ModelChoice.of(RehearsalPartner.PROVIDER, RehearsalPartner.COACH));
        var caches = new TurnCaches();
        var corridor = new Corridor(PromptSource.of(versions(versions), List.of()), provider -> Optional.of(partner), caches,
                System::nanoTime);
        var turn = new TurnRunner(corridor, caches, Pricing.unknown(), CLOCK).run(request, new NoJournal(), event -> {
        });
        assertEquals(TurnRecord.Status.COMPLETE, turn.status(), () -> talk + String.valueOf(turn.failure()));
        talk.append(type).append(' ').append(state.currentPhase()).append(' ').append(turn.message()).append('\n');
        for (var outcome : turn.outcomes()) {
            talk.append("    ").append(outcome.action().type()).append(' ').append(outcome.action().params()).append(' ')
                    .append(outcome.result()).append(' ')
                    .append(outcome.why()).append('\n');
            // Without a session around it nobody follows the brief, so a yes has no summary to stand on.
            assertTrue(
                    outcome.action().type().equals("report_consent") || outcome.result() == ActionOutcome.Result.APPLIED
                            || outcome.result() == ActionOutcome.Result.NOT_SIMULATED,
                    talk::toString);
        }
        return Optional.of(turn);
    }

    private static List<PromptVersion> versions(Versions versions) {
        var shipped = StarterShelf.bundled().prompts().stream().map(Library::version);
        return switch (versions) {
            case LIVE -> shipped.toList();
            case FIRST ->
                shipped.filter(prompt -> prompt.version() == 1).map(prompt -> Library.version(prompt.scope(), 1, prompt.text().body(),
                        prompt.text().contextKeys(), prompt.text().allowedActions(), true)).toList();
        };
    }

    private String client(String name, State state) throws Exception {
        var persona = persona(name);
        var messages = new ArrayList<AiMessage>();
        state.messages().forEach(
                message -> messages.add(new AiMessage(message.role() == Speaker.CLIENT ? Speaker.COACH : Speaker.CLIENT, message.text())));
        var text = "You are %s, a client in a coaching talk.\n\n# Background\n%s\n\n# Goals\n- %s\n\n# Pain points\n- %s\n\n# How they talk\n%s\n\n# Compliance\n%s\n\n# Opening\n%s\n"
                .formatted(
                        persona.name(), persona.background(), String.join("\n- ", persona.goals()),
                        String.join("\n- ", persona.painPoints()), persona.talks(),
                        persona.compliance().name().toLowerCase(Locale.ROOT), persona.opening().orElse("Hello."));
        var request = new AiRequest(RehearsalPartner.CLIENT, text, messages, Optional.empty(), OptionalDouble.empty(), OptionalInt.empty(),
                false);
        return switch (partner.format(request)) {
            case Formatted.Ready ready -> partner.send(ready.request(), event -> {
            }).text();
            case Formatted.NoModel none -> throw new AssertionError(none);
            case Formatted.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static Persona persona(String name) {
        var file = StarterShelf.bundled().personas().stream().filter(each -> each.path().contains(name)).findFirst().orElseThrow();
        return switch (new PersonaReader().read(file.path(), file.text())) {
            case ReadPersona.Loaded loaded -> loaded.persona();
            case ReadPersona.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    private static final class NoJournal implements TurnJournal {
        @Override
        public void begin(TurnRecord pending) {
        }

        @Override
        public void partial(CharSequence raw) {
        }

        @Override
        public void complete(TurnRecord turn) {
        }

        @Override
        public void fail(TurnRecord turn) {
        }
    }
}
