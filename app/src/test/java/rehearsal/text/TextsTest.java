package rehearsal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java/rehearsal/ui");
    private static final Path VIEWS = Path.of("../resources/views");
    private static final Path TEXTS = Path.of("../resources/texts");
    private static final Pattern IN_VIEW = Pattern.compile("\"%([a-z][a-z0-9._-]+)\"");
    private static final Pattern IN_CODE = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9_-]+)+)\"");
    /** The beginning of a key that is put together with a name: quoted, with a full stop at its end, and something added. */
    private static final Pattern BEGINNING = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9_-]+)*\\.)\"\\s*\\+");

    @Test
    void everySentenceThatIsAskedForIsWritten() throws IOException {
        var texts = Texts.english();
        var missing = new TreeSet<String>();
        asked().stream().filter(key -> Texts.FILES.contains(key.substring(0, key.indexOf('.')))).filter(key -> !texts.knows(key))
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    void everySentenceThatIsWrittenIsAskedFor() throws IOException {
        var asked = asked();
        var beginnings = new TreeSet<String>();
        collect(SOURCES, BEGINNING, beginnings);
        var orphans = new TreeSet<String>();
        written().stream().filter(key -> !asked.contains(key)).filter(key -> beginnings.stream().noneMatch(key::startsWith))
                .forEach(orphans::add);
        assertEquals(Set.of(), orphans);
    }

    @Test
    void everySentenceTakesItsValues() {
        var texts = Texts.english();
        assertEquals("Save as version 8", texts.say("editor.save.as", 8));
        assertEquals("1 version and a draft", texts.say("timeline.summary.draft", 1));
        assertEquals("not.a.key", texts.say("not.a.key"));
    }

    @Test
    void everyFileOfSentencesIsRead() throws IOException {
        try (var files = Files.list(TEXTS)) {
            var names = files.map(file -> file.getFileName().toString().replace(".properties", "")).sorted().toList();
            assertEquals(Texts.FILES.stream().sorted().toList(), names);
        }
    }

    private static Set<String> asked() throws IOException {
        var asked = new TreeSet<String>();
        collect(VIEWS, IN_VIEW, asked);
        collect(SOURCES, IN_CODE, asked);
        assertTrue(asked.size() > 100, "keys found: " + asked.size());
        return asked;
    }

    private static void collect(Path folder, Pattern pattern, Set<String> into) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var found = pattern.matcher(Files.readString(file));
                while (found.find()) {
                    into.add(found.group(1));
                }
            }
        }
    }

    private static List<String> written() throws IOException {
        var keys = new ArrayList<String>();
        for (var name : Texts.FILES) {
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(TEXTS.resolve(name + ".properties"))) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(keys::add);
        }
        return keys;
    }
}
