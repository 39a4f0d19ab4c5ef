package rehearsal.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ai.AiException;
import rehearsal.ai.ApiKey;
import rehearsal.ai.keys.KeyPlace;
import rehearsal.ai.keys.KeyState;
import rehearsal.ui.testing.TestProviders;
import rehearsal.workspace.Providers.Reach;

/** What is said of a provider is what is known of it. */
class ProviderStatusTest {

    private static final String MODELS = "{\"data\":[{\"id\":\"llama-b\"},{\"id\":\"llama-a\"}]}";

    private final MockWebServer server = new MockWebServer();

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aServerWithoutAnAddressIsNotReady() {
        var providers = new TestProviders(folder, Map.of());
        assertFalse(providers.status("compatible").ready());
        here(providers);
        assertTrue(providers.status("compatible").ready());
        assertFalse(providers.status("compatible").connected(), "nobody has asked it yet");
    }

    @Test
    void onlyAnAnswerConnectsAndItIsKnownAfterARestart() throws Exception {
        var providers = new TestProviders(folder, Map.of());
        here(providers);
        answer(200, MODELS);
        providers.client("compatible", Reach.usual()).orElseThrow().models();
        assertTrue(providers.status("compatible").connected());
        assertTrue(new TestProviders(folder, Map.of()).status("compatible").connected());
    }

    @Test
    void aFailedTestIsKnownWithItsReason() {
        var providers = new TestProviders(folder, Map.of());
        here(providers);
        answer(401, "{\"error\":{\"message\":\"no\"}}");
        var client = providers.client("compatible", Reach.usual()).orElseThrow();
        assertThrows(AiException.class, client::models);
        assertTrue(assertInstanceOf(ProviderCheck.Failed.class, providers.status("compatible").check()).sentence().contains("401"));
    }

    @Test
    void modelsOfAServerAreOfferedAsSoonAsItWasAsked() throws Exception {
        var providers = new TestProviders(folder, Map.of());
        var models = new Models(providers);
        here(providers);
        assertEquals(List.of(), models.of("compatible"));
        answer(200, MODELS);
        assertEquals(List.of("llama-a", "llama-b"), models.ask("compatible"));
        assertEquals(List.of("llama-a", "llama-b"), new Models(new TestProviders(folder, Map.of())).of("compatible"));
    }

    @Test
    void anOlderOllamaIsAskedInItsOwnWay() throws Exception {
        var providers = new TestProviders(folder, Map.of());
        here(providers);
        answer(404, "404 page not found");
        answer(200, "{\"models\":[{\"name\":\"qwen3:8b\"}]}");
        assertEquals(List.of("qwen3:8b"), new Models(providers).ask("compatible"));
        assertEquals("/v1/models", server.takeRequest().getTarget());
        assertEquals("/api/tags", server.takeRequest().getTarget());
    }

    @Test
    void aLockedKeyFileIsAStateOfItsOwn() {
        var before = new TestProviders(folder, Map.of());
        assertEquals(new KeyState.Absent(true), before.status("anthropic").key());
        before.passphrase().hold("correct horse battery".toCharArray());
        before.keys().keep("anthropic", new ApiKey("sk-kept"), KeyPlace.FILE);
        assertInstanceOf(KeyState.Kept.class, before.status("anthropic").key());
        var locked = new TestProviders(folder, Map.of());
        var state = assertInstanceOf(KeyState.Locked.class, locked.status("anthropic").key());
        assertTrue(state.reason().contains("passphrase"));
        assertFalse(locked.status("anthropic").ready());
        assertTrue(locked.status("offline").ready());
    }

    @Test
    void aKeyFromOutsideIsNamedAsSuch() {
        var providers = new TestProviders(folder, Map.of("OPENAI_API_KEY", "sk-out"));
        assertInstanceOf(KeyState.FromEnvironment.class, providers.status("openai").key());
    }

    private void here(TestProviders providers) {
        providers.addresses().keep("compatible", URI.create(server.url("/v1").toString()));
    }

    private void answer(int code, String body) {
        server.enqueue(new MockResponse.Builder().code(code).addHeader("Content-Type", "application/json").body(body).build());
    }
}
