package rehearsal.ui.editor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import rehearsal.library.AuthorContext;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Latest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The edit history of every prompt that was typed in. A history is kept beside the draft a moment after it, with a mark of the text it
 * belongs to: it comes back with that text only, after a save, in another window, and after a new start.
 */
final class UndoHistories {

    private static final Duration REST = Duration.ofMillis(1200);
    /** More than a day's typing; what is larger (a replaced megabyte) can be taken back as long as the studio runs. */
    private static final int KEPT_LETTERS = 100_000;
    private static final int REMEMBERED = 60;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AuthorContext shelves;
    private final Background background;
    private final Latest waiting;
    private final Map<Scope, EditHistory> open = new LinkedHashMap<>(16, 0.75f, true);
    private Optional<Callable<Boolean>> unwritten = Optional.empty();

    /** What is written down: the mark of the text, and the steps from and to it. */
    record Written(int length, int mark, List<EditHistory.Step> done, List<EditHistory.Step> undone) {

        static Written of(String text, EditHistory.Kept kept) {
            return new Written(text.length(), text.hashCode(), kept.done(), kept.undone());
        }

        boolean belongsTo(String text) {
            return length == text.length() && mark == text.hashCode();
        }
    }

    UndoHistories(AuthorContext shelves, Background background) {
        this.shelves = shelves;
        this.background = background;
        this.waiting = new Latest(background);
    }

    /** The history of a text that has just been put on the screen; what was kept is added when it has been read. */
    EditHistory of(Scope scope, String text) {
        var history = new EditHistory();
        open.put(scope, history);
        if (open.size() > REMEMBERED) {
            open.remove(open.keySet().iterator().next());
        }
        background.run(() -> read(scope).filter(kept -> kept.belongsTo(text)), found -> found
                .ifPresent(kept -> history.adopt(new EditHistory.Kept(kept.done(), kept.undone()))), failure -> {
                    // A history that cannot be read costs the way back, and nothing else.
                });
        return history;
    }

    /** The text was edited; its history is written down when there is a rest. */
    void edited(Scope scope, Supplier<String> text) {
        Optional.ofNullable(open.get(scope)).ifPresent(history -> {
            unwritten = Optional.of(() -> write(scope, text, history.kept(KEPT_LETTERS)));
            waiting.after(REST, () -> {
                var now = unwritten;
                unwritten = Optional.empty();
                now.ifPresent(write -> background.run(write, done -> {
                }, failure -> {
                    // The text itself is kept by the draft, which says when it cannot.
                }));
            });
        });
    }

    /** Writes what waits, now: the person leaves. */
    void flush() {
        waiting.cancel();
        var last = unwritten;
        unwritten = Optional.empty();
        last.ifPresent(write -> {
            try {
                write.call();
            } catch (Exception lost) {
                // The same: only the way back is lost.
            }
        });
    }

    private Optional<Written> read(Scope scope) {
        return shelves.drafts().history(scope, shelves.author()).flatMap(UndoHistories::parse);
    }

    private boolean write(Scope scope, Supplier<String> text, EditHistory.Kept kept) {
        shelves.drafts().keepHistory(scope, shelves.author(), JSON.writeValueAsString(Written.of(text.get(), kept)));
        return true;
    }

    private static Optional<Written> parse(String json) {
        try {
            return Optional.of(JSON.readValue(json, Written.class));
        } catch (JacksonException ofAnotherTime) {
            return Optional.empty();
        }
    }
}
