package rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.starter.StarterShelf;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenarios;
import rehearsal.state.State;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.Corridor;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Preparation;
import rehearsal.turn.PromptSource;
import rehearsal.turn.TurnCaches;
import rehearsal.turn.TurnRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent, to the letter: the pieces of every prompt type of both programs, and the exact request of every provider. After a change
 * that is meant, {@code -Dgolden.write=true} writes the files anew; then read the difference.
 */
class GoldenTurnTest {
    private static final Path FILES = Path.of("src/test/resources/golden/turn");
    private static final Map<String, String> MODELS = Map.of("openai", "gpt-5.1", "openai-chat", "gpt-4.1", "anthropic",
            "claude-sonnet-4-5",
            "gemini", "gemini-2.5-pro", "compatible", "llama3.3");
    private static final String NOTE = "Speak to {user_name}. A literal brace: {{.\n";

    private static final RealProviders PROVIDERS = new RealProviders();

    private record Turn(String name, TurnRequest request) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Turn> turns() {
        return Stream.of("identity-coaching", "creative-brief")
                .flatMap(program -> Stream.of(PromptType.values()).filter(type -> type != PromptType.TEMPLATE)
                        .map(type -> turn(program, type)));
    }

    private static Turn turn(String name, PromptType type) {
        var program = new ShippedPrograms().find(name).orElseThrow();
        var state = state(name.equals("creative-brief") ? "night-market" : "samir");
        return new Turn(name + "-" + type, TurnRequest.of(type, program, state, Optional.of("Table. \"Definitely\" table."),
                ModelChoice.of("openai", "gpt-5.1")));
    }

    private static State state(String scenario) {
        var file = StarterShelf.bundled().scenarios().stream().filter(each -> each.path().contains(scenario)).findFirst().orElseThrow();
        var read = new Scenarios(new ShippedPrograms()::find).read(file.path(), file.text());
        return assertInstanceOf(ReadScenario.Loaded.class, read, file.path()).scenario().state();
    }

    /** Every key the program has for this type of prompt, each on a line of its own. */
    private static PromptVersion prompt(Program program, PromptType type, Optional<String> phase) {
        var keys = program.contextKeys().stream().filter(key -> key.usedBy().contains(type) && !key.key().equals("user_notes"))
                .map(key -> key.key()).toList();
        var body = new StringBuilder(NOTE);
        keys.forEach(key -> body.append(key).append(": {").append(key).append("}\n"));
        var actions = program.actions().stream().filter(action -> action.usedBy().contains(type)).map(action -> action.type()).toList();
        var text = new PromptText(Optional.empty(), Optional.empty(), body.toString(),
                type == PromptType.SYSTEM ? List.of("user_name") : keys,
                actions, ModelSettings.none());
        var whole = type == PromptType.SYSTEM
                ? new PromptText(text.name(), text.description(), NOTE, text.contextKeys(), List.of(), text.settings())
                : withName(text);
        return new PromptVersion(new UUID(1, type.ordinal()), new Scope(program.name(), type, phase), 3, whole, Optional.empty(), "test",
                OptionalInt.empty(), "hash", true, new TreeSet<>(), ReviewState.NONE, Instant.EPOCH, Instant.EPOCH);
    }

    private static PromptText withName(PromptText text) {
        var keys = Stream.concat(Stream.of("user_name"), text.contextKeys().stream()).distinct().toList();
        return new PromptText(text.name(), text.description(), text.body(), keys, text.allowedActions(), text.settings());
    }

    private static Preparation prepare(TurnRequest request) {
        var versions = Stream.of(PromptType.values()).map(type -> prompt(request.program(), type,
                type == PromptType.COACH ? Optional.of(request.state().currentPhase()) : Optional.empty())).toList();
        return new Corridor(PromptSource.of(versions, List.of()), provider -> Optional.of(PROVIDERS.client(provider)), new TurnCaches(),
                System::nanoTime).prepare(request);
    }

    @ParameterizedTest
    @MethodSource("turns")
    void thePiecesAreTheseToTheLetter(Turn turn) {
        var pieces = new StringBuilder();
        switch (prepare(turn.request())) {
            case Preparation.Ready ready -> ready.prepared().segments().forEach(piece -> pieces.append("=== ").append(piece.origin().id())
                    .append(" (").append(piece.source()).append(")\n").append(piece.text()).append('\n'));
            case Preparation.Refused refused -> pieces.append(refused.failure().sentence());
        }
        same(FILES.resolve(turn.name() + ".txt"), pieces.toString());
    }

    @ParameterizedTest
    @MethodSource("turns")
    void theRequestsAreTheseToTheLetter(Turn turn) {
        for (var provider : MODELS.keySet()) {
            var request = turn.request().withModel(ModelChoice.of(provider, MODELS.getOrDefault(provider, "")));
            var text = switch (prepare(request)) {
                case Preparation.Ready ready -> {
                    var wire = ready.prepared().wire();
                    yield wire.method() + " " + wire.url() + "\n" + wire.headers() + "\n" + wire.rewritten() + "\n"
                            + JsonMapper.shared().writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(JsonMapper.shared().readTree(wire.body()))
                            + "\n";
                }
                case Preparation.Refused refused -> refused.failure().sentence();
            };
            same(FILES.resolve(provider).resolve(turn.name() + ".txt"), text);
        }
    }

    private static void same(Path file, String text) {
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text, StandardCharsets.UTF_8);
            }
            assertTrue(Files.exists(file), () -> file + " is not there; write it with -Dgolden.write=true");
            assertEquals(Files.readString(file, StandardCharsets.UTF_8), text,
                    () -> file + " differs; if that is meant, write it with -Dgolden.write=true");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
