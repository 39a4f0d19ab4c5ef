package rehearsal.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rehearsal.store.prompt.PromptVersion;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

/** Rows of the source model's table. */
class RecordsTest {
    private static final ReadOptions OPTIONS = ReadOptions.of(Samples.program());
    private static final Scope SOWING = new Scope("garden", PromptType.COACH, Optional.of("SOWING"));
    private static final String SNAKE = """
            {"id": "0b2f6c1e-0000-4000-8000-000000000001", "prompt_type": "COACH", "coaching_phase": "SOWING", "version": 7, "name": "Sow",
             "description": "About seeds", "body": "Hi {user_name}\\r\\n", "required_context_keys": ["user_name"],
             "allowed_actions": ["plant"], "is_active": true, "created_at": "2026-01-31T09:30:00Z", "updated_at": "2026-02-01 10:00:00.5+00"}""";
    private static final String CAMEL = """
            {"id": "0b2f6c1e-0000-4000-8000-000000000001", "promptType": "COACH", "coachingPhase": "SOWING", "version": 7, "name": "Sow",
             "description": "About seeds", "body": "Hi {user_name}\\r\\n", "requiredContextKeys": ["user_name"],
             "allowedActions": ["plant"], "isActive": true, "createdAt": "2026-01-31T09:30:00Z", "updatedAt": "2026-02-01T10:00:00.5Z"}""";
    private static final String DUMPED = """
            {"model": "coach.prompt", "pk": "0b2f6c1e-0000-4000-8000-000000000001", "fields": {"prompt_type": "COACH", "coaching_phase": "SOWING",
             "version": 7, "name": "Sow", "description": "About seeds", "body": "Hi {user_name}\\r\\n", "required_context_keys": "[\\"user_name\\"]",
             "allowed_actions": "{plant}", "is_active": true, "created_at": "2026-01-31T09:30:00Z", "updated_at": "2026-02-01T10:00:00.5Z"}}""";

    @ParameterizedTest
    @ValueSource(strings = {SNAKE, CAMEL, DUMPED, "[" + SNAKE + "]", "{\"prompts\": [" + SNAKE + "]}",
            "{\"count\": 1, \"results\": [" + CAMEL + "]}"})
    void aRecordIsReadExactly(String json) {
        expectSow(read("p.json", json));
    }

    @Test
    void aTableOfRecordsIsReadExactlyToo() {
        expectSow(read("p.csv",
                "id,prompt_type,coaching_phase,version,name,description,body,required_context_keys,allowed_actions,is_active,"
                        + "created_at,updated_at\n0b2f6c1e-0000-4000-8000-000000000001,COACH,SOWING,7,Sow,About seeds,\"Hi {user_name}\r\n\","
                        + "{user_name},\"[\"\"plant\"\"]\",t,2026-01-31 09:30:00+00,2026-02-01 10:00:00.5+00\n"));
        expectSow(read("p.jsonl", SNAKE.replace("\n", " ") + "\n"));
        expectSow(read("p.md", "---\nprompt_type: COACH\ncoaching_phase: SOWING\nversion: 7\nname: Sow\ndescription: About seeds\n"
                + "id: 0b2f6c1e-0000-4000-8000-000000000001\nrequired_context_keys: [user_name]\nallowed_actions: [plant]\nis_active: true\n"
                + "created_at: 2026-01-31T09:30:00Z\nupdated_at: 2026-02-01T10:00:00.5Z\n---\nHi {user_name}\r\n"));
    }

