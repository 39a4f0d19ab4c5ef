package rehearsal.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ai.ApiKey;
import rehearsal.ai.keys.KeyPlace;
import rehearsal.ai.keys.KeyState;
import rehearsal.ui.settings.ProviderRow.Trial;
import rehearsal.ui.shell.ShellModel;
import rehearsal.ui.testing.TestProviders;

class ProvidersModelTest {

    private static final String KEY = "sk-test-0123456789abcdef";

    private final MockWebServer server = new MockWebServer();
    private final ShellModel desk = Straight.desk();
    @TempDir
    private Path folder = Path.of(".");

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private TestProviders providers(Map<String, String> environment) {
        return new TestProviders(folder, environment);
    }

    private ProvidersModel model(TestProviders providers) {
        var model = new ProvidersModel(providers, Straight.around(desk), () -> {
        });
        model.unlock("correct horse battery");
        model.address("openai", server.url("/v1").toString());
        return model;
    }

    private static ProviderRow row(ProvidersModel model, String provider) {
        return model.rows().get().stream().filter(row -> row.id().equals(provider)).findFirst().orElseThrow();
    }

    private void answer(int code, String body) {
        server.enqueue(new MockResponse.Builder().code(code).addHeader("Content-Type", "application/json").body(body).build());
    }

    @Test
    void aPastedKeyIsTriedAndKeptEncryptedWhenItWorks() throws Exception {
        var model = model(providers(Map.of()));
        answer(200, "{\"data\":[{\"id\":\"gpt-b\"},{\"id\":\"gpt-a\"}]}");
        model.paste("openai", "  " + KEY + "\n");
        assertEquals("Bearer " + KEY, server.takeRequest().getHeaders().get("Authorization"));
        var works = assertInstanceOf(Trial.Works.class, row(model, "openai").trial());
        assertTrue(works.models().containsAll(List.of("gpt-a", "gpt-b")));
        var kept = assertInstanceOf(KeyState.Kept.class, row(model, "openai").key());
        assertTrue(kept.where().contains("keys.sealed"));
        assertFalse(Files.readString(folder.resolve("keys.sealed")).contains(KEY));
        assertFalse(model.rows().get().toString().contains(KEY));
        assertFalse(desk.notices().toString().contains(KEY));
    }

    @Test
    void aKeyTheProviderRefusesIsNotKept() {
        var model = model(providers(Map.of()));
        answer(401, "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}");
        model.paste("openai", KEY);
        var failed = assertInstanceOf(Trial.Failed.class, row(model, "openai").trial());
        assertFalse(failed.untried());
        assertFalse(failed.sentence().contains(KEY));
        assertInstanceOf(KeyState.Absent.class, row(model, "openai").key());
        model.keepAnyway("openai");
        assertInstanceOf(KeyState.Absent.class, row(model, "openai").key());
    }

    @Test
    void aKeyNobodyCouldTryIsKeptWhenThePersonInsists() {
        var providers = providers(Map.of());
        var model = model(providers);
        model.address("openai", "http://127.0.0.1:1");
        model.paste("openai", KEY);
        assertTrue(assertInstanceOf(Trial.Failed.class, row(model, "openai").trial()).untried());
        assertInstanceOf(KeyState.Absent.class, row(model, "openai").key());
        model.keepAnyway("openai");
        assertInstanceOf(KeyState.Kept.class, row(model, "openai").key());
        assertEquals(Optional.of(new ApiKey(KEY)), providers.keys().find("openai").map(found -> found.key()));
    }

    @Test
    void aKeyThatCouldNotBeTestedIsSavedAndNotCalledConnected() {
        var providers = providers(Map.of());
        var model = model(providers);
        model.address("openai", "http://127.0.0.1:1");
        model.paste("openai", KEY);
        model.keepAnyway("openai");
        assertFalse(providers.status("openai").connected());
        assertInstanceOf(Trial.NotYet.class, row(model, "openai").trial());
        assertFalse(desk.notices().toString().contains("connected"), desk.notices()::toString);
    }

    @Test
    void aKeyThatWorkedIsConnectedUntilItsAddressChanges() {
        var providers = providers(Map.of());
        var model = model(providers);
        answer(200, "{\"data\":[{\"id\":\"gpt-a\"}]}");
        model.paste("openai", KEY);
        assertTrue(providers.status("openai").connected());
        model.address("openai", "http://127.0.0.1:1");
        assertFalse(providers.status("openai").connected());
    }

    @Test
    void aForgottenKeyCanBeTakenBack() {
        var providers = providers(Map.of());
        var model = model(providers);
        providers.keys().keep("anthropic", new ApiKey(KEY), KeyPlace.FILE);
        model.forget("anthropic");
        assertInstanceOf(KeyState.Absent.class, row(model, "anthropic").key());
        desk.undo();
        assertInstanceOf(KeyState.Kept.class, row(model, "anthropic").key());
    }

    @Test
    void aKeyFromTheEnvironmentIsNamedByItsVariableAndCannotBeForgottenHere() {
        var model = model(providers(Map.of("ANTHROPIC_API_KEY", KEY)));
        var kept = assertInstanceOf(KeyState.FromEnvironment.class, row(model, "anthropic").key());
        assertTrue(kept.where().contains("ANTHROPIC_API_KEY"));
        model.forget("anthropic");
        assertFalse(model.problem().get().isEmpty());
        assertInstanceOf(KeyState.FromEnvironment.class, row(model, "anthropic").key());
    }

    @Test
    void aLockedFileSaysSoAndTheKeyWaitsForItsPassphrase() {
        var model = new ProvidersModel(providers(Map.of()), Straight.around(desk), () -> {
        });
        model.refresh();
        model.address("openai", server.url("/v1").toString());
        answer(200, "{\"data\":[{\"id\":\"gpt-a\"}]}");
        model.paste("openai", KEY);
        assertTrue(assertInstanceOf(Trial.Failed.class, row(model, "openai").trial()).sentence().contains("passphrase"));
        model.unlock("correct horse battery");
        model.keepAnyway("openai");
        assertInstanceOf(KeyState.Kept.class, row(model, "openai").key());
    }

    @Test
    void anAddressIsKeptOnThisComputerAndBadOnesAreExplained() {
        var providers = providers(Map.of());
        var model = model(providers);
        assertTrue(model.address("compatible", "localhost:11434").orElse("").contains("https://"));
        assertTrue(model.address("compatible", "https://me:secret@host/v1").orElse("").contains("passwords"));
        assertTrue(model.address("compatible", "http://gpu.lan:8000/v1").orElse("").contains("unencrypted"));
        assertEquals(Optional.empty(), model.address("compatible", "http://localhost:1234/v1/"));
        assertEquals(Optional.of(URI.create("http://localhost:1234/v1")), providers(Map.of()).addresses().of("compatible"));
        model.address("compatible", "");
        assertEquals(Optional.empty(), providers(Map.of()).addresses().of("compatible"));
    }
}
