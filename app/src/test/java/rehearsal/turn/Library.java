package rehearsal.turn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import rehearsal.program.Conversation;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.starter.StarterFile;
import rehearsal.starter.StarterShelf;
import rehearsal.state.Client;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenarios;
import rehearsal.state.State;
import rehearsal.store.prompt.ContentHash;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What ships, ready to be walked through: programs, prompts and scenarios. */
final class Library {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Instant SOME_TIME = Instant.parse("2026-01-01T00:00:00Z");

    private Library() {
    }

    static Program program(String name) {
        return new ShippedPrograms().find(name).orElseThrow();
    }

    /** The program with its talk sent as a transcript. */
    static Program withTranscript(Program program) {
        return new Program(program.name(), program.title(), program.description(), program.phases(), program.categories(),
                program.identityStates(), program.fields(), program.contextKeys(), program.actions(),
                new Conversation(program.conversation().history(), Conversation.SentAs.TRANSCRIPT), program.afterTransition(),
                program.intent(),
                program.groundingTerms());
    }

    static State state(String scenario) {
        var file = StarterShelf.bundled().scenarios().stream().filter(each -> each.path().contains(scenario)).findFirst().orElseThrow();
        var read = new Scenarios(new ShippedPrograms()::find).read(file.path(), file.text());
        return read instanceof ReadScenario.Loaded loaded ? loaded.scenario().state() : State.start(Client.nobody(), "");
    }

    static PromptSource shipped() {
        return PromptSource.of(StarterShelf.bundled().prompts().stream().map(Library::version).toList(), List.of());
    }

    static PromptVersion version(StarterFile file) {
        var text = file.text();
        var end = text.indexOf("\n---\n", 3);
        var front = YAML.readTree(text.substring(4, end + 1));
        var phase = Optional.ofNullable(front.get("phase")).map(JsonNode::asString);
        var scope = new Scope(front.get("program").asString(), PromptType.valueOf(front.get("type").asString()), phase);
        return version(scope, front.get("version").asInt(), text.substring(end + 5), strings(front.get("context_keys")),
                strings(front.get("allowed_actions")), front.get("active").asBoolean());
    }

    static PromptVersion version(Scope scope, int number, String body, List<String> keys, List<String> actions, boolean active) {
        var text = new PromptText(Optional.empty(), Optional.empty(), body, keys, actions, ModelSettings.none());
        return new PromptVersion(new UUID(scope.hashCode(), number), scope, number, text, Optional.empty(), "test", OptionalInt.empty(),
                ContentHash.of(text), active, new TreeSet<>(), ReviewState.NONE, SOME_TIME, SOME_TIME);
    }

    private static List<String> strings(JsonNode list) {
        var strings = new ArrayList<String>();
        list.forEach(item -> strings.add(item.asString()));
        return strings;
    }
}
