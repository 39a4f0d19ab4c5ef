package rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong at the door is told in words: what, where, and what to do. */
class BadInputTest {

    @TempDir
    Path folder;

    private Words run(String... words) {
        return Words.run(folder.resolve("data"), "", words);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(int exit, Words told, String... parts) {
        assertEquals(exit, told.exit(), told.err());
        assertEquals("", told.out());
        for (var part : parts) {
            assertTrue(told.err().contains(part), told.err());
        }
        assertFalse(told.err().contains("Exception"), told.err());
        assertFalse(told.err().contains("\tat "), told.err());
    }

    @Test
    void aBodyIsRefusedWithItsLimitOrItsEncodingOrItsPlace() throws IOException {
        var large = file("large.txt", "a".repeat(1_048_577));
        var broken = file("broken.txt", new byte[]{'a', (byte) 0xff});
        var fits = file("fits.txt", "Hello.");
        var scope = new String[]{"prompts", "save", "--type", "COACH", "--phase", "INTEGRATION", "--body"};

        refused(1, run(with(scope, large.toString())), "1,048,577", "1,048,576", "Shorten");
        refused(1, run(with(scope, broken.toString())), "UTF-8");
        refused(1, run(with(scope, folder.resolve("none").toString())), "does not exist");
        refused(1, run("prompts", "save", "--type", "COACH", "--phase", "X".repeat(300), "--body", fits.toString()), "300", "32");
        refused(2, run("prompts", "save", "--type", "COCH", "--phase", "INTEGRATION", "--body", fits.toString()), "COACH", "COCH");
    }

    private static String[] with(String[] words, String last) {
        var all = Arrays.copyOf(words, words.length + 1);
        all[words.length] = last;
        return all;
    }

    @Test
    void everyBrokenFileOfAnImportIsListedAndTheOthersComeIn() throws IOException {
        var coach = "---\nprogram: identity-coaching\ntype: COACH\nphase: INTEGRATION\n";
        file("a-twice.md", coach + "type: COACH\n---\nbody");
        file("b-zero.md", coach + "version: 0\n---\nbody");
        file("c-type.md", coach.replace("COACH", "COCH") + "---\nbody");
        file("d-open.md", coach + "body");
        file("e-first.md", coach + "version: 77\n---\none");
        file("f-second.md", coach + "version: 77\n---\ntwo");
        file("g-bytes.md", (coach + "---\nbo\u00ffdy").getBytes(StandardCharsets.ISO_8859_1));

        var told = run("prompts", "import", folder.toString(), "--json");

        assertEquals(1, told.exit());
        assertEquals("", told.err());
        assertEquals(77, told.json().get("imported").get(0).get("version").asInt());
        assertEquals("[a-twice.md:5, b-zero.md:5, c-type.md:3, d-open.md:1, f-second.md:1, g-bytes.md:6]",
                told.json().get("failed").valueStream().map(one -> one.get("file").asString() + ":" + one.get("line")).sorted().toList()
                        .toString());
    }

    @Test
    void aFileThatIsReadAsJsonKeepsItsName() throws IOException {
        var told = run("prompts", "import", file("prompts.txt", "no json").toString(), "--from", "json", "--json");
        assertEquals("prompts.txt", told.json().get("failed").get(0).get("file").asString());
    }

    @Test
    void wrongWordsAreToldWithoutTheNameOfAClass() {
        refused(2, run("session", "show", "nope"), "\"nope\"", "session list");
        refused(2, run("render", "--phase", "INTEGRATION", "--provider", "openai", "--base-url", "not a url"), "https://host/v1");
        refused(2, run("prompts", "list", "--data", ""), "--data", "empty");
        refused(2, run("prompts", "nonsense"), "nonsense");
        refused(2, run("ask", "hi", "--provider", "nobody"), "nobody", "openai");
        refused(2, run("ask", "hi", "--provider", "offline", "--max-tokens", "0"), "--max-tokens");
        refused(1, run("prompts", "list", "--program", "nope"), "\"nope\"", "identity-coaching");
        refused(1, run("prompts", "list", "--db", "jdbc:h2:mem:x"), "PostgreSQL");
        refused(1, run("prompts", "diff", "--type", "COACH", "--phase", "INTEGRATION", "1", "2", "--html",
                folder.resolve("none/report.html").toString()), "its folder does not exist");
    }

    @Test
    void aDatabaseOfNoBytesOrOfNoiseIsDamagedAndKeptAndABackupTakesItsPlace() throws IOException {
        var backup = folder.resolve("kept.zip");
        assertEquals(0, run("backup", backup.toString()).exit());
        var whole = Files.readAllBytes(backup);
        refused(1, run("backup", backup.toString()), "kept.zip is there already", "another name", "--replace");
        Assertions.assertArrayEquals(whole, Files.readAllBytes(backup), "a refused backup leaves the old one");
        assertEquals(0, run("backup", backup.toString(), "--replace").exit());
        var database = folder.resolve("data/rehearsal.mv.db");
        for (var damage : new byte[][]{new byte[0], "noise ".repeat(800).getBytes(StandardCharsets.UTF_8)}) {
            Files.write(database, damage);
            refused(1, run("prompts", "list"), "damaged", "rehearsal restore");
            assertEquals(damage.length, Files.size(database));
            assertEquals(0, run("restore", backup.toString()).exit());
            assertEquals(0, run("prompts", "list").exit());
        }
        assertTrue(Files.exists(folder.resolve("data/rehearsal.mv.db.broken-2")));
    }

    @Test
    void aDatabaseOfANewerRehearsalIsLeftAsItIs() throws IOException {
        run("prompts", "list");
        Files.writeString(folder.resolve("data/store.format"), "99\n");
        var before = Files.readAllBytes(folder.resolve("data/rehearsal.mv.db"));
        refused(1, run("prompts", "list"), "newer", "Nothing was changed");
        Assertions.assertArrayEquals(before, Files.readAllBytes(folder.resolve("data/rehearsal.mv.db")));
    }

    @Test
    void aFileInTheWayOfTheDataFolderIsSaidSo() throws IOException {
        var inTheWay = file("in-the-way", "");
        refused(1, run("prompts", "list", "--data", inTheWay.resolve("data").toString()), "in-the-way", "--data");
    }

    @Test
    void aFolderThatHoldsOtherThingsKeepsItsRightsAndTheLibraryInItIsClosed() throws IOException {
        var shared = Files.createDirectory(folder.resolve("shared"));
        Files.writeString(shared.resolve("somebody's.txt"), "theirs");
        var open = PosixFilePermissions.fromString("rwxr-xr-x");
        Files.setPosixFilePermissions(shared, open);

        assertEquals(0, run("prompts", "list", "--data", shared.toString()).exit());
        assertEquals(0, run("prompts", "list", "--data", shared.toString()).exit());

        assertEquals(open, Files.getPosixFilePermissions(shared));
        for (var name : new String[]{"rehearsal.mv.db", "store.secret", "store.format"}) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(shared.resolve(name))), name);
        }
    }
}
