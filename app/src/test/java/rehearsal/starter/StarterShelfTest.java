package rehearsal.starter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StarterShelfTest {

    private static final Path RESOURCES = Path.of("..", "resources");
    private static final List<String> FOLDERS = List.of("library", "personas", "programs", "sample", "scenarios");

    private final StarterShelf shelf = StarterShelf.bundled();

    @Test
    void theIndexNamesEveryShippedFileAndNoOther() throws IOException {
        var named = Files.readAllLines(RESOURCES.resolve(StarterShelf.INDEX));
        assertEquals(filesInTheFolders(), named.stream().sorted().toList());
        assertEquals("scenarios/fresh-client.yaml", named.stream().filter(name -> name.startsWith("scenarios/")).findFirst().orElse(""));
    }

    @Test
    void everyNamedFileCanBeReadFromTheProgramItself() {
        assertTrue(Stream.of(shelf.prompts(), shelf.personas(), shelf.scenarios()).flatMap(List::stream)
                .noneMatch(file -> file.text().isBlank()));
    }

    @Test
    void aPromptLiesWhereALibraryFolderExpectsIt() {
        assertTrue(shelf.prompts().stream().map(StarterFile::pathInFolder)
                .allMatch(path -> path.matches("[a-z-]+/(COACH/[A-Z_]+|SENTINEL/_|SYSTEM/_|IMAGE_GENERATION/_)/v\\d{4}\\.md")));
    }

    @Test
    void everyPhaseOfIdentityCoachingComesInTwoVersions() {
        var coach = shelf.prompts().stream().map(StarterFile::pathInFolder).filter(path -> path.startsWith("identity-coaching/COACH/"))
                .toList();
        assertEquals(Stream.of("COMPLETED", "GET_TO_KNOW_YOU", "IDENTITY_CREATION", "IDENTITY_REFINEMENT", "INTEGRATION")
                .flatMap(phase -> Stream.of("v0001", "v0002").map(version -> "identity-coaching/COACH/" + phase + "/" + version + ".md"))
                .toList(), coach);
    }

    private static List<String> filesInTheFolders() throws IOException {
        try (var files = Files.walk(RESOURCES)) {
            return files.filter(Files::isRegularFile).map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> FOLDERS.contains(path.split("/")[0])).sorted().toList();
        }
    }
}
