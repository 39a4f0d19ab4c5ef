package rehearsal.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import rehearsal.document.DocumentProblem;

/** The programs that come with the product. */
public final class ShippedPrograms {
    /** The program of a scenario or command that names none. */
    public static final String USUAL = "identity-coaching";

    private final ProgramLoader loader = new ProgramLoader();
    /** They cannot change while the product runs, and reading one takes a while. */
    private final Map<String, LoadedProgram> loaded = new ConcurrentHashMap<>();

    public List<String> names() {
        return List.of(USUAL, "creative-brief");
    }

    public LoadedProgram load(String name) {
        return loaded.computeIfAbsent("programs/" + name + ".yaml", this::loadFile);
    }

    private LoadedProgram loadFile(String file) {
        return read(file).map(text -> loader.load(file, text)).orElseGet(() -> missing(file));
    }

    /** The program if it ships and is valid. */
    public Optional<Program> find(String name) {
        return names().contains(name) && load(name) instanceof LoadedProgram.Loaded loaded
                ? Optional.of(loaded.program())
                : Optional.empty();
    }

    /** The file of a program that ships. */
    public Optional<String> text(String name) {
        return names().contains(name) ? read("programs/" + name + ".yaml") : Optional.empty();
    }

    private static LoadedProgram missing(String file) {
        return new LoadedProgram.Invalid(List.of(new DocumentProblem(DocumentProblem.Severity.ERROR, file, 0, 0,
                "This program file is missing from the installation.", Optional.of("install again"))));
    }

    private static Optional<String> read(String file) {
        try (var in = ShippedPrograms.class.getResourceAsStream("/" + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
