package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewState;

class ReviewsTest extends OnBothDatabases {

    @BeforeEach
    void oneVersion() {
        save(CREATION, "one\ntwo\nthree");
    }

    @Test
    void aReviewGoesFromRequestOverChangesToApprovalAndEachStepIsAudited() {
        var rows = store.audit().newest(Optional.empty(), 100).size();
        store.reviews().request(CREATION, 1, "ada");
        store.reviews().askForChanges(CREATION, 1, "Too long.", "bo");
        assertEquals(ReviewState.CHANGES_ASKED, state());
        store.reviews().approve(CREATION, 1, "bo");
        store.reviews().approve(CREATION, 1, "bo");
        assertEquals(ReviewState.APPROVED, state());
        assertEquals(rows + 3, store.audit().newest(Optional.empty(), 100).size());
        assertEquals("Too long.", store.reviews().comments(CREATION, 1).getFirst().words());
    }

    @Test
    void commentsStandOnALineAreAnsweredAndSettled() {
        var comment = store.reviews().comment(CREATION, 1, OptionalInt.of(2), "Why two?", "bo");
        var reply = store.reviews().reply(comment.id(), "Because.", "ada");
        assertEquals(OptionalLong.of(comment.id()), reply.replyTo());
        assertEquals(OptionalInt.of(2), reply.line());
        assertFalse(comment.isSettled());
        assertTrue(store.reviews().settle(comment.id(), "bo").isSettled());
        assertEquals(List.of("Why two?", "Because."), store.reviews().comments(CREATION, 1).stream().map(each -> each.words()).toList());
        assertFalse(store.reviews().reopen(comment.id()).isSettled());
    }

    @Test
    void thereIsNoReviewOfAVersionThatIsNotThere() {
        assertThrows(StoreException.class, () -> store.reviews().approve(CREATION, 2, "bo"));
        assertThrows(StoreException.class, () -> store.reviews().comment(CREATION, 1, OptionalInt.of(0), "x", "bo"));
        assertThrows(StoreException.class, () -> store.reviews().comment(CREATION, 1, OptionalInt.empty(), "  ", "bo"));
        assertThrows(StoreException.class, () -> store.reviews().settle(99, "bo"));
    }

    private ReviewState state() {
        return prompts.version(CREATION, 1).map(PromptVersion::review).orElseThrow();
    }
}
