package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.ContentHash;
import rehearsal.store.prompt.ImportOutcome;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewState;
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
        var mine = save(CREATION, "mine");
        var rows = store.audit().newest(Optional.empty(), 100).size();
        assertTrue(prompts.hasSamples());
        assertEquals(3, prompts.removeSamples("ada"));
        assertFalse(prompts.hasSamples());
        assertEquals(rows + 1, store.audit().newest(Optional.empty(), 100).size());
        assertEquals(List.of(mine.version()), prompts.history(CREATION, 10).stream().map(VersionSummary::version).toList());
        assertTrue(prompts.live(CREATION).isEmpty());
        assertEquals(List.of(CREATION), prompts.scopes(CREATION.program()).stream().map(each -> each.scope()).toList());
        assertEquals(2, save(SENTINEL, "new").version());
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
