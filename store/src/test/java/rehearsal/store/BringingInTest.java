package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.ContentHash;
import rehearsal.store.prompt.ImportOutcome;
import rehearsal.store.prompt.ImportRun;
import rehearsal.store.prompt.ImportUndone;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.SampleRemoval;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.VersionSummary;

class BringingInTest extends OnBothDatabases {

    @Test
    void aLibraryComesBackWithNumbersDatesNotesLabelsAndFlags() {
        var library = List.of(version(CREATION, 2, "two", true, "staging"), version(CREATION, 7, "seven", false),
                version(SENTINEL, 1, "s", true));
        var outcomes = prompts.bringIn(library, ImportedVersion.AS_THEY_WERE, "ada");
        assertTrue(outcomes.stream().allMatch(ImportOutcome.Stored.class::isInstance), outcomes.toString());
        library.forEach(each -> assertEquals(Optional.of(each), prompts.version(each.scope(), each.version())));
        assertEquals(2, prompts.live(CREATION).orElseThrow().version());
        assertEquals(8, save(CREATION, "next").version());
        assertEquals(2, store.audit().newest(Optional.empty(), 10).size());
    }

    @Test
    void aTakenNumberIsRefusedAndTheOthersAreStored() {
        save(CREATION, "mine");
        var outcomes = prompts.bringIn(List.of(version(CREATION, 1, "theirs", true), version(CREATION, 2, "two", true)),
                ImportedVersion.INACTIVE,
                "ada");
        assertInstanceOf(ImportOutcome.NumberTaken.class, outcomes.get(0));
        assertInstanceOf(ImportOutcome.Stored.class, outcomes.get(1));
        assertEquals("mine", prompts.version(CREATION, 1).orElseThrow().text().body());
        assertTrue(prompts.live(CREATION).isEmpty(), "an import never goes live by itself");
    }

    @Test
    void bringingInTheSameTwiceChangesNothing() {
        var library = List.of(version(CREATION, 1, "one", true));
        prompts.bringIn(library, ImportedVersion.INACTIVE, "ada");
        assertInstanceOf(ImportOutcome.AlreadyThere.class, prompts.bringIn(library, ImportedVersion.AS_THEY_WERE, "ada").getFirst());
        assertEquals(1, prompts.history(CREATION, 10).size());
    }

    @Test
    void whatBreaksALimitIsReportedAndTheOthersAreStored() {
        var outcomes = prompts.bringIn(List.of(version(CREATION, 0, "zero", true), version(CREATION, 1, "x".repeat((1 << 20) + 1), true),
                version(new Scope("p", CREATION.type(), Optional.of("P".repeat(33))), 1, "x", true), version(CREATION, 3, "fine", true)),
                ImportedVersion.INACTIVE, "ada");
        var zero = assertInstanceOf(ImportOutcome.Unfit.class, outcomes.get(0));
        assertTrue(zero.reason().contains("count from 1"), zero.reason());
        var large = assertInstanceOf(ImportOutcome.Unfit.class, outcomes.get(1));
        assertTrue(large.reason().contains("1 MiB"), large.reason());
        var phase = assertInstanceOf(ImportOutcome.Unfit.class, outcomes.get(2));
        assertTrue(phase.reason().contains("32"), phase.reason());
        assertInstanceOf(ImportOutcome.Stored.class, outcomes.get(3));
    }

    @Test
    void aLabelThatPointsElsewhereIsLeftThere() {
        save(CREATION, "mine");
        prompts.label(CREATION, 1, "staging", "ada");
        var outcome = prompts.bringIn(List.of(version(CREATION, 2, "two", false, "staging", "other")), ImportedVersion.INACTIVE, "ada")
                .getFirst();
        assertEquals(new TreeSet<>(List.of("staging")), assertInstanceOf(ImportOutcome.Stored.class, outcome).labelsLeft());
        assertEquals(1, prompts.byLabel(CREATION, "staging").version());
        assertEquals(2, prompts.byLabel(CREATION, "other").version());
    }

    @Test
    void theStarterLibraryIsRemovedInOneStepAndItsNumbersStayUsed() {
        prompts.bringIn(
                List.of(version(CREATION, 1, "one", true), version(CREATION, 2, "two", true, "staging"), version(SENTINEL, 1, "s", true)),
                ImportedVersion.SAMPLE, "studio");
        var rows = store.audit().newest(Optional.empty(), 100).size();
        assertTrue(prompts.hasSamples());
        assertEquals(new SampleRemoval(3, 0, List.of(CREATION, SENTINEL), List.of()), prompts.sampleRemoval());
        assertEquals(prompts.sampleRemoval(), prompts.removeSamples("ada"));
        assertFalse(prompts.hasSamples());
        assertEquals(rows + 1, store.audit().newest(Optional.empty(), 100).size());
        assertTrue(prompts.live(CREATION).isEmpty());
        assertEquals(List.of(), prompts.scopes(CREATION.program()));
        assertEquals(2, save(SENTINEL, "new").version());
    }

    @Test
    void removingTheSampleKeepsWhatOwnWorkStandsOnAndWhatIsLiveThere() {
        prompts.bringIn(List.of(version(CREATION, 1, "one", false), version(CREATION, 2, "two", false), version(CREATION, 3, "three", true),
                version(CREATION, 4, "four", false), version(SENTINEL, 1, "s", true)), ImportedVersion.SAMPLE, "studio");
        var mine = saved(prompts.save(NewVersion.of(CREATION, text("mine"), "ada").grownFrom(2)));
        assertEquals(new SampleRemoval(2, 3, List.of(SENTINEL), List.of()), prompts.removeSamples("ada"));
        assertEquals(List.of(mine.version(), 3, 2, 1), numbers(CREATION));
        assertEquals(3, prompts.live(CREATION).orElseThrow().version());
        assertFalse(prompts.hasSamples(), "what is kept is the library's own now");
        assertEquals(new SampleRemoval(0, 0, List.of(), List.of()), prompts.removeSamples("ada"));
    }

