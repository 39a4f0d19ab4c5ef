package rehearsal.ai.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Effort;
import rehearsal.ai.Formatted;
import rehearsal.ai.Rewrite;
import rehearsal.ai.WireRequest;
import rehearsal.ai.completions.SchemaSupport;
import rehearsal.ai.compatible.CompatibleServers;
import tools.jackson.databind.json.JsonMapper;

/** What each provider is sent, down to the byte. Run with {@code -Dgolden.write=true} to write the files anew, then read the difference. */
class GoldenRequestTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyRequestOfEveryProvider")
    void aRequestIsWrittenAsItsGoldenFileSays(Spoken provider, String name, AiRequest request) throws IOException {
        var client = provider.client(new NoTransport(), URI.create("https://example.test/v1"), Optional::empty);
        assertGolden(GOLDEN.resolve(provider.id).resolve(name + ".txt"), client, request);
    }

    @ParameterizedTest
    @EnumSource
    void aServerIsAskedForAShapeAsFarAsItCanBeHeldToOne(SchemaSupport support) throws IOException {
        var client = CompatibleServers.description(support).client(new NoTransport(), Optional.empty(), Optional::empty);
        assertGolden(GOLDEN.resolve("compatible").resolve("schema-" + support.id() + ".txt"), client,
                ContractRequests.all("llama3.2").get("coach"));
    }

    @ParameterizedTest
    @CsvSource({"OPENAI,o3-mini,false", "OPENAI,gpt-5.2,false", "OPENAI,ft:gpt-5-mini:acme,false", "OPENAI,gpt-5-chat-latest,true",
            "OPENAI,gpt-4o,true",
            "OPENAI_CHAT,o1,false", "OPENAI_CHAT,gpt-4.1-mini,true", "ANTHROPIC,claude-3-5-haiku-20241022,true",
            "ANTHROPIC,claude-sonnet-4-20250514,true", "ANTHROPIC,claude-opus-4-6,true", "ANTHROPIC,claude-opus-4-7,false",
            "ANTHROPIC,claude-sonnet-5,false", "ANTHROPIC,claude-fable-5,false", "ANTHROPIC,claude-haiku-4-5-20251001,true",
            "GEMINI,gemini-3-pro-preview,false", "GEMINI,gemini-3.8-flash,false", "GEMINI,gemini-2.5-flash,true",
            "COMPATIBLE,gpt-5-mini,true"})
    void aTemperatureIsSentOnlyToModelsThatTakeOne(Spoken provider, String model, boolean sent) {
        var client = provider.client(new NoTransport(), URI.create("https://example.test/v1"), Optional::empty);
        var ready = (Formatted.Ready) client.format(ContractRequests.warm(model));
        assertEquals(sent, ready.request().body().contains("\"temperature\":0.5"));
        assertEquals(sent, ready.request().rewritten().stream().noneMatch(each -> each.feature().equals("temperature 0.5")));
    }

    @ParameterizedTest
    @CsvSource({"OPENAI,gpt-6.2-sol,'\"reasoning\":{\"effort\":\"low\"}'", "OPENAI,gpt-4.1,",
            "OPENAI_CHAT,gpt-6-luna,'\"reasoning_effort\":\"low\"'",
            "ANTHROPIC,claude-sonnet-5-5,'\"effort\":\"low\"'", "ANTHROPIC,claude-haiku-4-5,",
            "ANTHROPIC,claude-opus-4-5,'\"effort\":\"low\"'",
            "GEMINI,gemini-3.8-flash,'\"thinkingConfig\":{\"thinkingLevel\":\"low\"}'", "GEMINI,gemini-2.5-flash,'\"thinkingBudget\":1024'",
            "GEMINI,gemini-2.0-flash,", "COMPATIBLE,qwen3,"})
    void anEffortIsSentInTheProvidersWordsOrLeftOutAndSaid(Spoken provider, String model, String words) {
        var client = provider.client(new NoTransport(), URI.create("https://example.test/v1"), Optional::empty);
        var ready = (Formatted.Ready) client.format(ContractRequests.hello(model, false).with(Effort.LOW));
        var body = ready.request().body();
        assertEquals(words != null, ready.request().rewritten().stream()
                .noneMatch(each -> each.feature().equals("effort low") && each.done().startsWith("left out")));
        assertTrue(words == null ? !body.contains("ffort") : body.contains(words), body);
    }

    @ParameterizedTest
    @CsvSource({"claude-3-5-haiku-20241022,false", "claude-sonnet-4-20250514,false", "claude-opus-4-1-20250805,true",
            "claude-opus-4-5,true",
            "claude-haiku-4-5-20251001,true", "claude-sonnet-5,true"})
    void olderClaudesAreAskedForAShapeInWords(String model, boolean enforced) {
        var client = Spoken.ANTHROPIC.client(new NoTransport(), URI.create("https://example.test/v1"), Optional::empty);
        var ready = (Formatted.Ready) client.format(ContractRequests.hello(model, true));
        assertEquals(enforced, ready.request().body().contains("output_config"));
        assertEquals(enforced, ready.request().rewritten().stream().noneMatch(each -> each.feature().equals("response schema")));
    }

    private static void assertGolden(Path file, AiClient client, AiRequest request) throws IOException {
        var written = text(client.format(request));
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, written);
        }
        assertEquals(Files.readString(file), written);
        assertEquals(written, text(client.format(request)), "the same request gives the same bytes");
    }

    static Stream<Arguments> everyRequestOfEveryProvider() {
        return Stream.of(Spoken.values()).flatMap(
                provider -> ContractRequests.all(provider.model).entrySet().stream()
                        .map(each -> Arguments.of(provider, each.getKey(), each.getValue())));
    }

    private static String text(Formatted formatted) {
        return switch (formatted) {
            case Formatted.Ready ready -> text(ready.request());
            case Formatted.NoModel none -> none.sentence();
            case Formatted.Refused refused -> "REFUSED\n" + rewrites(refused.unsupported());
        };
    }

    private static String text(WireRequest request) {
        var headers = new StringBuilder();
        request.headers().forEach((name, value) -> headers.append(name).append(": ").append(value).append('\n'));
        return request.method() + " " + request.url() + "\n" + headers + "\n" + request.body() + "\n\n"
                + JSON.readTree(request.body()).toPrettyString()
                + "\n\n" + rewrites(request.rewritten());
    }

    private static String rewrites(List<Rewrite> rewrites) {
        var lines = new StringBuilder();
        rewrites.forEach(each -> lines.append("- ").append(each.feature()).append(": ").append(each.done()).append('\n'));
        return lines.toString();
    }
}
