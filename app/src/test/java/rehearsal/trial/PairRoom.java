package rehearsal.trial;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import rehearsal.ai.AiClient;
import rehearsal.ai.models.Money;
import rehearsal.program.ShippedPrograms;
import rehearsal.session.SessionEngine;
import rehearsal.session.SessionListener;
import rehearsal.session.Setup;
import rehearsal.starter.StarterShelf;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenario;
import rehearsal.state.Scenarios;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;
import rehearsal.turn.Corridor;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Pins;
import rehearsal.turn.PromptSource;
import rehearsal.turn.TurnCaches;
import rehearsal.turn.TurnRecords;
import rehearsal.turn.TurnRunner;
import rehearsal.workspace.StarterLibrary;

/** A real store with the shipped library in it, and pairs on it whose arms say what the test tells them. */
final class PairRoom implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T10:00:00Z"), ZoneOffset.UTC);
    static final String AUTHOR = "Ines Keller";

    final ScriptedArm a = new ScriptedArm();
    final ScriptedArm b = new ScriptedArm();
    final Store store;
    final SessionEngine sessions;
    final PairEngine pairs;

    PairRoom(Path folder) {
        store = Store.open(StoreLocation.embedded(folder), CLOCK);
        new StarterLibrary(store, StarterShelf.bundled(), CLOCK).loadTheFirstTime();
        var prompts = PromptSource.of(store.prompts(), store.drafts());
        var caches = new TurnCaches();
        // Between two looks at this clock a second passes, so that every piece of a reply is kept at once.
        var seconds = new AtomicLong();
        var corridor = new Corridor(prompts, provider -> Optional.<AiClient>of(provider.equals("a") ? a : b), caches,
                () -> seconds.addAndGet(1_000_000_000));
        var runner = new TurnRunner(corridor, caches, (_, _, _) -> Optional.of(Money.of("0.01")), CLOCK);
        sessions = new SessionEngine(store, prompts, new ShippedPrograms()::find, runner, new TurnRecords());
        pairs = engine(1);
    }

    PairEngine engine(long seed) {
        return new PairEngine(sessions, store, new ShippedPrograms()::find, new Random(seed), AUTHOR);
    }

    static Scenario mira() {
        var file = StarterShelf.bundled().scenarios().stream().filter(each -> each.path().contains("mira")).findFirst().orElseThrow();
        return switch (new Scenarios(new ShippedPrograms()::find).read(file.path(), file.text())) {
            case ReadScenario.Loaded loaded -> loaded.scenario();
            case ReadScenario.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    static Setup setup(String provider, int version) {
        return Setup.of(mira(), ModelChoice.of(provider, "model-" + provider)).withPins(
                Pins.of(Map.of("IDENTITY_CREATION", version)).toLookAt());
    }

    ArmPair start() {
        return pairs.start(setup("a", 1), setup("b", 2), "Two versions", false);
    }

    ArmPair startHidden() {
        return pairs.start(setup("a", 1), setup("b", 2), "Two versions", true);
    }

    /** One line, and both answers. */
    ArmPair say(ArmPair pair, String words) {
        if (pairs.hear(pair.id(), Optional.of(words)) instanceof LineOutcome.Not refused) {
            throw new AssertionError(refused.why());
        }
        pairs.answer(pair.id(), Arm.A, SessionListener.none());
        pairs.answer(pair.id(), Arm.B, SessionListener.none());
        return pairs.open(pair.id());
    }

    @Override
    public void close() {
        store.close();
    }
}
