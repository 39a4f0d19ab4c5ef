package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

class LimitsTest extends OnBothDatabases {

    @AfterEach
    void nothingWasWritten() {
        assertTrue(prompts.latest(CREATION).isEmpty());
        assertTrue(store.audit().newest(Optional.empty(), 1).isEmpty());
    }

    @Test
    void aBodyOverOneMebibyteIsRefusedWithTheLimit() {
        refused(CREATION, text("x".repeat((1 << 20) + 1)), "1,048,577 bytes; the limit is 1,048,576 (1 MiB)");
        refused(CREATION, text("\u00e4".repeat((1 << 19) + 1)), "1,048,578 bytes");
    }

    @Test
    void aBodyOfExactlyOneMebibyteIsKept() {
        var scope = new Scope("large", PromptType.SYSTEM, Optional.empty());
        assertEquals(1, save(scope, "\u00e4".repeat(1 << 19)).version());
        assertEquals(1 << 19, prompts.version(scope, 1).orElseThrow().text().body().length());
        behindTheStore("DELETE FROM audit");
    }

    @Test
    void halfACharacterIsRefusedWithItsPlace() {
        refused(CREATION, text("ab\uD83Dcd"), "position 2");
    }

    @Test
    void aPhaseThatIsTooLongIsRefusedWithTheLimit() {
        refused(new Scope("p", PromptType.COACH, Optional.of("P".repeat(33))), text("x"), "33 characters; the limit is 32");
    }

    @Test
    void aNameThatIsTooLongOrHoldsAZeroIsRefused() {
        refused(CREATION, named("n".repeat(256)), "the limit is 255");
        refused(CREATION, named("a\u0000b"), "zero character");
    }

    @Test
    void anEmptyAuthorOrProgramIsRefused() {
        refused(new Scope(" ", PromptType.SYSTEM, Optional.empty()), text("x"), "program name is empty");
        assertThrows(StoreException.class, () -> prompts.save(NewVersion.of(CREATION, text("x"), "")));
    }

    private void refused(Scope scope, PromptText text, String part) {
        var problem = assertThrows(StoreException.class, () -> prompts.save(NewVersion.of(scope, text, "ada")));
        assertEquals(StoreException.Kind.INVALID, problem.kind());
        assertTrue(problem.sentence().contains(part), problem.sentence());
    }

    private static PromptText named(String name) {
        return new PromptText(Optional.of(name), Optional.empty(), "x", List.of(), List.of(), ModelSettings.none());
    }
}
