package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import rehearsal.store.backup.Backups;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.PromptVersion;

class AutomaticBackupsTest extends OnBothDatabases {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T09:00:00Z"));

    @Override
    void reopen() {
        store = Store.open(location, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Objects.requireNonNull(now.get());
            }
        });
        prompts = store.prompts();
    }

    @Test
    void oneIsMadeBeforeAnImportAndBeforeTheSampleIsRemoved() throws IOException {
        save(CREATION, "mine");
        prompts.bringIn(List.of(BringingInTest.version(SENTINEL, 1, "s", false)), ImportedVersion.INACTIVE, "ada");
        prompts.removeSamples("ada");
        assertEquals(List.of("auto-20260301-090000-before-import.zip", "auto-20260301-090000-before-sample-removal.zip"), names());
        store.close();
        Backups.restore(location, location.backupDirectory().resolve("auto-20260301-090000-before-import.zip"), Clock.systemUTC());
        reopen();
        assertEquals(List.of(1), prompts.history(CREATION, 9).stream().map(each -> each.version()).toList());
        assertEquals(List.of(), prompts.history(SENTINEL, 9));
    }

    @Test
    void theLoadingOfTheSampleNeedsNone() throws IOException {
        prompts.bringIn(List.<PromptVersion>of(BringingInTest.version(SENTINEL, 1, "s", false)), ImportedVersion.SAMPLE, "studio");
        assertEquals(List.of(), names());
    }

    @Test
    void oneIsMadeADayAtTheFirstOpening() throws IOException {
        assertTrue(store.backups().makeDaily(ZoneOffset.UTC).isPresent());
        later(Duration.ofHours(14));
        assertTrue(store.backups().makeDaily(ZoneOffset.UTC).isEmpty());
        later(Duration.ofHours(1));
        assertTrue(store.backups().makeDaily(ZoneOffset.UTC).isPresent());
        assertEquals(List.of("auto-20260301-090000-daily.zip", "auto-20260302-000000-daily.zip"), names());
    }

    @Test
    void theyAreKeptForAWeekAndWhatAPersonMadeStays() throws IOException {
        store.backups().make("before the workshop");
        store.backups().makeDaily(ZoneOffset.UTC);
        Files.writeString(location.backupDirectory().resolve("auto-notes.zip"), "mine");
        later(Duration.ofDays(6));
        store.backups().makeDaily(ZoneOffset.UTC);
        assertEquals(4, names().size());
        later(Duration.ofDays(2));
        store.backups().makeDaily(ZoneOffset.UTC);
        assertEquals(List.of("auto-20260307-090000-daily.zip", "auto-20260309-090000-daily.zip", "auto-notes.zip",
                "rehearsal-20260301-090000-before the workshop.zip"), names());
    }

    @Test
    void twoInOneSecondHaveNamesOfTheirOwn() throws IOException {
        prompts.bringIn(List.of(BringingInTest.version(SENTINEL, 1, "s", false)), ImportedVersion.INACTIVE, "ada");
        prompts.bringIn(List.of(BringingInTest.version(SENTINEL, 2, "t", false)), ImportedVersion.INACTIVE, "ada");
        assertEquals(List.of("auto-20260301-090000-before-import-2.zip", "auto-20260301-090000-before-import.zip"), names());
    }

    private void later(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    private List<String> names() throws IOException {
        var names = new ArrayList<String>();
        if (Files.exists(location.backupDirectory())) {
            try (var files = Files.list(location.backupDirectory())) {
                files.forEach(file -> names.add(file.getFileName().toString()));
            }
        }
        return names.stream().sorted().toList();
    }
}
