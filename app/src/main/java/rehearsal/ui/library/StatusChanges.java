package rehearsal.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import rehearsal.store.prompt.LiveChange;
import rehearsal.store.prompt.LiveResult;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.VersionSummary;
import rehearsal.ui.draft.ProblemFinder;
import rehearsal.ui.draft.AuthorContext;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.draft.VersionActions;
import rehearsal.ui.fx.Latest;

/** What can be switched on and off of a prompt, each with what it would change, before anybody does it. */
public final class StatusChanges {

    private static final int MOST_VERSIONS = 10_000;

    private final AuthorContext shelves;
    private final WindowContext around;
    private final VersionActions desk;
    private final Runnable moved;
    private final Latest looking;

    /** A move in words: what it does, and what will be live then. */
    public record Move(String title, String consequence, Runnable does) {
    }

    StatusChanges(AuthorContext shelves, WindowContext around, ProblemFinder finder, Runnable moved) {
        this.shelves = shelves;
        this.around = around;
        this.moved = moved;
        this.desk = new VersionActions(shelves, around, finder, moved);
        this.looking = new Latest(around.background());
    }

    /** Looks behind the screen what each move would mean. */
    void of(Entry entry, Consumer<List<Move>> then) {
        looking.run(() -> read(entry), then, failure -> around.desk().failed(failure));
    }

    private List<Move> read(Entry entry) {
        var moves = new ArrayList<Move>();
        var scope = entry.scope();
        if (entry.versions() == 0) {
            return moves;
        }
        var versions = shelves.prompts().history(scope, MOST_VERSIONS);
        var active = versions.stream().filter(VersionSummary::active).map(VersionSummary::version).toList();
        var newest = versions.getFirst().version();
        var live = entry.live();
        if (live.isEmpty() || live.getAsInt() != newest) {
            moves.add(new Move(say("library.move.live", newest), live.isPresent()
                    ? say("library.move.replaces", live.getAsInt())
                    : say("library.move.first", entry.title()), () -> desk.makeLive(scope, newest)));
        }
        if (live.isPresent()) {
            var number = live.getAsInt();
            moves.add(new Move(say("library.move.deactivate", number), then(entry, shelves.prompts().deactivation(scope, number).after()),
                    () -> desk.deactivate(scope, number)));
        }
        if (active.size() > 1) {
            moves.add(new Move(say("library.move.archive", active.size()), then(entry, OptionalInt.empty()),
                    () -> archive(entry, active)));
        }
        return moves;
    }

    private String then(Entry entry, OptionalInt after) {
        return after.isPresent() ? say("library.move.then", after.getAsInt()) : say("library.move.then-none", entry.title());
    }

    /** Switches every version off, and back on together. */
    private void archive(Entry entry, List<Integer> active) {
        around.background().run(() -> switchAll(entry.scope(), active, false), result -> {
            moved.run();
            if (result instanceof LiveResult.Refused refused) {
                around.desk().say(refused.reason());
            } else {
                around.desk().undoable(say("library.archived.done", entry.title()), () -> around.background()
                        .run(() -> switchAll(entry.scope(), active, true), back -> moved.run(), this::failed));
            }
        }, this::failed);
    }

    private LiveResult switchAll(Scope scope, List<Integer> numbers, boolean on) {
        LiveResult last = new LiveResult.Done(new LiveChange(scope, OptionalInt.empty(), OptionalInt.empty(), List.of(), List.of()));
        for (var number : numbers) {
            last = on
                    ? shelves.prompts().activate(scope, number, shelves.author())
                    : shelves.prompts().deactivate(scope, number, shelves.author());
            if (last instanceof LiveResult.Refused) {
                return last;
            }
        }
        return last;
    }

    private void failed(Exception failure) {
        around.desk().say(String.valueOf(failure.getMessage()));
    }

    private String say(String key, Object... values) {
        return around.texts().say(key, values);
    }
}
