package rehearsal.ui.draft;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import rehearsal.library.AuthorContext;
import rehearsal.library.GoingLive;
import rehearsal.library.LiveCheck;
import rehearsal.library.ProblemFinder;
import rehearsal.store.prompt.LiveChange;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.fx.Work;

/** Makes versions live and labels them, behind the screen; says in words what came of it and offers to take it back. */
public final class VersionActions {

    private final GoingLive live;
    private final WindowContext around;
    private final Runnable moved;

    public VersionActions(AuthorContext shelves, WindowContext around, ProblemFinder finder, Runnable moved) {
        this.live = new GoingLive(shelves, finder);
        this.around = around;
        this.moved = moved;
    }

    /** The same moves without words, to be asked behind the screen. */
    public GoingLive live() {
        return live;
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

    public String words(LiveCheck check) {
        var texts = around.texts();
        return switch (check) {
            case LiveCheck.Free free -> consequence(free.change());
            case LiveCheck.Live already -> texts.say("timeline.live.already", already.version());
            case LiveCheck.Broken broken ->
                texts.say("timeline.live.blocked", broken.version(), broken.errors().getFirst().message(), broken.errors().size() - 1);
            case LiveCheck.Unapproved unapproved -> texts.say("timeline.live.unapproved", unapproved.version());
        };
    }

    public Work makeLive(Scope scope, int number) {
        return run(() -> live.makeLive(scope, number));
    }

    public Work deactivate(Scope scope, int number) {
        return run(() -> live.deactivate(scope, number));
    }

    public Work activate(Scope scope, int number) {
        return run(() -> live.activate(scope, number));
    }

    public Work label(Scope scope, int number, String label, OptionalInt from) {
        return around.background().run(() -> {
            live.label(scope, number, label);
            return label;
        }, done -> {
            moved.run();
            around.desk().undoable(around.texts().say("timeline.labelled", number, label), () -> takeBack(scope, label, from));
        }, this::failed);
    }

    public Work removeLabel(Scope scope, int number, String label) {
        return around.background().run(() -> {
            live.removeLabel(scope, label);
            return label;
        }, done -> {
            moved.run();
            around.desk().undoable(around.texts().say("timeline.unlabelled", label, number),
                    () -> label(scope, number, label, OptionalInt.empty()));
        }, this::failed);
    }

    private void takeBack(Scope scope, String label, OptionalInt from) {
        if (from.isPresent()) {
            label(scope, from.getAsInt(), label, OptionalInt.empty());
        } else {
            around.background().run(() -> {
                live.removeLabel(scope, label);
                return label;
            }, done -> moved.run(), this::failed);
        }
    }

    private Work run(Callable<GoingLive.Outcome> move) {
        return around.background().run(move, outcome -> {
            switch (outcome) {
                case GoingLive.Outcome.Refused refused -> around.desk().say(refused.reason());
                case GoingLive.Outcome.Blocked blocked -> around.desk().say(words(blocked.check()));
                case GoingLive.Outcome.Done done -> {
                    moved.run();
                    around.desk().undoable(consequence(done.change()), () -> undo(done.change()));
                }
            }
        }, this::failed);
    }

    private void undo(LiveChange change) {
        around.background().run(() -> live.undo(change), refused -> {
            moved.run();
            refused.ifPresent(around.desk()::say);
        }, this::failed);
    }

    private void failed(Exception failure) {
        around.desk().say(String.valueOf(failure.getMessage()));
    }
}
