package rehearsal.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rehearsal.session.grounding.Grounding;
import rehearsal.session.grounding.NotesFolder;
import rehearsal.store.setting.Settings;
import rehearsal.turn.Reference;
import tools.jackson.databind.json.JsonMapper;

/** The folder of reference notes, chosen once and kept. Asked anew each time, so that choosing another one counts in the middle of a talk. */
public final class KeptNotes implements Grounding {

    /** A note that goes with a message is paid for with it. */
    public static final int LONGEST_NOTE = 50_000;

    private static final String FOLDER = "grounding.folder";

    private final Settings settings;

    KeptNotes(Settings settings) {
        this.settings = settings;
    }

    public Optional<Path> folder() {
        return settings.read(FOLDER).map(json -> JsonMapper.shared().readTree(json).asString("")).filter(path -> !path.isBlank())
                .map(Path::of);
    }

    /** Reference notes are looked up here from now on; nowhere when there is no folder. */
    public void keep(Optional<Path> folder) {
        settings.write(FOLDER, JsonMapper.shared().writeValueAsString(folder.map(Path::toString).orElse("")));
    }

    /** The notes in the folder, by their names. */
    public List<String> names() {
        return folder().map(path -> new NotesFolder(path).names()).orElse(List.of());
    }

    /** A note of the folder, or a file from anywhere, to put beside a message. */
    public Reference read(String name) {
        var file = folder().map(path -> path.resolve(name)).orElseGet(() -> Path.of(name));
        try {
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
            var shown = Path.of(name).isAbsolute() ? String.valueOf(file.getFileName()) : name;
            return new Reference(shown, text.length() <= LONGEST_NOTE ? text : text.substring(0, LONGEST_NOTE) + "…");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public boolean isThere() {
        return folder().isPresent();
    }

    @Override
    public List<Reference> find(String message) {
        return folder().map(path -> new NotesFolder(path).find(message)).orElse(List.of());
    }
}
