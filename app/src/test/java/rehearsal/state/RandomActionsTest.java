package rehearsal.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.state.ActionOutcome.Result;
import rehearsal.testing.TestSeed;

/** Whatever a reply asks for, in whatever order, the state stays whole. */
class RandomActionsTest {
    private static final Program PROGRAM = new ShippedPrograms().find("identity-coaching").orElseThrow();

    @Test
    void noListOfActionsBreaksAState() {
        run(1, 3_000);
    }

    @Test
    @Tag("strength")
    void noListOfActionsBreaksAStateForLong() {
        run(1_000_000, 1_000_000);
    }

    private static void run(long usualSeed, int count) {
        var firstSeed = TestSeed.of("RandomActionsTest", usualSeed);
        var counts = new int[Result.values().length];
        for (var seed = firstSeed; seed < firstSeed + count; seed++) {
            var random = new RandomStates(seed, PROGRAM);
            var before = withRoom(random.state());
            var actions = random.actions();
            var result = new Actions().apply(PROGRAM, before, actions, Optional.empty());
            var where = "seed " + seed;
            assertEquals(actions.size(), result.outcomes().size(), where);
            result.outcomes().forEach(outcome -> {
                counts[outcome.result().ordinal()]++;
                assertTrue(!outcome.why().isBlank(), where);
            });
            whole(result.after(), before, where);
            assertEquals(result, new Actions().apply(PROGRAM, before, actions, Optional.empty()), where);
            nothingHappenedUnlessApplied(result, before, where);
        }
        assertTrue(counts[Result.APPLIED.ordinal()] > count / 2 && counts[Result.REFUSED.ordinal()] > count / 2
                && counts[Result.SKIPPED.ordinal()] > count / 10, "the actions are too tame");
    }

    /** The random states do not heed that some categories hold one identity; these do. */
    private static State withRoom(State state) {
        var full = new HashSet<String>();
        return state.withIdentities(state.identities().stream()
                .map(identity -> identity.archived() || full.add(identity.category())
                        ? identity
                        : identity.withCategory("passions"))
                .toList());
    }

    private static void whole(State after, State before, String where) {
        var ids = new HashSet<String>();
        var names = new HashSet<String>();
        var single = new HashSet<String>();
        for (var identity : after.identities()) {
            assertTrue(ids.add(identity.id()), where);
            assertTrue(names.add(WorkingState.fold(identity.name())), () -> where + " " + identity.name());
            assertTrue(PROGRAM.rank(identity.state()) >= 0, where);
            var category = PROGRAM.category(identity.category()).orElseThrow();
            assertTrue(identity.archived() || category.holdsMany() || single.add(category.id()), where);
        }
        after.field("current_identity").filter(id -> !before.field("current_identity").equals(Optional.of(id)))
                .ifPresent(id -> assertTrue(!after.identity(id).orElseThrow().archived(), where));
        var notes = new HashSet<String>();
        after.userNotes().forEach(note -> assertTrue(notes.add(note.id()), where));
        assertTrue(PROGRAM.phase(after.currentPhase()).isPresent(), where);
        assertTrue(before.identities().stream().allMatch(identity -> ids.contains(identity.id())), where);
    }

    private static void nothingHappenedUnlessApplied(Applied result, State before, String where) {
        if (result.outcomes().stream().noneMatch(outcome -> outcome.result() == Result.APPLIED)) {
            assertEquals(before, result.after(), where);
        }
    }
}
