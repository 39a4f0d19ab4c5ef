package rehearsal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import rehearsal.store.prompt.ContentHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.testing.TestSeed;

class PromptFileTest {
    private static final Scope SOWING = new Scope("garden", PromptType.COACH, Optional.of("SOWING"));

    @Test
    void everyVersionComesBackFromItsFileAsItWas() {
        var random = TestSeed.random("PromptFileTest", 20260131);
        for (var round = 1; round <= 2_000; round++) {
            var version = Samples.anyVersion(random, round);
            var file = PromptFile.write(version);
            var reading = read(file);

            assertEquals(List.of(), reading.problems(), file);
            var back = reading.prompts().getFirst();
            assertEquals(version, asVersion(back), file);
            assertEquals(new TreeMap<>(), back.unknown());
            assertEquals(List.of(), back.notes());
        }
    }

    @Test
    void aFileIsReadByPeopleAndByGit() {
        var text = new PromptText(Optional.of("Sowing: the first talk"), Optional.of("One line.\nAnd another."),
                "# Task\nHelp {user_name}.\n",
                List.of("user_name", "mood"), List.of("create_identity"),
                new ModelSettings(Optional.of("openai"), Optional.of("gpt-x"), OptionalDouble.of(0.4), OptionalInt.of(800)));
        var version = Samples.version(SOWING, 12, text, Optional.of("yes"), "Ann");

        assertEquals("""
                ---
                program: garden
                type: COACH
                phase: SOWING
                version: 12
                name: "Sowing: the first talk"
                description: |-
                  One line.
                  And another.
                context_keys: [user_name, mood]
                allowed_actions: [create_identity]
                model:
                  provider: openai
                  model: gpt-x
                  temperature: 0.4
                  max_output: 800
                active: false
                change_note: "yes"
                author: Ann
                created_at: 2026-01-31T09:30:00.123456Z
                updated_at: 2026-02-01T00:00:00Z
                id: %s
                hash: %s
                ---
                # Task
                Help {user_name}.
                """.formatted(version.id(), version.contentHash()), PromptFile.write(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no newline", "\uFEFFmark", "a\r\nb\r\n", "---\nfence\n---\n", "\n\n\n", "tab\t“curly” 🙂", "\0"})
    void aBodyIsEveryByteAfterTheFrontMatter(String body) {
        var file = PromptFile.write(Samples.version(SOWING, 1, body));

        assertTrue(file.endsWith("---\n" + body));
        assertEquals(body, read(file).prompts().getFirst().text().body());
    }

    @Test
    void aFileSavedOnWindowsIsRead() {
        var reading = read("\uFEFF---\r\ntype: COACH\r\nphase: SOWING\r\n---\r\nBody\r\n");

        assertEquals(List.of(), reading.problems());
        assertEquals("Body\r\n", reading.prompts().getFirst().text().body());
        assertEquals(SOWING, reading.prompts().getFirst().scope());
    }

    @Test
    void whatTheStudioHasNoPlaceForIsKeptInTheChangeNote() {
        var prompt = read("---\ntype: SYSTEM\nchange_note: Shorter\nmood: {a: [1, 2.50]}\nmodel: {model: m, top_p: 0.5}\n---\nx").prompts()
                .getFirst();

        assertEquals("Shorter\n\nKept from the file:\nmodel.top_p: 0.5\nmood: {\"a\":[1,2.50]}", prompt.keptNote().orElseThrow());
        assertTrue(prompt.notes().getFirst().contains("mood"), prompt.notes().toString());
    }

    @Test
    void aBodyChangedByHandIsNoted() {
        var file = PromptFile.write(Samples.version(SOWING, 1, "one")) + " and two";

        assertTrue(read(file).prompts().getFirst().notes().getFirst().contains("changed after it was written"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"`type: SYSTEM\nname: a\nname: b`|4|twice",
            "`type: SYSTEM\nversion: 0`|3|versions count from 1",
            "`type: POEM`|2|no prompt type POEM", "`phase: X`|2|type",
            "`type: COACH\nphase: ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG`|3|limit is 32",
            "`type: SYSTEM\nversion: two`|3|whole number", "`type: SYSTEM\nid: 7x`|3|no UUID", "`type: SYSTEM\n\tx: y`|3|not YAML",
            "`type: SYSTEM\nmodel: {temperature: warm}`|3|must be a number", "`[a]`|2|Keys are expected"})
    void aBrokenFileIsReportedWithItsLine(String frontMatter, int line, String words) {
        var reading = read("---\n" + frontMatter + "\n---\nbody\n");

        assertEquals(List.of(), reading.prompts());
        var problem = reading.failed().getFirst();
        assertEquals(line, problem.line(), problem.sentence());
        assertTrue(problem.message().contains(words), problem.sentence());
    }

    @Test
    void frontMatterThatNeverEndsIsReported() {
        assertEquals(1, read("---\ntype: SYSTEM\nbody").failed().getFirst().line());
    }

    @Test
    void aBodyOverTheLimitIsReportedWithTheLimit() {
        var problem = read("---\ntype: SYSTEM\n---\n" + "é".repeat(524_289)).failed().getFirst();

        assertEquals(4, problem.line());
        assertTrue(problem.message().contains("1048578 bytes; the limit is 1048576"), problem.message());
        assertEquals(1, read("---\ntype: SYSTEM\n---\n" + "é".repeat(524_288)).prompts().size());
    }

    @Test
    void bytesThatAreNotUtf8AreReportedWithTheirOffset() {
        var bytes = "---\ntype: SYSTEM\n---\nab?d".getBytes(StandardCharsets.UTF_8);
        bytes[23] = (byte) 0xff;
        var problem = new LibraryReader(ReadOptions.of(Samples.program())).read("a.md", bytes).failed().getFirst();

        assertTrue(problem.message().contains("offset 23"), problem.message());
        assertEquals(4, problem.line());
    }

    @Test
    void aFileWithoutFrontMatterIsATemplateOfItsName() {
        var prompt = read("Just a text.\n").prompts().getFirst();

        assertEquals(new Scope("garden", PromptType.TEMPLATE, Optional.of("a")), prompt.scope());
        assertTrue(prompt.origin().hasOnlyAName());
    }

    private static ReadFiles read(String text) {
        return new LibraryReader(ReadOptions.of(Samples.program())).read("a.md", text.getBytes(StandardCharsets.UTF_8));
    }

    private static PromptVersion asVersion(ImportedPrompt prompt) {
        var provenance = prompt.provenance();
        var standing = prompt.standing();
        return new PromptVersion(provenance.id().orElseThrow(), prompt.scope(), prompt.version().orElseThrow(), prompt.text(),
                provenance.changeNote(),
                provenance.author().orElseThrow(), provenance.parent(), ContentHash.of(prompt.text()),
                standing.active(),
                standing.labels(), standing.review(), provenance.createdAt().orElseThrow(), provenance.updatedAt().orElseThrow());
    }
}
