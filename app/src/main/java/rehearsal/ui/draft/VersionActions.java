package rehearsal.ui.draft;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.LiveChange;
import rehearsal.store.prompt.LiveResult;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.fx.Work;

/** Moves what can move of a saved version: live, labels. Each move says what it replaced and can be taken back. */
public final class VersionActions {

    private final AuthorContext shelves;
    private final WindowContext around;
    private final ProblemFinder finder;
    private final Runnable moved;

    public VersionActions(AuthorContext shelves, WindowContext around, ProblemFinder finder, Runnable moved) {
        this.shelves = shelves;
        this.around = around;
        this.finder = finder;
        this.moved = moved;
    }

    /** What a click on "make live" would do, in words. */
    public String consequence(LiveChange change) {
        var texts = around.texts();
        if (change.before().equals(change.after())) {
            return change.after().isPresent()
                    ? texts.say("timeline.live.stays", change.after().getAsInt())
                    : texts.say("timeline.live.none");
        }
        if (change.after().isEmpty()) {
            return texts.say("timeline.live.nothing", change.before().orElse(0));
        }
        return change.before().isPresent()
                ? texts.say("timeline.live.replaces", change.after().getAsInt(), change.before().getAsInt())
                : texts.say("timeline.live.first", change.after().getAsInt());
    }

    /** What a click on "make live" would do, found out without doing it. Reads the library; call it behind the screen. */
    public LiveCheck outlook(Scope scope, int number) {
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

    public String words(LiveCheck outlook) {
        var texts = around.texts();
        return switch (outlook) {
            case LiveCheck.Free free -> consequence(free.change());
            case LiveCheck.Live live -> texts.say("timeline.live.already", live.version());
            case LiveCheck.Broken broken ->
                texts.say("timeline.live.blocked", broken.version(), broken.errors().getFirst().message(), broken.errors().size() - 1);
            case LiveCheck.Unapproved unapproved -> texts.say("timeline.live.unapproved", unapproved.version());
        };
    }

    public Work makeLive(Scope scope, int number) {
        return run(() -> {
            var outlook = outlook(scope, number);
            return outlook.blocked()
                    ? new LiveResult.Refused(words(outlook))
                    : shelves.prompts().makeLive(scope, number, shelves.author());
        }, scope);
    }

    public Work deactivate(Scope scope, int number) {
        return run(() -> shelves.prompts().deactivate(scope, number, shelves.author()), scope);
    }

    public Work activate(Scope scope, int number) {
        return run(() -> shelves.prompts().activate(scope, number, shelves.author()), scope);
    }

    public Work label(Scope scope, int number, String label, OptionalInt from) {
        return around.background().run(() -> {
            shelves.prompts().label(scope, number, label, shelves.author());
            return label;
        }, done -> {
            moved.run();
            around.desk().undoable(around.texts().say("timeline.labelled", number, label), () -> takeBack(scope, label, from));
        }, failure -> around.desk().say(String.valueOf(failure.getMessage())));
    }

    public Work removeLabel(Scope scope, int number, String label) {
        return around.background().run(() -> {
            shelves.prompts().removeLabel(scope, label, shelves.author());
            return label;
        }, done -> {
            moved.run();
            around.desk().undoable(around.texts().say("timeline.unlabelled", label, number),
                    () -> label(scope, number, label, OptionalInt.empty()));
        }, failure -> around.desk().say(String.valueOf(failure.getMessage())));
    }

    private void takeBack(Scope scope, String label, OptionalInt from) {
        if (from.isPresent()) {
            label(scope, from.getAsInt(), label, OptionalInt.empty());
        } else {
            around.background().run(() -> {
                shelves.prompts().removeLabel(scope, label, shelves.author());
                return label;
            }, done -> moved.run(), failure -> around.desk().say(String.valueOf(failure.getMessage())));
        }
    }

    private Work run(Callable<LiveResult> move, Scope scope) {
        return around.background().run(move, result -> {
            switch (result) {
                case LiveResult.Refused refused -> around.desk().say(refused.reason());
                case LiveResult.Done done -> {
                    moved.run();
                    around.desk().undoable(consequence(done.change()), () -> undo(scope, done.change()));
                }
            }
        }, failure -> around.desk().say(String.valueOf(failure.getMessage())));
    }

    /** Sets every flag back as it was, as far as the rules of the workspace let it. */
    private void undo(Scope scope, LiveChange change) {
        around.background().run(() -> {
            for (var number : change.deactivated()) {
                if (shelves.prompts().activate(scope, number, shelves.author()) instanceof LiveResult.Refused refused) {
                    return refused.reason();
                }
            }
            for (var number : change.activated()) {
                if (shelves.prompts().deactivate(scope, number, shelves.author()) instanceof LiveResult.Refused refused) {
                    return refused.reason();
                }
            }
            return "";
        }, refused -> {
            moved.run();
            if (!refused.isEmpty()) {
                around.desk().say(refused);
            }
        }, failure -> around.desk().say(String.valueOf(failure.getMessage())));
    }
}
