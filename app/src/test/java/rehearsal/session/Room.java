package rehearsal.session;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;
import rehearsal.ai.AiClient;
import rehearsal.ai.models.Money;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.session.grounding.Grounding;
import rehearsal.starter.StarterShelf;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenario;
import rehearsal.state.Scenarios;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;
import rehearsal.turn.Corridor;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Pricing;
import rehearsal.turn.PromptSource;
import rehearsal.turn.TurnCaches;
import rehearsal.turn.TurnRecords;
import rehearsal.turn.TurnRunner;
import rehearsal.workspace.StarterLibrary;

/** A real store with the shipped library in it, and sessions on it with a provider of the test's choice. */
final class Room implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T10:00:00.123456Z"), ZoneOffset.UTC);

    private final Store store;
    private final List<SessionEvent> events = new ArrayList<>();

    Room(Path folder) {
        this.store = Store.open(StoreLocation.embedded(folder), CLOCK);
        new StarterLibrary(store, StarterShelf.bundled(), CLOCK).loadTheFirstTime();
    }

    Store store() {
        return store;
    }

    PromptSource prompts() {
        return PromptSource.of(store.prompts(), store.drafts());
    }

    SessionEngine engine(AiClient client) {
        return engine(client, prompts(), new ShippedPrograms()::find, Grounding.none());
    }

    SessionEngine engine(AiClient client, PromptSource prompts, Function<String, Optional<Program>> programs, Grounding grounding) {
        return engine(client, prompts, programs, grounding, System::nanoTime);
    }

    /** Between two looks at its clock a second passes, so that every piece of a reply is kept at once. */
    SessionEngine keepingEveryPiece(AiClient client) {
        var seconds = new AtomicLong();
        return engine(client, prompts(), new ShippedPrograms()::find, Grounding.none(), () -> seconds.addAndGet(1_000_000_000));
    }

    private SessionEngine engine(AiClient client, PromptSource prompts, Function<String, Optional<Program>> programs, Grounding grounding,
            LongSupplier nanos) {
        var caches = new TurnCaches();
        Pricing pricing = (_, _, _) -> Optional.of(Money.of("0.01"));
        var runner = new TurnRunner(new Corridor(prompts, _ -> Optional.of(client), caches, nanos), caches, pricing, CLOCK);
        return new SessionEngine(store, prompts, programs, runner, new TurnRecords(), grounding);
    }

    static Scenario scenario(String file) {
        var shipped = StarterShelf.bundled().scenarios().stream().filter(each -> each.path().contains(file)).findFirst().orElseThrow();
        return read(shipped.path(), shipped.text());
    }

    static Scenario read(String file, String text) {
        return switch (new Scenarios(new ShippedPrograms()::find).read(file, text)) {
            case ReadScenario.Loaded loaded -> loaded.scenario();
            case ReadScenario.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
    }

    static Setup setup(String scenario) {
        return Setup.of(scenario(scenario), ModelChoice.of("scripted", "some-model"));
    }

    /** Remembers what is told; the stages of the pipeline are left out. */
    SessionListener listener() {
        events.clear();
        return event -> {
            if (!(event instanceof SessionEvent.Pipeline)) {
                events.add(event);
            }
        };
    }

    List<SessionEvent> events() {
        return List.copyOf(events);
    }

    /** The kinds of what was told, tokens as one. */
    List<String> told() {
        var told = new ArrayList<String>();
        for (var event : events) {
            var name = event.getClass().getSimpleName();
            if (!name.equals("Token") || told.isEmpty() || !told.getLast().equals("Token")) {
                told.add(name);
            }
        }
        return told;
    }

    String shown() {
        var shown = new StringBuilder();
        events.forEach(event -> {
            if (event instanceof SessionEvent.Token token) {
                shown.append(token.text());
            }
        });
        return shown.toString();
    }

    <E extends SessionEvent> E event(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind.getSimpleName() + " among " + events));
    }

    @Override
    public void close() {
        store.close();
    }
}
