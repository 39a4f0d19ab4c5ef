package rehearsal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sessions as they are told word for word; {@code -Dgolden.write=true} writes them anew. */
final class GoldenSession {

    private static final Path FOLDER = Path.of("src/test/resources/golden/session");

    private GoldenSession() {
    }

    static void assertReadsAs(String name, Session session) {
        var file = FOLDER.resolve(name + ".md");
        var told = SessionExport.complete().markdown(session);
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, told);
            }
            assertEquals(Files.readString(file), told);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
