package rehearsal.ui.library;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.store.prompt.ContentHash;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.PulseMonitor;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.testing.Studio;

/** Prints how long a person waits in a very large library. */
@Tag("bench")
class LibraryNumbersTest {

    private static final int PROMPTS = 10_000;
    private static final int ROUNDS = 20;
    private static final List<String> KEYS = List.of("P", "P1", "P12", "P123", "P12", "P1", "P", "", "9", "99", "999", "9999", "",
            "bo", "bod", "body", "body 7", "body 77", "");

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Studio studio;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data"));
        var versions = new ArrayList<PromptVersion>();
        for (var number = 1; number <= PROMPTS; number++) {
            versions.add(version(new Scope("identity-coaching", PromptType.SYSTEM, Optional.of("P" + number)), "Body " + number));
        }
        sample.workspace().store().prompts().bringIn(versions, ImportedVersion.AS_THEY_WERE, "Ines Keller");
        sample.workspace().store().prompts().warmSearch();
        var began = System.nanoTime();
        studio = Studio.open(sample.workspace(), new KeptInMind(), new NoDialogs(), 1280, 800);
        studio.untilReads("All 10,0");
        System.out.printf("window with a library of 10,000 prompts: %.0f ms%n", (System.nanoTime() - began) / 1e6);
    }

    @AfterEach
    void close() {
        studio.close();
        sample.close();
    }

    @Test
    void tenThousandPromptsFilter() {
        var search = studio.node("#search", TextField.class);
        Headless.until("the tree is full", () -> studio.has("#tree") && settled(""));
        type(search);
        var painted = new ArrayList<Double>();
        try (var monitor = PulseMonitor.start()) {
            for (var round = 0; round < ROUNDS; round++) {
                for (var words : KEYS) {
                    painted.add(monitor.painted(() -> search.setText(words)));
                }
            }
            System.out.println(monitor.report("filtering 10,000 prompts, a key until it is painted", painted));
            if (monitor.longestSilence() > 100) {
                System.out.println(monitor.culprits());
            }
        }
        System.out.println(PulseMonitor.line("filtering 10,000 prompts, a key until the rows for it are there", type(search)));
        assertTrue(painted.size() == ROUNDS * KEYS.size());
    }

    /** Each key waits for the rows that belong to it, bodies included. */
    private List<Double> type(TextField search) {
        var times = new ArrayList<Double>();
        for (var words : KEYS) {
            var from = System.nanoTime();
            Headless.act(() -> search.setText(words));
            Headless.until("the rows of " + words, () -> studio.has("#tree") && settled(words));
            times.add((System.nanoTime() - from) / 1e6);
        }
        return times;
    }

    private boolean settled(String words) {
        var rows = studio.node("#tree", ListView.class).getItems();
        var letters = words.toLowerCase(Locale.ROOT);
        return rows.stream().filter(TreeRow.Leaf.class::isInstance).limit(1).allMatch(
                row -> letters.isEmpty() || ((TreeRow.Leaf) row).entry().named(letters)
                        || rows.stream().anyMatch(TreeRow.Found.class::isInstance))
                && (letters.isEmpty() ? rows.size() > PROMPTS : rows.size() <= PROMPTS + 20);
    }

    private static PromptVersion version(Scope scope, String body) {
        var text = new PromptText(Optional.of("Large " + scope.phase().orElse("")), Optional.empty(), body, List.of(), List.of(),
                ModelSettings.none());
        return new PromptVersion(UUID.randomUUID(), scope, 1, text, Optional.empty(), "Ines Keller", OptionalInt.empty(),
                ContentHash.of(text), true, new TreeSet<>(), ReviewState.NONE, Instant.EPOCH, Instant.EPOCH);
    }
}
