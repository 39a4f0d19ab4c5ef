package rehearsal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

class ForeignFormatsTest {
    private static final ReadOptions OPTIONS = ReadOptions.of(Samples.program());

    @Test
    void namesAndTextsFindTheirScopes() {
        var reading = read("a.json", OPTIONS, """
                {"system": "s", "Sowing time": "a", "coach/harvest": "b", "mulch": "c", "broken": 7}""");

        assertEquals(List.of(scope(PromptType.SYSTEM, ""), scope(PromptType.COACH, "SOWING"), scope(PromptType.COACH, "HARVEST"),
                scope(PromptType.COACH, "MULCH")), reading.prompts().stream().map(ImportedPrompt::scope).toList());
        assertTrue(reading.prompts().getLast().notes().getFirst().contains("Nothing says what"));
        assertEquals(1, reading.failed().size());
    }

    @Test
    void langfuseTextAndChatPromptsKeepWhatTheyBring() {
        var reading = read("export.json", OPTIONS.converting(PlaceholderStyle.DOUBLE_BRACES), """
                {"data": [
                  {"name": "sowing", "version": 2, "type": "chat", "labels": ["production"], "tags": ["spring"], "commitMessage": "kinder",
                   "prompt": [{"role": "system", "content": "Help {{user_name}}."}, {"type": "placeholder", "name": "history"}],
                   "config": {"model": "gpt-x", "temperature": 0.4, "max_tokens": 300, "stop": ["END"]}},
                  {"name": "sowing", "version": 1, "type": "text", "prompt": "Hi {{ user_name }} {json}", "labels": [], "config": {}}
                ], "meta": {"page": 1}}""");

        assertEquals(List.of(), reading.problems());
        assertEquals("Hi {user_name} {{json}}", reading.prompts().getFirst().text().body());
        var chat = reading.prompts().getLast();
        assertEquals("## system\n\nHelp {user_name}.\n\n## placeholder\n\n{{\"type\":\"placeholder\",\"name\":\"history\"}}",
                chat.text().body());
        assertEquals(List.of("user_name"), chat.text().contextKeys());
        assertEquals(Optional.of("gpt-x"), chat.text().settings().model());
        assertEquals(300, chat.text().settings().maxOutput().orElseThrow());
        assertEquals(Set.of("production"), chat.standing().labels());
        assertTrue(chat.keptNote().orElseThrow().startsWith("kinder\n\nKept from the file:\nconfig.stop: [\"END\"]\n"),
                chat.keptNote().toString());
        assertTrue(chat.keptNote().orElseThrow().contains("tags: [\"spring\"]"));
    }

    @Test
    void aPromptyFileBringsItsModelAndItsRoles() {
        var reading = read("greet.prompty", OPTIONS, """
                ---
                name: Harvest
                description: Greets
                authors: [Ann]
                model:
                  api: chat
                  configuration: {type: azure_openai, azure_deployment: small}
                  parameters: {max_tokens: 128, temperature: 0.2}
                sample: {question: why}
                ---
                system:
                You help.

                user:
                {question}
                """);

        var prompt = reading.prompts().getFirst();
        assertEquals("## system\n\nYou help.\n\n## user\n\n{question}", prompt.text().body());
        assertEquals(scope(PromptType.COACH, "HARVEST"), prompt.scope());
        assertEquals(Optional.of("small"), prompt.text().settings().model());
        assertEquals(0.2, prompt.text().settings().temperature().orElseThrow());
        assertTrue(prompt.keptNote().orElseThrow().contains("sample: {\"question\":\"why\"}"));
        assertEquals(1, read("x.prompty", OPTIONS, "no front matter").failed().size());
    }

    @Test
    void aPromptfooConfigurationBringsItsTextsAndFiles(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("two.txt"), "first\n---\nsecond");
        Files.writeString(folder.resolve("chat.json"), "[{\"role\": \"system\", \"content\": \"Be kind.\"}]");
        Files.writeString(folder.resolve("make.js"), "module.exports = 1");
        Files.writeString(folder.resolve("promptfooconfig.yaml"), """
                prompts:
                  - "Say {{topic}}"
                  - file://two.txt
                  - {id: file://chat.json, label: harvest}
                  - file://make.js
                  - file://gone.txt
                providers: [x]
                """);

        var reading = new LibraryReader(OPTIONS).read(folder.resolve("promptfooconfig.yaml"));

        assertEquals(List.of("Say {{topic}}", "first\n", "second", "Be kind."),
                reading.prompts().stream().map(prompt -> prompt.text().body()).toList());
        assertEquals(scope(PromptType.COACH, "HARVEST"), reading.prompts().getLast().scope());
        assertTrue(reading.prompts().getFirst().notes().toString().contains("placeholders of another tool"));
        assertEquals(List.of("make.js"), reading.skipped().stream().map(Skipped::file).toList());
        assertEquals(6, reading.failed().getFirst().line());
    }

    @Test
    void aTableIsReadByItsHeader() {
        var reading = read("prompts.csv", OPTIONS,
                "type,phase,prompt,context_keys,labels,score\r\nCOACH,SOWING,\"a, \"\"b\"\"\r\nc\",\"x;y\",staging,7\r\n"
                        + "POEM,,z,,,\r\nSYSTEM,,s,,,\r\n");

        var prompt = reading.prompts().getFirst();
        assertEquals("a, \"b\"\r\nc", prompt.text().body());
        assertEquals(List.of("x", "y"), prompt.text().contextKeys());
        assertEquals("Kept from the file:\nscore: 7", prompt.keptNote().orElseThrow());
        assertEquals(scope(PromptType.SYSTEM, ""), reading.prompts().getLast().scope());
        assertEquals(4, reading.failed().getFirst().line());
        assertEquals(1, read("b.csv", OPTIONS, "a,b\n1,2\n").failed().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{{a}} {b} ${c}|{a} {{b}} ${{c}}|DOUBLE_BRACES", "${a} {{b}}|{a} {{{{b}}}}|DOLLAR_BRACES",
            "{% raw %}{{x}}{% endraw %}{{y}}|{{{{x}}}}{{{{y}}}}|RAW_BLOCKS", "{{ a.b }}|{{{{ a.b }}}}|DOUBLE_BRACES",
            "{{{a}}}|{a}|DOUBLE_BRACES"})
    void placeholdersOfOtherToolsAreConvertedOnRequest(String source, String expected, PlaceholderStyle style) {
        assertEquals(expected, Conversion.convert(source, Set.of(style)).body());
    }

    @Test
    void whatCannotBeConvertedIsNoted() {
        assertTrue(Conversion.convert("{{#each items}}x{{/each}}", Set.of(PlaceholderStyle.DOUBLE_BRACES)).notes().getFirst()
                .contains("{{#each items}}"));
    }

    @Test
    void rubbishInAnyFormatIsAReport() {
        var random = new java.util.Random(5);
        var files = List.of("a.md", "a.json", "a.prompty", "a.csv", "a.yaml");
        for (var round = 0; round < 3_000; round++) {
            var start = List.of("", "---\n", "{", "[{\"name\":\"prompt\"", "body,\"", "prompts:\n - ").get(random.nextInt(6));
            read(files.get(random.nextInt(files.size())), OPTIONS, start + Samples.text(random, 20));
        }
    }

    private static Scope scope(PromptType type, String phase) {
        return new Scope("garden", type, Optional.of(phase));
    }

    private static ReadFiles read(String file, ReadOptions options, String text) {
        return new LibraryReader(options).read(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
