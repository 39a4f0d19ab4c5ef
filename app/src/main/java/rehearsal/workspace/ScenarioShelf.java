package rehearsal.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.document.DocumentProblem;
import java.util.stream.Stream;
import rehearsal.persona.Persona;
import rehearsal.persona.PersonaReader;
import rehearsal.persona.ReadPersona;
import rehearsal.starter.StarterShelf;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenario;
import rehearsal.state.Scenarios;
import rehearsal.store.setting.Settings;
import tools.jackson.databind.json.JsonMapper;

/** The scenarios of a workspace: those that ship and those that were kept here, by name or from a file. */
public final class ScenarioShelf {

    private static final String PREFIX = "scenario.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final StarterShelf shelf;
    private final Scenarios reader;

    public ScenarioShelf(Settings settings, StarterShelf shelf, Programs programs) {
        this.settings = settings;
        this.shelf = shelf;
        this.reader = new Scenarios(programs::find);
    }

    /** Everything there is, kept ones first, then those that ship. */
    public List<Scenario> all() {
        var found = new ArrayList<Scenario>();
        settings.all().forEach((name, text) -> {
            if (name.startsWith(PREFIX) && reader.read(name, JSON.readTree(text)) instanceof ReadScenario.Loaded loaded) {
                found.add(loaded.scenario());
            }
        });
        for (var file : shelf.scenarios()) {
            if (reader.read(file.path(), file.text()) instanceof ReadScenario.Loaded loaded
                    && found.stream().noneMatch(kept -> kept.name().equals(loaded.scenario().name()))) {
                found.add(loaded.scenario());
            }
        }
        return List.copyOf(found);
    }

    public List<Scenario> of(String program) {
        return all().stream().filter(scenario -> scenario.program().equals(program)).toList();
    }

    /** A scenario by its name, by the name of a shipped file, or from a file of the person's. */
    public ReadScenario find(String nameOrFile) {
        var byName = all().stream().filter(scenario -> scenario.name().equals(nameOrFile)).findFirst();
        if (byName.isPresent()) {
            return new ReadScenario.Loaded(byName.get(), List.of());
        }
        for (var file : shelf.scenarios()) {
            if (file.pathInFolder().equals(nameOrFile + ".yaml")) {
                return reader.read(file.path(), file.text());
            }
        }
        return fromFile(nameOrFile);
    }

    /** How each scenario can be named: a shipped one by its file too, with its title behind it. */
    private List<String> names() {
        var names = new ArrayList<String>();
        for (var file : shelf.scenarios()) {
            if (reader.read(file.path(), file.text()) instanceof ReadScenario.Loaded loaded) {
                names.add(file.pathInFolder().replaceFirst("\\.yaml$", "") + " (\"" + loaded.scenario().name() + "\")");
            }
        }
        settings.all().keySet().stream().filter(key -> key.startsWith(PREFIX)).forEach(
                key -> names.add("\"" + key.substring(PREFIX.length()) + "\""));
        return names;
    }

    /** Those of this program. */
    public List<Persona> personasOf(String program) {
        return personas().stream().filter(persona -> persona.program().equals(program)).toList();
    }

    public List<Persona> personas() {
        var personas = new PersonaReader();
        return shelf.personas().stream().map(file -> personas.read(file.path(), file.text())).flatMap(
                read -> read instanceof ReadPersona.Loaded loaded ? Stream.of(loaded.persona()) : Stream.empty()).toList();
    }

    /** A persona by name, whatever its case. */
    public Optional<Persona> persona(String name) {
        return personas().stream().filter(persona -> persona.name().equalsIgnoreCase(name)).findFirst();
    }

    public void keep(Scenario scenario) {
        settings.write(PREFIX + scenario.name(), JSON.writeValueAsString(reader.toJson(scenario)));
    }

    private ReadScenario fromFile(String name) {
        var path = Path.of(name);
        if (!Files.isRegularFile(path)) {
            return invalid(name, "There is no scenario and no file of this name.", "one of: " + String.join("; ", names()));
        }
        try {
            return reader.read(name, Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return invalid(name, "The file cannot be read as UTF-8 text.", "check the file and its permissions");
        }
    }

    private static ReadScenario invalid(String file, String message, String suggestion) {
        return new ReadScenario.Invalid(
                List.of(new DocumentProblem(DocumentProblem.Severity.ERROR, file, 0, 0, message, Optional.of(suggestion))));
    }
}
