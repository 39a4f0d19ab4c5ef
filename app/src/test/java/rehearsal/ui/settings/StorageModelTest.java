package rehearsal.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.store.Store;
import rehearsal.store.backup.BackupFile;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.setting.Settings;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.workspace.PendingRestore;

class StorageModelTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aBackupTakesThePlaceOfTheLibraryAtTheNextStartAndSaysSo() {
        var location = StoreLocation.embedded(folder);
        try (var sample = SampleDesk.open(folder)) {
            var settings = sample.workspace().store().settings();
            settings.write("mood", "\"before\"");
            var model = new StorageModel(sample.workspace(), Straight.around(Straight.desk()));
            model.backUp();
            settings.write("mood", "\"after\"");
            var made = model.backups().get().stream().map(BackupFile::file)
                    .filter(file -> !file.getFileName().toString().startsWith("auto-")).toList();
            assertEquals(1, made.size());
            model.restore(made.getFirst());
            assertTrue(model.planned().get().isPresent());
            assertEquals(Optional.of("\"after\""), settings.read("mood"));
        }
        new PendingRestore(location).carryOut(Clock.systemUTC());
        try (var store = Store.open(location, Clock.systemUTC())) {
            assertEquals(Optional.of("\"before\""), store.settings().read("mood"));
        }
        assertEquals(Optional.empty(), new PendingRestore(location).planned());
        assertTrue(new PendingRestore(location).outcome().orElse("").contains("was restored"));
    }

    @Test
    void aBadBackupLeavesTheLibraryAsItWasAndTheNextStartGoesOn() throws Exception {
        var location = StoreLocation.embedded(folder);
        try (var store = Store.open(location, Clock.systemUTC())) {
            store.settings().write("mood", "\"kept\"");
        }
        var rubbish = Files.writeString(folder.resolve("rubbish.zip"), "no backup");
        var pending = new PendingRestore(location);
        pending.plan(rubbish);
        pending.carryOut(Clock.systemUTC());
        assertTrue(pending.outcome().orElse("").startsWith("The backup was not restored."));
        assertEquals(Optional.empty(), pending.planned());
        try (var store = Store.open(location, Clock.systemUTC())) {
            assertEquals(Optional.of("\"kept\""), store.settings().read("mood"));
        }
    }

    @Test
    void aPlanIsDroppedWhenThePersonThinksAgain() {
        try (var sample = SampleDesk.open(folder)) {
            var model = new StorageModel(sample.workspace(), Straight.around(Straight.desk()));
            model.backUp();
            model.restore(model.backups().get().getFirst().file());
            model.cancelRestore();
            assertEquals(Optional.empty(), model.planned().get());
            assertTrue(model.database().endsWith("rehearsal.mv.db"));
            assertFalse(model.shared());
        }
    }

    @Test
    void approvalBeforeLiveIsARuleOfTheLibraryAndCanBeTakenBack() {
        try (var sample = SampleDesk.open(folder)) {
            var desk = Straight.desk();
            var rules = new RulesModel(sample.workspace(), Straight.around(desk), () -> {
            });
            rules.refresh();
            rules.approval(true);
            var settings = sample.workspace().store().settings();
            assertEquals(Optional.of("true"), settings.read(Settings.APPROVAL_BEFORE_LIVE));
            desk.undo();
            assertEquals(Optional.of("false"), settings.read(Settings.APPROVAL_BEFORE_LIVE));
            assertFalse(rules.sample().get());
        }
    }
}