    private static void expectSow(ReadFiles read) {
        assertEquals(List.of(), read.problems());
        var prompt = read.prompts().getFirst();
        assertEquals(1, read.prompts().size());
        assertEquals(SOWING, prompt.scope());
        assertEquals(7, prompt.version().orElseThrow());
        assertEquals(Optional.of("Sow"), prompt.text().name());
        assertEquals(Optional.of("About seeds"), prompt.text().description());
        assertEquals("Hi {user_name}\r\n", prompt.text().body());
        assertEquals(List.of("user_name"), prompt.text().contextKeys());
        assertEquals(List.of("plant"), prompt.text().allowedActions());
        assertEquals(Optional.of(true), prompt.standing().saidActive());
        assertEquals(Optional.of(UUID.fromString("0b2f6c1e-0000-4000-8000-000000000001")), prompt.provenance().id());
        assertEquals(Optional.of(Instant.parse("2026-01-31T09:30:00Z")), prompt.provenance().createdAt());
        assertEquals(Optional.of(Instant.parse("2026-02-01T10:00:00.5Z")), prompt.provenance().updatedAt());
        assertEquals(Optional.empty(), prompt.keptNote());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'prompt_type': 'COUCH', 'body': 'x'}|Did|COACH",
            "{'prompt_type': 'COACH', 'version': 0, 'body': 'x'}|from 1|next",
            "{'prompt_type': 'COACH', 'is_active': 'perhaps', 'body': 'x'}|true or false|write",
            "{'prompt_type': 'COACH', 'coaching_phase': 'X'}|no body|export",
            "{'prompt_type': 'COACH', 'created_at': 'soon', 'body': 'x'}|no time|2026",
            "{'prompt_type': 'COACH', 'body': 7, 'coaching_phase': {}}|text|quotes"})
    void aRecordThatIsWrongIsRefusedWithItsPlaceAndWhatToDo(String json, String message, String help) {
        var read = read("p.json", "[\n" + json.replace('\'', '"') + "]");

        assertEquals(List.of(), read.prompts());
        var problem = read.failed().getFirst();
        assertEquals(2, problem.line());
        assertTrue(problem.message().contains(message) || problem.message().contains("There is no prompt type"), problem.sentence());
        assertTrue(problem.suggestion().orElseThrow().contains(help), problem.sentence());
    }

    @Test
    void recordsComeOnTopInTheirOrderWhereNumbersAreTakenAndSayWhatTheyWere(@TempDir Path folder) {
        try (var store = Store.open(StoreLocation.embedded(folder.resolve("data")), Clock.systemUTC())) {
            var importing = new LibraryImport(store.prompts(), List.of(Samples.program()), Clock.systemUTC(), UUID::randomUUID);
            importing.run(read("own.md", "---\ntype: COACH\nphase: SOWING\nversion: 2\n---\nmine"), ImportedVersion.INACTIVE, "Ann");
            var rows = read("p.json", "[" + row(3, "third", true) + "," + row(1, "first", false) + "," + row(2, "second", false) + "]");

            var tried = importing.tryOut(rows, ImportedVersion.INACTIVE, "Ann");
            var done = importing.run(rows, ImportedVersion.INACTIVE, "Ann");

            assertEquals(List.of(), done.failed());
            assertEquals(tried.imported(), done.imported());
            assertEquals("first second third", String.join(" ", List.of(3, 4, 5).stream()
                    .map(number -> store.prompts().version(SOWING, number).orElseThrow().text().body()).toList()));
            var third = store.prompts().version(SOWING, 5).orElseThrow();
            assertEquals("Kept from the file:\ncreated_at: 2026-01-31T09:30:00Z\nis_active: true\nversion: 3",
                    third.changeNote().orElseThrow());
            assertEquals(Optional.empty(), store.prompts().live(SOWING));
            assertEquals(0, importing.run(rows, ImportedVersion.INACTIVE, "Ann").imported().size(), "a second time nothing is new");
        }
    }

    @Test
    void recordsKeepTheirNumbersAndDatesWhereTheyAreFree(@TempDir Path folder) {
        try (var store = Store.open(StoreLocation.embedded(folder.resolve("data")), Clock.systemUTC())) {
            var importing = new LibraryImport(store.prompts(), List.of(Samples.program()), Clock.systemUTC(), UUID::randomUUID);

            importing.run(read("p.json", "[" + row(3, "third", true) + "," + row(1, "first", false) + "]"), ImportedVersion.AS_THEY_WERE,
                    "Ann");

            var live = store.prompts().live(SOWING).orElseThrow();
            assertEquals(3, live.version());
            assertEquals(Instant.parse("2026-01-31T09:30:00Z"), live.createdAt());
            assertEquals("first", store.prompts().version(SOWING, 1).orElseThrow().text().body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"all.json", "all.csv"})
    void aLibraryGoesThroughOneFileOfRecordsAndIsTheSame(String name, @TempDir Path folder) throws IOException {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var versions = new ArrayList<PromptVersion>();
        for (var number = 1; number <= 60; number++) {
            var version = Samples.anyVersion(random, number);
            if (!version.text().body().isBlank()) {
                versions.add(version);
            }
        }
        try (var first = Store.open(StoreLocation.embedded(folder.resolve("first")), Clock.systemUTC());
                var second = Store.open(StoreLocation.embedded(folder.resolve("second")), Clock.systemUTC())) {
            first.prompts().bringIn(versions, ImportedVersion.AS_THEY_WERE, "Ann");
            new RecordFile(first.prompts()).write(folder.resolve(name), name.endsWith("csv"), List.of("garden"));

            var report = new LibraryImport(second.prompts(), List.of(), Clock.systemUTC(), UUID::randomUUID)
                    .run(new LibraryReader(OPTIONS).read(folder.resolve(name)), ImportedVersion.AS_THEY_WERE, "Ann");

            assertEquals(List.of(), report.failed());
            new RecordFile(second.prompts()).write(folder.resolve("again-" + name), name.endsWith("csv"), List.of("garden"));
            assertEquals(Files.readString(folder.resolve(name)), Files.readString(folder.resolve("again-" + name)));
        }
    }

    private static String row(int version, String body, boolean active) {
        return "{\"prompt_type\": \"COACH\", \"coaching_phase\": \"SOWING\", \"version\": " + version + ", \"body\": \"" + body
                + "\", \"required_context_keys\": [], \"allowed_actions\": [], \"is_active\": " + active
                + ", \"created_at\": \"2026-01-31T09:30:00Z\"}";
    }

    private static ReadFiles read(String file, String text) {
        return new LibraryReader(OPTIONS).read(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
