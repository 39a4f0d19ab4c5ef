package rehearsal.library;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.LiveChange;
import rehearsal.store.prompt.LiveResult;
import rehearsal.store.prompt.Scope;

/** Moves what can move of a saved version: live, active, labels. Says beforehand what a move would do, and takes it back. */
public final class GoingLive {

    private final AuthorContext shelves;
    private final ProblemFinder finder;

    public GoingLive(AuthorContext shelves, ProblemFinder finder) {
        this.shelves = shelves;
        this.finder = finder;
    }

    /** What became of a wish to make a version live. */
    public sealed interface Outcome {

        record Done(LiveChange change) implements Outcome {
        }

        /** It was not tried, since this is in the way. */
        record Blocked(LiveCheck check) implements Outcome {
        }

        record Refused(String reason) implements Outcome {
        }
    }

    /** What making this version live would do, found out without doing it. */
    public LiveCheck check(Scope scope, int number) {
        var change = shelves.prompts().liveChange(scope, number);
        if (change.before().equals(OptionalInt.of(number))) {
            return new LiveCheck.Live(number);
        }
        var version = shelves.prompts().version(scope, number).orElseThrow();
        var errors = finder.find(scope, version.text()).stream().filter(Problem::blocksLive).toList();
        if (!errors.isEmpty()) {
            return new LiveCheck.Broken(number, errors);
        }
        return shelves.prompts().liveRefusal(scope, number).isPresent() ? new LiveCheck.Unapproved(number) : new LiveCheck.Free(change);
    }

    public Outcome makeLive(Scope scope, int number) {
        var check = check(scope, number);
        return check.blocked() ? new Outcome.Blocked(check) : outcome(shelves.prompts().makeLive(scope, number, shelves.author()));
    }

    public Outcome activate(Scope scope, int number) {
        return outcome(shelves.prompts().activate(scope, number, shelves.author()));
    }

    public Outcome deactivate(Scope scope, int number) {
        return outcome(shelves.prompts().deactivate(scope, number, shelves.author()));
    }

    /** Makes all of these active or inactive; stops at the first that is refused, with its reason. */
    public Optional<String> switchAll(Scope scope, List<Integer> numbers, boolean active) {
        for (var number : numbers) {
            if ((active ? activate(scope, number) : deactivate(scope, number)) instanceof Outcome.Refused refused) {
                return Optional.of(refused.reason());
            }
        }
        return Optional.empty();
    }

    /** Sets every flag back as it was, as far as the rules of the library let it; else the reason. */
    public Optional<String> undo(LiveChange change) {
        return switchAll(change.scope(), change.deactivated(), true).or(() -> switchAll(change.scope(), change.activated(), false));
    }

    public void label(Scope scope, int number, String label) {
        shelves.prompts().label(scope, number, label, shelves.author());
    }

    public void removeLabel(Scope scope, String label) {
        shelves.prompts().removeLabel(scope, label, shelves.author());
    }

    private static Outcome outcome(LiveResult result) {
        return switch (result) {
            case LiveResult.Done done -> new Outcome.Done(done.change());
            case LiveResult.Refused refused -> new Outcome.Refused(refused.reason());
        };
    }
}
