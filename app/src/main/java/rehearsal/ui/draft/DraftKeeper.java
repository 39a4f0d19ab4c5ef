package rehearsal.ui.draft;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.library.AuthorContext;
import rehearsal.library.DraftStatus;
import rehearsal.library.LoadedPrompt;
import rehearsal.library.Rescue;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.fx.Latest;

/**
 * Writes drafts one after the other, the newest always last; what waits is replaced, never lost. While the library takes nothing, the newest
 * words lie in a file of this computer, and another try is made every few seconds.
 */
final class DraftKeeper {

    /** Longer than any healthy write: from here on the words are put aside, whatever comes of it. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(4);

    private final AuthorContext shelves;
    private final WindowContext around;
    private final Rescue rescue;
    private final Latest overdue;
    private final Latest nextTry;
    private final ObjectProperty<DraftStatus> kept = new SimpleObjectProperty<>(new DraftStatus.Nothing());
    private final Object order = new Object();
    private Optional<Callable<DraftStatus>> waiting = Optional.empty();
    private Optional<Draft> newest = Optional.empty();
    private boolean writing;
    private boolean troubled;
    private boolean closed;
    private long asked;
    private long written;

    DraftKeeper(AuthorContext shelves, WindowContext around) {
        this.shelves = shelves;
        this.around = around;
        this.rescue = new Rescue(around.desk().machine().rescue());
        this.overdue = around.latest();
        this.nextTry = around.latest();
    }

    ReadOnlyObjectProperty<DraftStatus> kept() {
        return kept;
    }

    /** Words that were put aside and never reached the library. */
    Optional<Draft> rescued(Scope scope) {
        return rescue.find(scope, shelves.author());
    }

    void opened(Scope scope, Optional<Draft> draft) {
        newest = draft;
        kept.set(draft.<DraftStatus>map(found -> new DraftStatus.At(found.savedAt())).orElse(new DraftStatus.Nothing()));
    }

    void typing() {
        if (!(kept.get() instanceof DraftStatus.Failed || kept.get() instanceof DraftStatus.Aside)) {
            kept.set(new DraftStatus.Typing());
        }
    }

    void keep(Scope scope, PromptText text, OptionalInt basedOn) {
        var draft = new Draft(scope, shelves.author(), text, basedOn, shelves.clock().instant());
        newest = Optional.of(draft);
        write(() -> {
            try {
                var saved = shelves.drafts().save(scope, shelves.author(), text, basedOn);
                rescue.drop(scope);
                return new DraftStatus.At(saved.savedAt());
            } catch (RuntimeException problem) {
                rescue.keep(draft);
                throw problem;
            }
        });
    }

    /** Gives a prompt that is not open any more its draft back. */
    void bringBack(Scope scope, PromptText text) {
        around.run(() -> {
            var base = LoadedPrompt.read(shelves, scope).standing().baseNumber();
            return shelves.drafts().save(scope, shelves.author(), text, base);
        }, kept -> {
        });
    }

    void drop(Scope scope) {
        newest = Optional.empty();
        write(() -> {
            shelves.drafts().discard(scope, shelves.author());
            rescue.drop(scope);
            return new DraftStatus.Nothing();
        });
    }

    void failed(Exception failure) {
        kept.set(new DraftStatus.Failed(String.valueOf(failure.getMessage())));
    }

    /** Writes what still waits before anything else happens to the screen. */
    void flush() {
        var last = waiting;
        waiting = Optional.empty();
        last.ifPresent(write -> {
            try {
                kept.set(write.call());
                taken();
            } catch (Exception failure) {
                refused(failure, write);
            }
        });
    }

    /** Writes what waits and tries no more. What the library refuses now lies in the file, and comes back with the next start. */
    void close() {
        closed = true;
        flush();
        overdue.cancel();
        nextTry.cancel();
    }

    private void write(Callable<DraftStatus> write) {
        var number = ++asked;
        waiting = Optional.of(() -> inOrder(number, write));
        next();
    }

    /** A write that was overtaken, by a flush for example, must not undo the newer one. */
    private DraftStatus inOrder(long number, Callable<DraftStatus> write) throws Exception {
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
            if (writing && troubled) {
                putAside(Optional.empty());
            }
            return;
        }
        var now = waiting.get();
        waiting = Optional.empty();
        writing = true;
        overdue.after(PATIENCE, this::tooSlow);
        around.background().run(now, result -> {
            done();
            taken();
            kept.set(waiting.isPresent() ? new DraftStatus.Typing() : result);
            next();
        }, failure -> {
            done();
            var newer = waiting.isPresent();
            refused(failure, now);
            if (newer) {
                next();
            }
        });
    }

    private void done() {
        writing = false;
        overdue.cancel();
    }

    /** A write that hangs keeps those behind it waiting; their words are put aside meanwhile. */
    private void tooSlow() {
        troubled = true;
        putAside(Optional.of(around.texts().say("editor.rescue.slow")));
    }

    private void refused(Exception failure, Callable<DraftStatus> write) {
        kept.set(new DraftStatus.Aside());
        troubled = true;
        if (waiting.isEmpty()) {
            waiting = Optional.of(write);
        }
        if (!closed) {
            nextTry.after(BETWEEN_TRIES, this::next);
        }
        putAside(Optional.of(String.valueOf(failure.getMessage())));
    }

    private void putAside(Optional<String> why) {
        newest.ifPresent(draft -> around.background().run(() -> rescue.keep(draft), file -> why.ifPresent(words -> say(words, file)),
                this::failed));
    }

    private void say(String why, Optional<Path> file) {
        if (troubled) {
            var texts = around.texts();
            around.desk().unkept(file.map(path -> texts.say("editor.rescue", why, path)).orElse(texts.say("editor.rescue.none", why)),
                    this::next);
        }
    }

    private void taken() {
        if (troubled) {
            troubled = false;
            nextTry.cancel();
            around.desk().keptAgain();
        }
    }
}
