package rehearsal.starter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Hands out what ships with the studio. A jar cannot be listed like a folder, so {@code starter.txt} names every file; a test keeps it
 * in step with the folders.
 */
public final class StarterShelf {

    static final String INDEX = "starter.txt";

    private final ClassLoader resources;

    public StarterShelf(ClassLoader resources) {
        this.resources = resources;
    }

    /** The shelf of the program that is running. */
    public static StarterShelf bundled() {
        return new StarterShelf(StarterShelf.class.getClassLoader());
    }

    /** Every version of every prompt; {@code pathInFolder} is the path in a library folder. */
    public List<StarterFile> prompts() {
        return in("library/");
    }

    public List<StarterFile> programs() {
        return in("programs/");
    }

    public List<StarterFile> personas() {
        return in("personas/");
    }

    public List<StarterFile> scenarios() {
        return in("scenarios/");
    }

    /** The talk that plays at first start: one client message a line, through every phase, with the offline partner as the coach. */
    public SampleTalk sampleTalk() {
        return new SampleTalk("A fresh client", text("sample/talk.txt").lines().toList());
    }

    /** The same talk as it was recorded, with what every action came to: a session as its file. */
    public String recordedTalk() {
        return text("sample/recorded-talk.json");
    }

    private List<StarterFile> in(String folder) {
        return text(INDEX).lines().filter(path -> path.startsWith(folder)).map(path -> new StarterFile(path, text(path))).toList();
    }

    private String text(String path) {
        try (var stream = resources.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The file " + path + " is missing from this copy of Rehearsal. Install it again, or build it again.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("The file " + path + " of this copy of Rehearsal cannot be read. Install it again.", broken);
        }
    }
}
