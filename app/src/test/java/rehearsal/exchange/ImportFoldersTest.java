package rehearsal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.attribute.PosixFilePermissions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.program.ShippedPrograms;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

/** Files and folders as people have them. */
class ImportFoldersTest {
    private static final ReadOptions OPTIONS = ReadOptions.of(Samples.program());

    @TempDir
    private Path folder;

    @Test
    void strangersOfOneNameNeverBecomeVersionsOfOnePrompt() throws IOException {
        write("one/promptfooconfig.yaml", "prompts: ['Say {{a}}', 'Tell {{a}}']\nproviders: [x]\n");
        write("two/promptfooconfig.yaml", "prompts: ['Sing {{a}}', 'Hum {{a}}']\nproviders: [x]\n");
        write("one/greet.prompty", "---\nname: Greet\n---\nsystem:\nHi.");
        write("two/greet.prompty", "---\nname: Greet\n---\nsystem:\nHello.");

        assertEquals(Set.of("one 1", "one 2", "two 1", "two 2", "Greet", "two/Greet"), Set.copyOf(names(read())));
    }

    @Test
    void namesThatLookAlikeStayApartAndVersionsStayTogether() {
        var reading = new LibraryReader(OPTIONS).read("langfuse.json", ("[" + langfuse("team/a", 1) + "," + langfuse("team-a", 1) + ","
                + langfuse("Team a", 1) + "," + langfuse("team/a", 2) + "]").getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of("team/a", "team-a", "Team a", "team/a"), names(reading));
        assertEquals(2, reading.prompts().getLast().version().orElseThrow());
    }

    private static String langfuse(String name, int version) {
        return "{\"name\": \"" + name + "\", \"version\": " + version + ", \"type\": \"text\", \"prompt\": \"p" + version + name
                + "\", \"labels\": []}";
    }

    @Test
    void onlyOnePromptGoesWhereAPersonPutsWhatSaysNothing() {
        var into = OPTIONS.into(new Scope("garden", PromptType.COACH, Optional.of("SOWING")));

        var reading = new LibraryReader(into).read("p.csv", "act,prompt\nA,first\nB,second\n".getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of("first"), reading.prompts().stream().map(prompt -> prompt.text().body()).toList());
        assertTrue(reading.failed().getFirst().message().contains("Only one prompt"), reading.failed().toString());
    }

    @Test
    void aFolderIsReadCompletelyAndSaysWhatItLeaves() throws IOException {
        write("prompts/warm.txt", "Warm {{up}}");
        write("prompts/rule.mdc", "---\nglobs: **/*\ndescription: About rules\n---\nBe brief.\n");
        write("prompts/dot.prompt",
                "---\nmodel: googleai/gemini-x\nconfig: {temperature: 0.4}\n---\n{{role \"system\"}}\nBe kind.\n{{role \"user\"}}\n{{q}}\n");
        write("prompts/rows.jsonl", "{\"act\": \"Poet\", \"prompt\": \"Write.\"}\n{broken\n");
        write(".github/prompts/hidden.md", "hidden");
        write("README.md", "# What this is");
        write("package.json", "{\"name\": \"x\", \"version\": \"1\"}");

        var reading = read();

        assertEquals(Set.of("warm", "rule", "dot", "Poet"), Set.copyOf(names(reading)));
        assertEquals(Set.of(".github/", "README.md", "package.json"), Set.copyOf(reading.skipped().stream().map(Skipped::file).toList()));
        assertEquals(2, reading.failed().getFirst().line(), reading.failed().toString());
        var dot = reading.prompts().stream().filter(prompt -> prompt.place().file().endsWith("dot.prompt")).findFirst().orElseThrow();
        assertEquals(Optional.of("gemini-x"), dot.text().settings().model());
        assertEquals(0.4, dot.text().settings().temperature().orElseThrow());
        assertEquals("## system\n\nBe kind.\n\n## user\n\n{{q}}", dot.text().body());
    }