    @Test
    void removingTheSampleKeepsWhatADraftOrACommentStandsOn() {
        var sample = List.of(version(CREATION, 1, "one", true), version(CREATION, 2, "two", false), version(SENTINEL, 1, "s", false),
                version(SENTINEL, 2, "t", false));
        prompts.bringIn(sample, ImportedVersion.SAMPLE, "studio");
        store.drafts().save(CREATION, "ada", text("typing"), OptionalInt.of(2));
        store.reviews().comment(SENTINEL, 1, OptionalInt.empty(), "Why?", "bo");
        prompts.removeSamples("ada");
        assertEquals(List.of(2, 1), numbers(CREATION));
        assertEquals(List.of(1), numbers(SENTINEL));
        prompts.bringIn(sample, ImportedVersion.SAMPLE, "studio");
        assertEquals(List.of(2, 1), numbers(SENTINEL));
    }

    @Test
    void aWholeImportIsTakenBackAtOnce() {
        saveActive(CREATION, "mine");
        var run = UUID.randomUUID();
        var library = List.of(version(CREATION, 2, "two", true, "staging"), version(CREATION, 3, "three", false),
                version(SENTINEL, 1, "s", true));
        prompts.bringIn(run, library, ImportedVersion.AS_THEY_WERE, "ada", _ -> true);
        assertEquals(2, prompts.live(CREATION).orElseThrow().version());
        assertEquals(List.of(run), prompts.imports(9).stream().map(ImportRun::id).toList());
        var done = assertInstanceOf(ImportUndone.Done.class, prompts.undoImport(run, "ada"));
        assertEquals(3, done.versions());
        assertEquals(2, done.live().size());
        assertEquals(1, prompts.live(CREATION).orElseThrow().version());
        assertTrue(prompts.live(SENTINEL).isEmpty());
        assertEquals(List.of(1), numbers(CREATION));
        assertThrows(StoreException.class, () -> prompts.byLabel(CREATION, "staging"));
        assertTrue(prompts.imports(9).getFirst().undoneAt().isPresent());
        var again = assertInstanceOf(ImportUndone.Refused.class, prompts.undoImport(run, "ada"));
        assertTrue(again.reason().contains("undone already"), again.reason());
        prompts.bringIn(library, ImportedVersion.INACTIVE, "ada");
        assertEquals(List.of(3, 2, 1), numbers(CREATION));
    }

    @Test
    void anImportThatWorkStandsOnIsNotTakenBack() {
        var run = UUID.randomUUID();
        prompts.bringIn(run, List.of(version(CREATION, 1, "one", true), version(SENTINEL, 1, "s", false)), ImportedVersion.AS_THEY_WERE,
                "ada", _ -> true);
        assertInstanceOf(ImportUndone.Done.class, prompts.importUndo(run));
        prompts.save(NewVersion.of(CREATION, text("mine"), "bo").grownFrom(1));
        var refused = assertInstanceOf(ImportUndone.Refused.class, prompts.undoImport(run, "ada"));
        assertTrue(refused.reason().contains("version 2 was made from version 1"), refused.reason());
        assertEquals(1, prompts.live(CREATION).orElseThrow().version());
        assertEquals(List.of(1), numbers(SENTINEL));
    }

    @Test
    void anImportIsNotTakenBackUnderADraftOrAComment() {
        var run = UUID.randomUUID();
        prompts.bringIn(run, List.of(version(CREATION, 1, "one", true)), ImportedVersion.INACTIVE, "ada", _ -> true);
        var comment = store.reviews().comment(CREATION, 1, OptionalInt.empty(), "Why?", "bo");
        assertTrue(assertInstanceOf(ImportUndone.Refused.class, prompts.importUndo(run)).reason().contains("has comments"));
        behindTheStore("DELETE FROM review_comment WHERE id = " + comment.id());
        store.drafts().save(CREATION, "bo", text("typing"), OptionalInt.of(1));
        assertTrue(assertInstanceOf(ImportUndone.Refused.class, prompts.importUndo(run)).reason().contains("bo has a draft of version 1"));
    }

    private List<Integer> numbers(Scope scope) {
        return prompts.history(scope, 10).stream().map(VersionSummary::version).toList();
    }

    @Test
    void removedSamplesCanBeBroughtBack() {
        var samples = List.of(version(CREATION, 1, "one", true), version(CREATION, 2, "two", false, "staging"));
        prompts.bringIn(samples, ImportedVersion.SAMPLE, "studio");
        prompts.removeSamples("ada");
        prompts.bringIn(samples, ImportedVersion.SAMPLE, "studio");
        assertEquals(samples.get(0), prompts.live(CREATION).orElseThrow());
        assertEquals(2, prompts.byLabel(CREATION, "staging").version());
    }

    static PromptVersion version(Scope scope, int number, String body, boolean active, String... labels) {
        var created = Instant.parse("2024-02-29T10:00:00.123456Z");
        return new PromptVersion(UUID.randomUUID(), scope, number, text(body), Optional.of("note " + number), "grace",
                number > 1 ? OptionalInt.of(number - 1) : OptionalInt.empty(), ContentHash.of(text(body)), active,
                new TreeSet<>(List.of(labels)),
                ReviewState.APPROVED, created, created.plusSeconds(5));
    }
}
