package rehearsal.ai.toy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.Speaker;
import rehearsal.ai.WireRequest;
import rehearsal.ai.http.HttpSettings;
import rehearsal.ai.http.HttpTransport;
import rehearsal.ai.http.TimeAndChance;
import rehearsal.ai.keys.EnvironmentKeys;
import rehearsal.ai.keys.KeyState;
import rehearsal.ai.keys.Keys;
import rehearsal.ai.models.ModelCatalogue;
import rehearsal.ai.provider.ProviderList;

/** Adding a provider costs one package, one line in the list and one entry in models.yaml. Done here with a made-up one. */
class ToyProviderTest {

    private static final ProviderList LIST = ProviderList.of(Toy.description());
    private static final String MODELS = """
            sources:
              us: {name: "Our own price", read: 2026-11-30}
            models:
              - {provider: toy, model: bear, title: Bear, usual: true, prices: [{input: 1, output: 2, source: us}]}
            """;

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void itAnswersWithTheKeyOfItsVariable() throws Exception {
        server.enqueue(new MockResponse.Builder().body("{\"text\":\"Hello, Ada.\"}").build());
        var client = client(Map.of("TOY_KEY", "toy-1"));
        assertEquals("Hello, Ada.", client.send(asked(client, "bear"), event -> {
        }).text());
        assertEquals("toy-1", server.takeRequest().getHeaders().get("x-toy-key"));
    }

    @Test
    void withoutAKeyItSaysWhereOneIsSet() {
        var client = client(Map.of());
        var missing = assertThrows(AiException.class, () -> client.send(asked(client, "bear"), event -> {
        }));
        assertTrue(missing.sentence().contains("Toy Works") && missing.sentence().contains("TOY_KEY"), missing.sentence());
        assertEquals(new KeyState.Absent(true), keys(Map.of()).state("toy"));
    }

    @Test
    void itTellsItsModelsAndHasAUsualOne() throws Exception {
        server.enqueue(new MockResponse.Builder().body("{\"toys\":[{\"name\":\"cart\"},{\"name\":\"bear\"}]}").build());
        assertEquals(List.of("bear", "cart"), client(Map.of("TOY_KEY", "toy-1")).models());
        var catalogue = ModelCatalogue.read(new ByteArrayInputStream(MODELS.getBytes(StandardCharsets.UTF_8)), Optional.empty(), LIST);
        assertEquals("bear", catalogue.usual("toy", LocalDate.of(2026, 11, 30)).orElseThrow().model());
    }

    @Test
    void aRequestWithoutAModelIsNeverSent() {
        var none = assertInstanceOf(Formatted.NoModel.class, client(Map.of()).format(request("")));
        assertEquals("No model is chosen for Toy Works. Choose a model.", none.sentence());
    }

    private static WireRequest asked(AiClient client, String model) {
        return assertInstanceOf(Formatted.Ready.class, client.format(request(model))).request();
    }

    private static AiRequest request(String model) {
        return new AiRequest(model, "", List.of(new AiMessage(Speaker.CLIENT, "Hi.")), Optional.empty(), OptionalDouble.empty(),
                OptionalInt.empty(), false);
    }

    private AiClient client(Map<String, String> environment) {
        try {
            var transport = new HttpTransport(HttpSettings.defaults(), TimeAndChance.real());
            return Toy.description().client(transport, Optional.of(URI.create(server.url("/v1").toString())),
                    keys(environment).source("toy"));
        } catch (AiException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Keys keys(Map<String, String> environment) {
        return new Keys(List.of(new EnvironmentKeys(environment, LIST)), LIST);
    }
}
