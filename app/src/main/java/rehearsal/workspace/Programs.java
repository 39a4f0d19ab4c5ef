package rehearsal.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import rehearsal.program.LoadedProgram;
import rehearsal.program.Program;
import rehearsal.program.ProgramLoader;
import rehearsal.program.ShippedPrograms;
import rehearsal.store.setting.Settings;
import tools.jackson.databind.json.JsonMapper;

/** The programs of a workspace: those that ship, and those that were added, which win over a shipped one of the same name. */
public final class Programs {

    private static final String PREFIX = "program.";
    private static final String DRAFT = "draft-of-program.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final ShippedPrograms shipped = new ShippedPrograms();
    private final ProgramLoader loader = new ProgramLoader();

    public Programs(Settings settings) {
        this.settings = settings;
    }

    public List<String> names() {
        var names = new TreeSet<String>();
        settings.all().keySet().stream().filter(name -> name.startsWith(PREFIX)).map(name -> name.substring(PREFIX.length()))
                .forEach(names::add);
        names.removeAll(shipped.names());
        var all = new ArrayList<>(shipped.names());
        all.addAll(names);
        return List.copyOf(all);
    }

    public Optional<Program> find(String name) {
        return text(name).isEmpty()
                ? shipped.find(name)
                : load(name) instanceof LoadedProgram.Loaded loaded ? Optional.of(loaded.program()) : Optional.empty();
    }

    public LoadedProgram load(String name) {
        return text(name).map(text -> loader.load(name + ".yaml", text)).orElseGet(() -> shipped.load(name));
    }

    /** Validates a program file and keeps it when it is valid. */
    public LoadedProgram add(String file, String text) {
        var loaded = loader.load(file, text);
        if (loaded instanceof LoadedProgram.Loaded valid) {
            settings.write(PREFIX + valid.program().name(), JSON.writeValueAsString(text));
        }
        return loaded;
    }

    /** The program file as it was written. */
    public Optional<String> source(String name) {
        return text(name).or(() -> shipped.text(name));
    }

    /** Whether it was added here, and so may be taken away again. */
    public boolean isAdded(String name) {
        return text(name).isPresent();
    }

    public boolean isShipped(String name) {
        return shipped.names().contains(name);
    }

    /** Takes an added program away; a shipped one of the same name shows again. */
    public void remove(String name) {
        settings.remove(PREFIX + name);
    }

    /** What was written for a program and not saved yet; it need not be valid. */
    public Optional<String> draft(String name) {
        return settings.read(DRAFT + name).map(json -> JSON.readValue(json, String.class));
    }

    public void keepDraft(String name, String text) {
        settings.write(DRAFT + name, JSON.writeValueAsString(text));
    }

    public void dropDraft(String name) {
        settings.remove(DRAFT + name);
    }

    private Optional<String> text(String name) {
        return settings.read(PREFIX + name).map(json -> JSON.readValue(json, String.class));
    }
}
