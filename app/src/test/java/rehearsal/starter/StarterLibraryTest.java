package rehearsal.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rehearsal.persona.Persona;
import rehearsal.persona.PersonaReader;
import rehearsal.persona.ReadPersona;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.prompt.Lint;
import rehearsal.prompt.Problem;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenarios;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class StarterLibraryTest {

    private static final String SLIP = "identity-coaching/COACH/IDENTITY_REFINEMENT/v0002.md";

    private final StarterShelf shelf = StarterShelf.bundled();
    private final YAMLMapper yaml = new YAMLMapper();

    @Test
    void onlyThePlantedSlipIsFoundAndOneWordMendsIt() {
        var problems = new TreeMap<String, List<Problem>>();
        for (var file : shelf.prompts()) {
            var found = check(file, file.text());
            if (!found.isEmpty()) {
                problems.put(file.pathInFolder(), found);
            }
        }
        assertEquals(List.of(SLIP), List.copyOf(problems.keySet()), problems::toString);
        assertTrue(problems.getOrDefault(SLIP, List.of()).stream().anyMatch(Problem::blocksLive));
        var slipped = shelf.prompts().stream().filter(file -> file.pathInFolder().equals(SLIP)).findFirst().orElseThrow();
        assertEquals(List.of(), check(slipped, slipped.text().replace("{identitys}", "{identities}")));
    }

    @Test
    void oneVersionOfEachIsOnTheNewestUnlessItHasTheSlip() {
        var on = shelf.prompts().stream().filter(file -> front(file).get("active").asBoolean()).map(StarterFile::pathInFolder).toList();
        var newest = new TreeMap<String, String>();
        shelf.prompts().stream().map(StarterFile::pathInFolder).filter(path -> !path.equals(SLIP))
                .forEach(path -> newest.put(path.substring(0, path.lastIndexOf('/')), path));
        assertEquals(List.copyOf(newest.values()), on);
    }

    @Test
    void everyVersionSaysWhatItChangesAndWhereItCameFrom() {
        for (var file : shelf.prompts()) {
            var front = front(file);
            assertEquals(file.pathInFolder(), path(front), file.path());
            assertTrue(front.get("change_note").asString().length() > 10, file.path());
            assertEquals(front.get("version").asInt() > 1, front.has("parent"), file.path());
        }
    }

    @Test
    void everyScenarioIsReadWithoutAProblem() {
        var scenarios = new Scenarios(new ShippedPrograms()::find);
        for (var file : shelf.scenarios()) {
            var read = scenarios.read(file.path(), file.text());
            assertEquals(List.of(), read.problems(), file.path());
            assertTrue(read instanceof ReadScenario.Loaded, file.path());
        }
        assertEquals(10, shelf.scenarios().size());
    }

    @Test
    void personasAreReadWithoutAProblemAndOfEveryManner() {
        var manners = new ArrayList<Persona.Compliance>();
        for (var file : shelf.personas()) {
            var read = new PersonaReader().read(file.path(), file.text());
            assertEquals(List.of(), read.problems(), file.path());
            if (read instanceof ReadPersona.Loaded(Persona persona, var ignored)) {
                manners.add(persona.compliance());
                assertTrue(persona.goals().size() > 1 && !persona.painPoints().isEmpty() && persona.opening().isPresent(), file.path());
            }
        }
        assertEquals(12, manners.size());
        assertEquals(EnumSet.allOf(Persona.Compliance.class), EnumSet.copyOf(manners));
    }

    private List<Problem> check(StarterFile file, String text) {
        var front = front(file);
        var type = PromptType.valueOf(front.get("type").asString());
        var body = text.substring(text.indexOf("\n---\n") + 5);
        var prompt = new PromptText(Optional.of(front.get("name").asString()), Optional.empty(), body, texts(front, "context_keys"),
                texts(front, "allowed_actions"), ModelSettings.none());
        return new Lint(program(front)).check(type, phase(front), prompt);
    }

    private static Program program(JsonNode front) {
        return new ShippedPrograms().find(front.get("program").asString()).orElseThrow();
    }

    private JsonNode front(StarterFile file) {
        return yaml.readTree(file.text().substring(4, file.text().indexOf("\n---\n") + 1));
    }

    private static Optional<String> phase(JsonNode front) {
        return Optional.ofNullable(front.get("phase")).map(JsonNode::asString);
    }

    private static String path(JsonNode front) {
        return "%s/%s/%s/v%04d.md".formatted(front.get("program").asString(), front.get("type").asString(), phase(front).orElse("_"),
                front.get("version").asInt());
    }

    private static List<String> texts(JsonNode front, String field) {
        var texts = new ArrayList<String>();
        Stream.of(front.get(field)).forEach(list -> list.forEach(text -> texts.add(text.asString())));
        return texts;
    }
}
