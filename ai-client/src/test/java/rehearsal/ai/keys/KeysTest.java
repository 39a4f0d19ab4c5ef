package rehearsal.ai.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ai.ApiKey;
import rehearsal.ai.testing.AllProviders;

class KeysTest {

    private static final ApiKey KEY = new ApiKey("sk-kept-0001");

    @TempDir
    Path folder;

    @Test
    void theEnvironmentComesBeforeTheKeyStoreAndTheKeyStoreBeforeTheFile() {
        var file = file("correct horse battery");
        var store = new OsKeyStore(MemoryRing::new);
        file.keep("openai", new ApiKey("sk-file"));
        var keys = new Keys(List.of(environment(Map.of()), store, file), AllProviders.LIST);
        assertEquals("sk-file", found(keys).key().reveal());
        store.keep("openai", new ApiKey("sk-store"));
        assertEquals("sk-store", found(keys).key().reveal());
        var withVariable = new Keys(List.of(environment(Map.of("OPENAI_API_KEY", "sk-env")), store, file), AllProviders.LIST);
        assertEquals("sk-env", found(withVariable).key().reveal());
        assertEquals("the environment variable OPENAI_API_KEY", found(withVariable).where());
        assertEquals(3, withVariable.everywhere("openai").size());
    }

    @Test
    void eachProviderHasItsVariable() {
        var keys = new Keys(List.of(environment(
                Map.of("OPENAI_API_KEY", "o", "ANTHROPIC_API_KEY", "a", "GEMINI_API_KEY", "g", "REHEARSAL_COMPATIBLE_KEY", "c"))),
                AllProviders.LIST);
        assertEquals(List.of("o", "o", "a", "g", "c"), List.of("openai", "openai-chat", "anthropic", "gemini", "compatible").stream()
                .map(provider -> keys.source(provider).key().orElseThrow().reveal()).toList());
        assertTrue(keys.source("offline").key().isEmpty());
    }

    @Test
    void anEmptyVariableIsNoKey() {
        assertTrue(new Keys(List.of(environment(Map.of("OPENAI_API_KEY", "  "))), AllProviders.LIST).find("openai").isEmpty());
    }

    @Test
    void aVariableCanNeitherBeSetNorRemovedFromHere() {
        var keys = new Keys(List.of(environment(Map.of("OPENAI_API_KEY", "o"))), AllProviders.LIST);
        assertTrue(refusal(keys.keep("openai", KEY, KeyPlace.ENVIRONMENT)).contains("cannot be set from here"));
        assertTrue(refusal(keys.forget("openai")).contains("OPENAI_API_KEY"));
    }

    @Test
    void aKeyWithABlankInItIsNotTaken() {
        var keys = new Keys(List.of(new OsKeyStore(MemoryRing::new)), AllProviders.LIST);
        assertTrue(refusal(keys.keep("openai", new ApiKey("sk-one sk-two"), KeyPlace.KEY_STORE)).contains("Copy it again"));
        assertTrue(refusal(keys.keep("openai", new ApiKey("  "), KeyPlace.KEY_STORE)).contains("empty"));
    }

    @Test
    void whatIsKeptIsFoundAndWhatIsForgottenIsGone() {
        var keys = new Keys(List.of(new OsKeyStore(MemoryRing::new), file("correct horse battery")), AllProviders.LIST);
        assertEquals(Optional.of(KeyPlace.KEY_STORE), keys.bestPlace());
        assertInstanceOf(KeyChange.Done.class, keys.keep("gemini", KEY, KeyPlace.KEY_STORE));
        assertInstanceOf(KeyChange.Done.class, keys.keep("gemini", KEY, KeyPlace.FILE));
        assertInstanceOf(KeyChange.Done.class, keys.forget("gemini"));
        assertTrue(keys.everywhere("gemini").isEmpty());
        assertTrue(refusal(keys.forget("gemini")).contains("No key for gemini"));
    }

    @Test
    void withoutAKeyStoreTheFileIsTheBestPlaceAndTheReasonIsSaid() {
        var none = new OsKeyStore(() -> {
            throw new Ring.RingException("no bus");
        });
        var keys = new Keys(List.of(none, file("correct horse battery")), AllProviders.LIST);
        assertEquals(Optional.of(KeyPlace.FILE), keys.bestPlace());
        assertTrue(keys.places().getFirst().problem().orElseThrow().contains("no key store"));
        assertTrue(refusal(keys.keep("openai", KEY, KeyPlace.KEY_STORE)).contains("encrypted file"));
        assertTrue(keys.find("openai").isEmpty());
    }

    @Test
    void aLockedKeyStoreIsARefusalAndNotAnError() {
        var store = new OsKeyStore(LockedRing::new);
        assertTrue(refusal(store.keep("openai", KEY)).contains("Unlock it"));
        assertTrue(store.read("openai").isEmpty());
    }

    @Test
    void theRealKeyStoreOfThisComputerWorksOrSaysThatThereIsNone() {
        var problem = new OsKeyStore().problem();
        assertTrue(problem.isEmpty() || problem.get().contains("no key store"), problem::toString);
    }

    @Test
    void theFileKeepsSeveralKeysAndOpensAgain() {
        file("correct horse battery").keep("openai", KEY);
        file("correct horse battery").keep("anthropic", new ApiKey("sk-ant"));
        var again = file("correct horse battery");
        assertEquals(KEY, again.read("openai").orElseThrow());
        assertEquals("sk-ant", again.read("anthropic").orElseThrow().reveal());
        assertTrue(again.problem().isEmpty());
    }

