package rehearsal.ui.library;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import rehearsal.library.AuthorContext;
import rehearsal.library.Entry;
import rehearsal.library.ProblemFinder;
import rehearsal.library.StatusMove;
import rehearsal.ui.draft.VersionActions;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;

/** What can be switched on and off of a prompt, each with what it would change, before anybody does it. */
public final class StatusChanges {

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
        this.looking = around.latest();
    }

    /** Looks behind the screen what each move would mean. */
    void of(Entry entry, Consumer<List<Move>> then) {
        looking.run(() -> StatusMove.of(entry, shelves.prompts()),
                found -> then.accept(found.stream().map(move -> inWords(entry, move)).toList()));
    }

    private Move inWords(Entry entry, StatusMove move) {
        var scope = entry.scope();
        return switch (move) {
            case StatusMove.MakeLive live -> new Move(say("library.move.live", live.version()), live.replaces().isPresent()
                    ? say("library.move.replaces", live.replaces().getAsInt())
                    : say("library.move.first", entry.title()), () -> desk.makeLive(scope, live.version()));
            case StatusMove.Deactivate off -> new Move(say("library.move.deactivate", off.version()), then(entry, off.liveThen()),
                    () -> desk.deactivate(scope, off.version()));
            case StatusMove.Archive archive -> new Move(say("library.move.archive", archive.active().size()),
                    then(entry, OptionalInt.empty()), () -> archive(entry, archive.active()));
        };
    }

    private String then(Entry entry, OptionalInt after) {
        return after.isPresent() ? say("library.move.then", after.getAsInt()) : say("library.move.then-none", entry.title());
    }

    /** Makes every version inactive, and active again together. */
    private void archive(Entry entry, List<Integer> active) {
        around.background().run(() -> desk.live().switchAll(entry.scope(), active, false), refused -> {
            moved.run();
            refused.ifPresentOrElse(around.desk()::say, () -> around.desk().undoable(say("library.archived.done", entry.title()),
                    () -> around.background().run(() -> desk.live().switchAll(entry.scope(), active, true), back -> {
                        moved.run();
                        back.ifPresent(around.desk()::say);
                    }, this::failed)));
        }, this::failed);
    }

    private void failed(Exception failure) {
        around.desk().say(String.valueOf(failure.getMessage()));
    }

    private String say(String key, Object... values) {
        return around.texts().say(key, values);
    }
}
