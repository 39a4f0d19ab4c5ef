package rehearsal.trial.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rehearsal.persona.Persona;
import rehearsal.persona.PersonaReader;
import rehearsal.persona.ReadPersona;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.starter.StarterShelf;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenario;
import rehearsal.state.Scenarios;
import rehearsal.trial.TrialCase;

/** What ships, and files of the test's own. */
public final class ShippedSources implements SuiteSources {

    private final ShippedPrograms programs = new ShippedPrograms();
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, TrialCase> kept = new HashMap<>();

    public ShippedSources with(String file, String text) {
        files.put(file, text);
        return this;
    }

    public ShippedSources with(TrialCase each) {
        kept.put(each.name(), each);
        return this;
    }

    @Override
    public Optional<Program> program(String name) {
        return programs.find(name);
    }

    @Override
    public Optional<Scenario> scenario(String name) {
        return StarterShelf.bundled().scenarios().stream().filter(file -> file.pathInFolder().equals(name + ".yaml")).findFirst()
                .map(file -> new Scenarios(programs::find).read(file.path(), file.text()))
                .flatMap(read -> read instanceof ReadScenario.Loaded loaded ? Optional.of(loaded.scenario()) : Optional.empty());
    }

    @Override
    public Optional<Persona> persona(String name) {
        return StarterShelf.bundled().personas().stream().map(file -> new PersonaReader().read(file.path(), file.text()))
                .flatMap(read -> read instanceof ReadPersona.Loaded loaded
                        ? Optional.of(loaded.persona()).stream()
                        : Optional.<Persona>empty().stream())
                .filter(persona -> persona.name().equalsIgnoreCase(name)).findFirst();
    }

    @Override
    public Optional<TrialCase> kept(String program, String name) {
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public Optional<TrialCase> session(UUID id, int afterTurns) {
        return Optional.empty();
    }

    @Override
    public Optional<String> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    @Override
    public List<String> providers() {
        return List.of("offline", "counting");
    }

    @Override
    public List<String> scenarioNames() {
        return List.of("fresh-client", "samir-sharpening");
    }

    @Override
    public List<String> personaNames() {
        return List.of("Mira", "Konrad");
    }
}
