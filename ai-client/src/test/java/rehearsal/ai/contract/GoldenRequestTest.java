package rehearsal.ai.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.ResponseSchema;
import rehearsal.ai.Rewrite;
import rehearsal.ai.Speaker;
import rehearsal.ai.WireRequest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What each provider is sent, down to the byte. Run with {@code -Dgolden.write=true} to write the files anew, then read the difference. */
class GoldenRequestTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyRequestOfEveryProvider")
    void aRequestIsWrittenAsItsGoldenFileSays(Spoken provider, String name, AiRequest request) throws IOException {
        var client = provider.client(new NoTransport(), URI.create("https://example.test/v1"), Optional::empty);
        var written = text(client.format(request));
        var file = GOLDEN.resolve(provider.id).resolve(name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, written);
        }
        assertEquals(Files.readString(file), written);
        assertEquals(written, text(client.format(request)), "the same request gives the same bytes");
    }

    static Stream<Arguments> everyRequestOfEveryProvider() {
        return Stream.of(Spoken.values()).flatMap(
                provider -> Requests.all(provider.model).entrySet().stream()
                        .map(each -> Arguments.of(provider, each.getKey(), each.getValue())));
    }

    private static String text(Formatted formatted) {
        return switch (formatted) {
            case Formatted.Ready ready -> text(ready.request());
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
