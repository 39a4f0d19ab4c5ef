package rehearsal.ui.draft;

import java.util.Locale;
import rehearsal.library.AdditionResult;
import rehearsal.library.AuthorContext;
import rehearsal.program.Addition;
import rehearsal.prompt.Fix;
import rehearsal.store.prompt.PromptType;

/** One click adds a name that a prompt needs to the program; another one takes it back. */
final class ProgramAdding {

    private final AuthorContext shelves;
    private final WindowContext around;
    private final Runnable changed;

    ProgramAdding(AuthorContext shelves, WindowContext around, Runnable changed) {
        this.shelves = shelves;
        this.around = around;
        this.changed = changed;
    }

    /** {@code taken} runs after the name was taken back. */
    void add(Fix.AddToProgram wanted, PromptType usedBy, Runnable done, Runnable taken) {
        around.background().run(() -> shelves.programs().add(addition(wanted, usedBy)), grown -> {
            switch (grown) {
                case AdditionResult.Refused refused -> around.desk().say(around.texts().say("inspector.program.refused", wanted.name(),
                        refused.reason()));
                case AdditionResult.Added added -> {
                    done.run();
                    changed.run();
                    var what = around.texts().say("inspector.program." + wanted.kind().name().toLowerCase(Locale.ROOT), wanted.name());
                    around.desk().undoable(around.texts().say("inspector.program.added", what, shelves.program().name()),
                            () -> takeBack(added, taken));
                }
            }
        }, around::sayWhy);
    }

    private void takeBack(AdditionResult.Added added, Runnable taken) {
        around.background().run(() -> {
            shelves.programs().putBack(added);
            return added;
        }, done -> {
            taken.run();
            changed.run();
        }, around::sayWhy);
    }

    private static Addition addition(Fix.AddToProgram wanted, PromptType usedBy) {
        return switch (wanted.kind()) {
            case PHASE -> new Addition.OfPhase(wanted.name());
            case CONTEXT_KEY -> new Addition.OfKey(wanted.name(), usedBy);
            case ACTION -> new Addition.OfAction(wanted.name(), usedBy);
        };
    }
}