    @Test
    void aWrongPassphraseOpensNothingAndChangesNothing() throws Exception {
        file("correct horse battery").keep("openai", KEY);
        var before = Files.readAllBytes(path());
        var wrong = file("correct horse batterz");
        assertTrue(wrong.read("openai").isEmpty());
        assertTrue(wrong.problem().orElseThrow().contains("does not open"));
        assertTrue(refusal(wrong.keep("openai", new ApiKey("sk-new"))).contains("does not open"));
        assertEquals(new String(before, StandardCharsets.UTF_8), Files.readString(path()));
    }

    @Test
    void aChangedByteIsNoticed() throws Exception {
        file("correct horse battery").keep("openai", KEY);
        var text = Files.readString(path());
        var at = text.indexOf("\"sealed\":\"") + 14;
        Files.writeString(path(), text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1));
        assertTrue(file("correct horse battery").problem().orElseThrow().contains("changed"));
    }

    @Test
    void aFileThatClaimsFewRoundsIsNotOpened() throws Exception {
        file("correct horse battery").keep("openai", KEY);
        Files.writeString(path(), Files.readString(path()).replace("600000", "1000"));
        assertTrue(file("correct horse battery").problem().orElseThrow().contains("not a key file"));
        Files.writeString(path(), "[]");
        assertTrue(file("correct horse battery").problem().orElseThrow().contains("not a key file"));
    }

    @Test
    void withoutAPassphraseTheFileIsLockedAndAShortOneIsNotTaken() {
        assertTrue(file("").problem().orElseThrow().contains("passphrase"));
        assertTrue(refusal(file("").keep("openai", KEY)).contains("Choose a passphrase"));
        assertTrue(refusal(file("short").keep("openai", KEY)).contains("at least 8"));
        assertFalse(Files.exists(path()));
    }

    @Test
    void theFileBelongsToItsOwnerAloneAndLeavesNoTemporaryFile() throws Exception {
        file("correct horse battery").keep("openai", KEY);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path())));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(path(), folder.resolve("keys.json.lock")), files.sorted().toList());
        }
    }

    @Test
    void theFileSaysHowItIsSealedButNotForWhom() throws Exception {
        file("correct horse battery").keep("openai", KEY);
        var text = Files.readString(path());
        assertTrue(text.contains("\"iterations\":600000") && text.contains("AES-256-GCM"), text);
        assertFalse(text.contains("openai") || text.contains("sk-kept"), text);
    }

    @Test
    void aFolderThatCannotBeWrittenIsARefusal() throws Exception {
        var blocked = folder.resolve("a-file");
        Files.writeString(blocked, "");
        var file = new KeyFile(blocked.resolve("keys"), () -> Optional.of("correct horse battery".toCharArray()), new SecureRandom());
        assertTrue(refusal(file.keep("openai", KEY)).contains("could not be written"));
    }

    @Test
    void aFileWithoutAPassphraseIsLockedOnlyWhenItIsThere() {
        assertTrue(file("").locked().isEmpty());
        file("correct horse battery").keep("openai", KEY);
        assertTrue(file("").locked().orElseThrow().contains("locked"));
        assertTrue(file("correct horse battery").locked().isEmpty());
    }

    @Test
    void keysThatSeveralProcessesKeepAtOnceAreAllThere() throws Exception {
        var processes = new ArrayList<Process>();
        for (var writer : List.of("a", "b", "c")) {
            processes.add(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                    System.getProperty("java.class.path"), KeyWriter.class.getName(), path().toString(), writer).inheritIO().start());
        }
        for (var process : processes) {
            assertEquals(0, process.waitFor());
        }
        var all = file("correct horse battery");
        for (var writer : List.of("a", "b", "c")) {
            for (var each = 0; each < KeyWriter.KEYS; each++) {
                assertTrue(all.read(writer + each).isPresent(), writer + each);
            }
        }
    }

    @Test
    void twoThreadsWithAFileEachDoNotLoseAKey() throws Exception {
        file("correct horse battery").keep("first", KEY);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = List.of("a", "b").stream().map(name -> both.submit(() -> file("correct horse battery").keep(name, KEY))).toList();
            for (var each : done) {
                assertInstanceOf(KeyChange.Done.class, each.get());
            }
        }
        assertTrue(file("correct horse battery").read("a").isPresent());
        assertTrue(file("correct horse battery").read("b").isPresent());
    }

    private KeyFile file(String passphrase) {
        return new KeyFile(path(), () -> Optional.of(passphrase.toCharArray()), new SecureRandom());
    }

    private Path path() {
        return folder.resolve("keys.json");
    }

    private static EnvironmentKeys environment(Map<String, String> variables) {
        return new EnvironmentKeys(variables, AllProviders.LIST);
    }

    private static FoundKey found(Keys keys) {
        return keys.find("openai").orElseThrow();
    }

    private static String refusal(KeyChange change) {
        return assertInstanceOf(KeyChange.Refused.class, change).reason();
    }

    private static final class MemoryRing implements Ring {
        private final Map<String, String> held = new HashMap<>();

        @Override
        public String name() {
            return "a ring in memory";
        }

        @Override
        public Optional<String> get(String account) {
            return Optional.ofNullable(held.get(account));
        }

        @Override
        public void set(String account, String secret) {
            held.put(account, secret);
        }

        @Override
        public void delete(String account) {
            held.remove(account);
        }
    }

    private static final class LockedRing implements Ring {
        @Override
        public String name() {
            return "a locked ring";
        }

        @Override
        public Optional<String> get(String account) throws RingException {
            throw new RingException("It is locked.");
        }

        @Override
        public void set(String account, String secret) throws RingException {
            throw new RingException("It is locked.");
        }

        @Override
        public void delete(String account) throws RingException {
            throw new RingException("It is locked.");
        }
    }
}