    @Test
    void aFolderThatMayNotBeOpenedStopsNothing() throws IOException {
        write("a/prompt.txt", "first");
        write("b/prompt.txt", "second");
        Files.setPosixFilePermissions(folder.resolve("a"), Set.of());
        try {
            var reading = read();
            var openable = Files.isReadable(folder.resolve("a"));
            assertEquals(openable ? List.of("a", "b") : List.of("b"), names(reading));
            assertEquals(openable ? 0 : 1, reading.failed().size());
        } finally {
            Files.setPosixFilePermissions(folder.resolve("a"), PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void whatAPromptfooConfigurationSaysAboutItsPromptsIsKept() throws IOException {
        write("promptfooconfig.yaml", """
                description: Greets people
                x-shared: &x {temperature: 0.3}
                providers:
                  - id: openai:chat:gpt-x
                    config: {<<: *x, max_tokens: 99}
                prompts:
                  - {raw: 'Hi {{name}}', label: hello, config: {temperature: 0.9, seed: 4}}
                  - '[{"role": "user", "content": "Only me"}]'
                  - prompts.py:make
                  - exec:./x.sh
                  - langfuse://support@production
                  - file://texts/*.txt
                  - ''
                tests: [{vars: {name: A}}, {vars: {name: B}}]
                """);
        write("texts/two.txt", "---\nfirst\n---\nsecond\n---\n");

        var reading = read();

        assertEquals(List.of("hello", "Greets people 2", "two 1", "two 2"), names(reading));
        var hello = reading.prompts().getFirst();
        assertEquals(Optional.of("Greets people"), hello.text().description());
        assertEquals("openai gpt-x 0.9 99",
                hello.text().settings().provider().orElse("") + " " + hello.text().settings().model().orElse("") + " "
                        + hello.text().settings().temperature().orElse(0) + " " + hello.text().settings().maxOutput().orElse(0));
        assertTrue(hello.keptNote().orElse("").contains("not imported: tests (2)"), hello.keptNote().toString());
        assertTrue(hello.keptNote().orElse("").contains("config.seed: 4"), hello.keptNote().toString());
        var single = reading.prompts().get(1);
        assertEquals("Only me", single.text().body());
        assertTrue(single.keptNote().orElse("").contains("role: user"), single.keptNote().toString());
        assertEquals(3, reading.skipped().size(), reading.skipped().toString());
        assertEquals(13, reading.failed().getFirst().line(), reading.failed().toString());
    }

    @Test
    void aTableIsReadAsPeopleWriteThemAndABadRowStopsNothing() {
        var rows = "act;prompt;type\n\"A\";\"one; two\";TEXT\nB;too;many;fields\nC;\"three\nlines\";TEXT\nD;\"never closed;TEXT\nE;last;TEXT\n";

        var reading = new LibraryReader(OPTIONS).read("t.csv", rows.getBytes(StandardCharsets.UTF_8));

        assertEquals(List.of("A", "C", "E"), names(reading));
        assertEquals(List.of("one; two", "three\nlines", "last"), reading.prompts().stream().map(prompt -> prompt.text().body()).toList());
        assertTrue(reading.prompts().getFirst().keptNote().orElse("").contains("type: TEXT"));
        assertEquals(List.of(3, 6), reading.failed().stream().map(problem -> problem.line()).toList(), reading.failed().toString());
        assertEquals(List.of("A"),
                names(new LibraryReader(OPTIONS).read("t.tsv", "act\tprompt\nA\tone, two\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void conversionIsForEachFileAndLeavesWhatIsNativeAlone() throws IOException {
        write("celebrate.md", "---\ntype: SYSTEM\n---\nPlay {favourite_song}, not {{this}}.");
        write("prompts/warm.txt", "{{mood}} {user_name} {unknown} ${weather}");
        write("prompts/chain.json",
                "{\"template\": \"{history} {{x}}\", \"input_variables\": [\"history\"], \"template_format\": \"f-string\"}");
        write("prompts/other.txt", "{{name | upper}} {{name}}");

        var coaching = ReadOptions.of(new ShippedPrograms().find("identity-coaching").orElseThrow());
        var all = bodies(coaching.converting(PlaceholderStyle.values()));
        assertEquals("Play {favourite_song}, not {{this}}.", all.get(0));
        assertEquals("{history} {{x}}", all.get(1));
        assertEquals("{{{{name | upper}}}} {name}", all.get(2));
        assertEquals("{mood} {user_name} {{unknown}} {weather}", all.get(3));
        assertEquals("{{name | upper}} {{name}}", bodies(coaching.convertingOnly(Set.of("prompts/warm.txt"))).get(2));
    }

    private List<String> bodies(ReadOptions options) {
        return new LibraryReader(options).read(folder).prompts().stream().map(prompt -> prompt.text().body()).toList();
    }

    @Test
    void aFileThatWouldNotFitIntoMemoryIsRefusedBeforeItIsRead() throws IOException {
        write("big.csv", "prompt\n" + "x".repeat(2 << 20) + "\n");

        var reading = new LibraryReader(OPTIONS, 64L << 20).read(folder.resolve("big.csv"));

        assertTrue(reading.failed().getFirst().sentence().contains("memory"), reading.failed().toString());
    }

    @Test
    void anythingThatIsNeitherAFileNorAFolderIsRefused() {
        var device = Path.of("/dev/zero");
        if (Files.exists(device)) {
            assertTrue(new LibraryReader(OPTIONS).read(device).failed().getFirst().message().contains("neither a file nor a folder"));
        } else {
            assertEquals(1, new LibraryReader(OPTIONS).read(folder.resolve("gone.md")).failed().size());
        }
    }

    private ReadFiles read() {
        return new LibraryReader(OPTIONS).read(folder);
    }

    private static List<String> names(ReadFiles reading) {
        return reading.prompts().stream().map(prompt -> prompt.scope().phase().orElse("")).toList();
    }

    private void write(String file, String text) throws IOException {
        var path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
