package rehearsal.library;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.LiveChange;
import rehearsal.store.prompt.LiveResult;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.VersionSummary;

/** Moves what can move of a saved version: live, active, labels. Says beforehand what a move would do, and takes it back. */
public final class GoingLive {

    private static final int MOST_VERSIONS = 10_000;

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

    /** Makes all of these active or inactive in one move; else the reason, and nothing was changed. */
    public Optional<String> switchAll(Scope scope, List<Integer> numbers, boolean active) {
        var wanted = new HashSet<Integer>();
        shelves.prompts().history(scope, MOST_VERSIONS).stream().filter(VersionSummary::active)
                .forEach(version -> wanted.add(version.version()));
        if (active) {
            wanted.addAll(numbers);
        } else {
            numbers.forEach(wanted::remove);
        }
        return refusal(shelves.prompts().activateOnly(scope, wanted, shelves.author()));
    }

    /** Sets every flag back as it was in one move; else the reason, and nothing was changed. */
    public Optional<String> undo(LiveChange change) {
        return refusal(shelves.prompts().takeBack(change, shelves.author()));
    }

    private static Optional<String> refusal(LiveResult result) {
        return result instanceof LiveResult.Refused refused ? Optional.of(refused.reason()) : Optional.empty();
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
