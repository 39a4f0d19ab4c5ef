package rehearsal.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rehearsal.persona.Persona;
import rehearsal.program.Program;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenario;
import rehearsal.store.db.StoreException;
import rehearsal.trial.TrialCase;
import rehearsal.trial.TrialCases;
import rehearsal.trial.suite.SuiteSources;
import rehearsal.workspace.Providers.Reach;

/** What a suite may name: the scenarios, personas, kept cases and sessions of a library, and the files beside the suite. */
public final class SuiteLibrary implements SuiteSources {

    private final Workspace workspace;
    private final Path folder;

    public SuiteLibrary(Workspace workspace, Path folder) {
        this.workspace = workspace;
        this.folder = folder;
    }

    @Override
    public Optional<Program> program(String name) {
        return workspace.programs().find(name);
    }

    @Override
    public Optional<Scenario> scenario(String name) {
        var file = folder.resolve(name);
        var nameOrFile = Files.isRegularFile(file) ? file.toString() : name;
        return workspace.scenes().find(nameOrFile) instanceof ReadScenario.Loaded loaded
                ? Optional.of(loaded.scenario())
                : Optional.empty();
    }

    @Override
    public Optional<Persona> persona(String name) {
        return workspace.scenes().persona(name);
    }

    @Override
    public Optional<TrialCase> kept(String program, String name) {
        return workspace.store().cases().find(program, name).flatMap(cases()::open);
    }

    @Override
    public Optional<TrialCase> session(UUID id, int afterTurns) {
        try {
            return Optional.of(cases().of(id, afterTurns, "session " + id, List.of()));
        } catch (StoreException missing) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> file(String name) {
        try {
            var file = folder.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** A rubric beside the suite, or one that ships. */
    public Optional<String> rubric(String name) {
        var beside = file(name);
        if (beside.isPresent() || !name.matches("[a-z0-9-]+")) {
            return beside;
        }
        try (var shipped = SuiteLibrary.class.getResourceAsStream("/rubrics/" + name + ".yaml")) {
            return shipped == null ? Optional.empty() : Optional.of(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> providers() {
        return workspace.providers().ids();
    }

    @Override
    public List<String> scenarioNames() {
        return workspace.scenes().all().stream().map(Scenario::name).toList();
    }

    @Override
    public List<String> personaNames() {
        return workspace.scenes().personas().stream().map(Persona::name).toList();
    }

    private TrialCases cases() {
        return new TrialCases(workspace.sessions(Reach.usual()), workspace.store().cases(), workspace.programs()::find, workspace.author());
    }
}
