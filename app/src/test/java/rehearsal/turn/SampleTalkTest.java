package rehearsal.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rehearsal.ai.offline.Pause;
import rehearsal.partner.RehearsalPartner;
import rehearsal.program.Phase;
import rehearsal.state.ActionOutcome;
import rehearsal.state.State;
import rehearsal.starter.StarterShelf;
import rehearsal.store.prompt.PromptType;

/** What is played at first start has to play: every phase, every action applied, on the prompts that ship and without a key. */
class SampleTalkTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC);

    private final RehearsalPartner partner = new RehearsalPartner(CLOCK, Pause.NONE, Duration.ZERO);
    private final List<String> talk = new ArrayList<>();

    @Test
    void theSampleTalkGoesThroughEveryPhaseWithinTenMessages() {
        var program = Library.program("identity-coaching");
        var state = Library.state("fresh");
        var phases = new LinkedHashSet<>(List.of(state.currentPhase()));
        var lines = StarterShelf.bundled().sampleTalk().lines();
        for (var line : lines) {
            talk.add("CLIENT " + line);
            state = turn(PromptType.SENTINEL, state, line);
            state = turn(PromptType.COACH, state, line);
            phases.add(state.currentPhase());
        }
        assertEquals(program.phases().stream().map(Phase::id).toList(), List.copyOf(phases), this::told);
        assertTrue(lines.size() <= 10);
        assertEquals(List.of("The Night Watch"), state.identities().stream().map(identity -> identity.name()).toList(), this::told);
        assertEquals("VISUALIZED", state.identities().getFirst().state(), this::told);
        assertEquals(Optional.of("I am the Night Watch, and I sit down first."), state.identities().getFirst().iAmStatement(), this::told);
    }

    private State turn(PromptType type, State state, String line) {
        var request = TurnRequest.of(type, Library.program("identity-coaching"), state, Optional.of(line),
                ModelChoice.of(RehearsalPartner.PROVIDER, RehearsalPartner.COACH));
        var caches = new TurnCaches();
        var prompts = PromptSource.of(StarterShelf.bundled().prompts().stream().map(Library::version).toList(), List.of());
        var corridor = new Corridor(prompts, provider -> Optional.of(partner), caches, System::nanoTime);
        var turn = new TurnRunner(corridor, caches, Pricing.unknown(), CLOCK).run(request, new Unwritten(), event -> {
        });
        assertEquals(TurnRecord.Status.COMPLETE, turn.status(), () -> told() + turn.failure());
        talk.add(type + " " + state.currentPhase() + " " + turn.message());
        turn.outcomes()
                .forEach(outcome -> talk.add("    " + outcome.action().type() + " " + outcome.action().params() + " " + outcome.result()));
        assertTrue(turn.outcomes().stream().allMatch(outcome -> outcome.result() == ActionOutcome.Result.APPLIED), this::told);
        return turn.after();
    }

    private String told() {
        return String.join("\n", talk);
    }

    private static final class Unwritten implements TurnJournal {
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
