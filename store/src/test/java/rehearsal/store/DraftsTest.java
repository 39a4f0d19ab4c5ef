package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import rehearsal.store.prompt.Draft;

class DraftsTest extends OnBothDatabases {

    @Test
    void eachAuthorHasOneDraftInAScope() {
        store.drafts().save(CREATION, "ada", text("first"), OptionalInt.empty());
        var last = store.drafts().save(CREATION, "ada", text("second\u0000"), OptionalInt.of(3));
        var other = store.drafts().save(CREATION, "bo", text("bo's"), OptionalInt.empty());
        assertEquals(Optional.of(last), store.drafts().find(CREATION, "ada"));
        assertEquals(2, store.drafts().of(CREATION).size());
        store.drafts().discard(CREATION, "ada");
        assertEquals(List.of(other), store.drafts().of(CREATION));
    }

    @Test
    void aDraftIsThereAfterTheStoreWasOpenedAgain() {
        var draft = store.drafts().save(SENTINEL, "ada", text("typing"), OptionalInt.empty());
        store.close();
        reopen();
        assertEquals(Optional.of(draft), store.drafts().find(SENTINEL, "ada"));
    }

    @Test
    void aDraftIsNeverLiveAndUsesNoNumber() {
        Draft draft = store.drafts().save(CREATION, "ada", text("typing"), OptionalInt.empty());
        assertTrue(prompts.live(draft.scope()).isEmpty());
        assertTrue(prompts.latest(CREATION).isEmpty());
        assertEquals(1, prompts.scopes(CREATION.program()).getFirst().drafts());
        assertEquals(1, save(CREATION, "one").version());
    }
}
