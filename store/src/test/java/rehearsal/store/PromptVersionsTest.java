package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.SaveResult;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.VersionSummary;

class PromptVersionsTest extends OnBothDatabases {
    private static final String ODD_BODY = "tabs\there\r\nCRLF, \u201ccurly\u201d \uD83D\uDE00 {user_name} {{literal}}\u0000zero\r\n\n\n";

    @Test
    void whatIsSavedComesBackByteForByte() {
        var text = new PromptText(Optional.of("Name"), Optional.of("What it is for\n"), ODD_BODY, List.of("b", "a"), List.of("z", "y"),
                new ModelSettings(Optional.of("openai"), Optional.of("gpt"), OptionalDouble.of(0.7), OptionalInt.of(900)));
        var saved = saved(prompts.save(NewVersion.of(CREATION, text, "ada").note("first").grownFrom(1)));
        store.close();
        reopen();
        assertEquals(Optional.of(saved), prompts.version(CREATION, 1));
        assertEquals(text, saved.text());
    }

    @Test
    void versionsCountFromOneInEachScopeOfItsOwn() {
        save(CREATION, "one");
        assertEquals(2, save(CREATION, "two").version());
        assertEquals(1, save(SENTINEL, "other").version());
    }

    @Test
    void noPhaseIsAScopeOfItsOwnAndAnEmptyPhaseIsNone() {
        save(SENTINEL, "one");
        var empty = new Scope("identity-coaching", PromptType.SENTINEL, Optional.of(" "));
        assertEquals(2, save(empty, "two").version());
        assertEquals(List.of(2, 1), prompts.history(SENTINEL, 10).stream().map(VersionSummary::version).toList());
    }

    @Test
    void theHighestActiveVersionIsLive() {
        saveActive(CREATION, "one");
        saveActive(CREATION, "two");
        save(CREATION, "three");
        assertEquals(2, prompts.live(CREATION).orElseThrow().version());
        assertEquals(3, prompts.latest(CREATION).orElseThrow().version());
        assertTrue(prompts.live(SENTINEL).isEmpty());
    }

    @Test
    void theSecondOfTwoEditorsIsToldWhatTheFirstDid() {
        save(CREATION, "one");
        saved(prompts.save(NewVersion.of(CREATION, text("ada's"), "ada").expecting(1)));
        var second = prompts.save(NewVersion.of(CREATION, text("bo's"), "bo").expecting(1));
        assertEquals("ada's", assertInstanceOf(SaveResult.Conflict.class, second).latest().text().body());
        assertEquals(2, prompts.history(CREATION, 10).size());
        assertEquals(3, saved(prompts.save(NewVersion.of(CREATION, text("bo's"), "bo").expecting(2))).version());
    }

    @Test
    void aMissingLabelIsAnErrorAndNeverAnotherVersion() {
        saveActive(CREATION, "one");
        var problem = assertThrows(StoreException.class, () -> prompts.byLabel(CREATION, "staging"));
        assertEquals(StoreException.Kind.MISSING, problem.kind());
        prompts.label(CREATION, 1, "staging", "ada");
        assertEquals(1, prompts.byLabel(CREATION, "staging").version());
    }

    @Test
    void theTimelineIsReadPageByPage() {
        IntStream.range(0, 7).forEach(number -> save(CREATION, "body " + number));
        assertEquals(List.of(7, 6, 5), prompts.history(CREATION, 3).stream().map(VersionSummary::version).toList());
        assertEquals(List.of(4, 3, 2), prompts.historyBelow(CREATION, 5, 3).stream().map(VersionSummary::version).toList());
    }

    @Test
    void everyFieldADesignerWritesChangesTheHash() {
        var one = save(CREATION, "one").contentHash();
        assertEquals(one, save(CREATION, "one").contentHash());
        assertNotEquals(one, save(CREATION, "one ").contentHash());
        var moved = new PromptText(Optional.of("A name"), Optional.empty(), "one", List.of("user_name"),
                List.of("identities", "create_identity"),
                ModelSettings.none());
        assertNotEquals(one, saved(prompts.save(NewVersion.of(CREATION, moved, "ada"))).contentHash());
    }
}
