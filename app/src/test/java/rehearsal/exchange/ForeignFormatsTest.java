package rehearsal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
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
    private static final Set<PlaceholderStyle> ALL = Set.of(PlaceholderStyle.values());

    @Test
    void namesAndTextsBecomeTemplates() {
        var reading = read("a.json", OPTIONS, """
                {"system": "s", "Sowing time": "a", "coach/harvest": "b", "mulch": "c"}""");

        assertEquals(List.of(template("system"), template("Sowing time"), template("coach/harvest"), template("mulch")),
                reading.prompts().stream().map(ImportedPrompt::scope).toList());
        assertEquals(List.of(), reading.failed());
    }

    @Test
    void nothingIsMadeOfTheNameOfAField() {
        for (var text : List.of("{\"name\": \"app\", \"version\": \"1.0.0\", \"description\": \"d\", \"license\": \"MIT\"}",
                "{\"scripts\": {\"test\": \"x\"}, \"name\": \"app\"}", "{\"question\": \"why\", \"answer\": \"so\"}", "[1, 2]", "7",
                "{\"mulch\": \"c\", \"broken\": 7}")) {
            var reading = read("a.json", OPTIONS, text);
            assertEquals(List.of(), reading.prompts(), text);
            assertEquals(1, reading.failed().size(), text);
            assertTrue(reading.failed().getFirst().suggestion().orElseThrow().contains("{\"name\": \"text\"}"), text);
        }
    }

    @Test
    void listsAndMapsOfTextsAreReadInTheShapesPeopleHave() {
        assertEquals(List.of("prompts 1", "prompts 2"), names("prompts.json", "[\"one {a}\", \"two\"]"));
        assertEquals(List.of("Poet"), names("x.json", "[{\"act\": \"Poet\", \"prompt\": \"Write.\"}]"));
        assertEquals(List.of("Poet"), names("x.json", "{\"prompts\": {\"poet\": {\"name\": \"Poet\", \"system_prompt\": \"Write.\"}}}"));
        assertEquals(List.of("poet"), names("x.json", "\uFEFF{\"poet\": {\"prompt\": \"Write.\"}}"));
        assertEquals(List.of("chat"),
                names("chat.json", "{\"model\": \"m\", \"messages\": [{\"role\": \"system\", \"content\": \"Be kind.\"}]}"));
        assertEquals(List.of("hello"), names("hello.yaml", "template: 'Say {a}.'\ninput_variables: [a]\ntemplate_format: f-string\n"));
    }

    private static List<String> names(String file, String text) {
        var reading = read(file, OPTIONS, text);
        assertEquals(List.of(), reading.failed());
        return reading.prompts().stream().map(prompt -> prompt.scope().phase().orElse("")).toList();
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
        assertEquals("## system\n\nHelp {user_name}.\n\n## placeholder\n\n{history}",
                chat.text().body());
        assertEquals(List.of("user_name", "history"), chat.text().contextKeys());
        assertEquals(template("sowing"), chat.scope());
        assertEquals(2, chat.version().orElseThrow());
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
        assertEquals(template("Harvest"), prompt.scope());
        assertEquals(Optional.of("small"), prompt.text().settings().model());
        assertEquals(0.2, prompt.text().settings().temperature().orElseThrow());
        assertTrue(prompt.keptNote().orElseThrow().contains("sample: {\"question\":\"why\"}"));
        assertEquals("no front matter", read("x.prompty", OPTIONS, "no front matter").prompts().getFirst().text().body());
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

        assertEquals(List.of("Say {{topic}}", "first", "second", "Be kind."),
                reading.prompts().stream().map(prompt -> prompt.text().body()).toList());
        assertEquals(template("harvest"), reading.prompts().getLast().scope());
        assertTrue(reading.prompts().getFirst().notes().toString().contains("placeholders of another tool"));
        assertTrue(reading.skipped().getFirst().reason().startsWith("Line 5 names file://make.js"), reading.skipped().toString());
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
        assertEquals(expected, Conversion.convert(source, Set.of(style), ALL, key -> false).body());
    }

    @Test
    void whatCannotBeConvertedIsNoted() {
        assertTrue(Conversion.convert("{{#each items}}x{{/each}}", ALL, ALL, key -> false).notes().getFirst()
                .contains("{{#each items}}"));
    }

    @Test
    void rubbishInAnyFormatIsAReport() {
        var random = new Random(5);
        var files = List.of("a.md", "a.json", "a.prompty", "a.csv", "a.yaml");
        for (var round = 0; round < 3_000; round++) {
            var start = List.of("", "---\n", "{", "[{\"name\":\"prompt\"", "body,\"", "prompts:\n - ").get(random.nextInt(6));
            read(files.get(random.nextInt(files.size())), OPTIONS, start + Samples.text(random, 20));
        }
    }

    private static Scope template(String name) {
        return scope(PromptType.TEMPLATE, name);
    }

    private static Scope scope(PromptType type, String phase) {
        return new Scope("garden", type, Optional.of(phase));
    }

    private static ReadFiles read(String file, ReadOptions options, String text) {
        return new LibraryReader(options).read(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
