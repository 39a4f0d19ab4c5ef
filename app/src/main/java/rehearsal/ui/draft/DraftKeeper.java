package rehearsal.ui.draft;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.fx.Background;

/** Writes drafts one after the other, the newest always last; what waits is replaced, never lost. */
final class DraftKeeper {

    private final Shelves shelves;
    private final Background background;
    private final ObjectProperty<Kept> kept = new SimpleObjectProperty<>(new Kept.Nothing());
    private final Object order = new Object();
    private Optional<Callable<Kept>> waiting = Optional.empty();
    private boolean writing;
    private long asked;
    private long written;

    DraftKeeper(Shelves shelves, Background background) {
        this.shelves = shelves;
        this.background = background;
    }

    ReadOnlyObjectProperty<Kept> kept() {
        return kept;
    }

    void opened(Scope scope, Optional<Draft> draft) {
        kept.set(draft.<Kept>map(found -> new Kept.At(found.savedAt())).orElse(new Kept.Nothing()));
    }

    void typing() {
        if (!(kept.get() instanceof Kept.Failed)) {
            kept.set(new Kept.Typing());
        }
    }

    void keep(Scope scope, PromptText text, OptionalInt basedOn) {
        write(() -> new Kept.At(shelves.drafts().save(scope, shelves.author(), text, basedOn).savedAt()));
    }

    void drop(Scope scope) {
        write(() -> {
            shelves.drafts().discard(scope, shelves.author());
            return new Kept.Nothing();
        });
    }

    void failed(Exception failure) {
        kept.set(new Kept.Failed(String.valueOf(failure.getMessage())));
    }

    /** Writes what still waits before anything else happens to the screen. */
    void flush() {
        var last = waiting;
        waiting = Optional.empty();
        last.ifPresent(write -> {
            try {
                kept.set(write.call());
            } catch (Exception failure) {
                failed(failure);
            }
        });
    }

    private void write(Callable<Kept> write) {
        var number = ++asked;
        waiting = Optional.of(() -> inOrder(number, write));
        next();
    }

    /** A write that was overtaken, by a flush for example, must not undo the newer one. */
    private Kept inOrder(long number, Callable<Kept> write) throws Exception {
        synchronized (order) {
            if (number < written) {
                return kept.get();
            }
            written = number;
            return write.call();
        }
    }

    private void next() {
        if (writing || waiting.isEmpty()) {
            return;
        }
        var now = waiting.get();
        waiting = Optional.empty();
        writing = true;
        background.run(now, result -> {
            writing = false;
            kept.set(waiting.isPresent() ? new Kept.Typing() : result);
            next();
        }, failure -> {
            writing = false;
            failed(failure);
            next();
        });
    }
}
