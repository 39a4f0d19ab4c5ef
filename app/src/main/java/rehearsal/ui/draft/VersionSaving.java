package rehearsal.ui.draft;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.library.AuthorContext;
import rehearsal.library.Unsaved;
import rehearsal.library.VersionStatus;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.SaveResult;
import rehearsal.store.prompt.Scope;

/** Makes the next version of the open prompt, and keeps what came in the way of it until the next try. */
final class VersionSaving {

    private final AuthorContext shelves;
    private final WindowContext around;
    private final Consumer<PromptVersion> saved;
    private final ObjectProperty<Optional<PromptVersion>> conflict = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Unsaved>> unsaved = new SimpleObjectProperty<>(Optional.empty());

    private boolean underWay;

    VersionSaving(AuthorContext shelves, WindowContext around, Consumer<PromptVersion> saved) {
        this.shelves = shelves;
        this.around = around;
        this.saved = saved;
    }

    ReadOnlyObjectProperty<Optional<PromptVersion>> conflict() {
        return conflict;
    }

    ReadOnlyObjectProperty<Optional<Unsaved>> unsaved() {
        return unsaved;
    }

    void conflict(Optional<PromptVersion> other) {
        conflict.set(other);
    }

    void clear() {
        conflict.set(Optional.empty());
        unsaved.set(Optional.empty());
    }

    /** Numbers are never used again, so a version that says nothing new is not made. */
    boolean unchanged(PromptText whole, VersionStatus status) {
        return conflict.get().isEmpty() && status.latest().filter(latest -> latest.text().equals(whole)).isPresent();
    }

    void save(Scope scope, PromptText whole, String note, VersionStatus status, OptionalInt known, boolean onTop) {
        if (unchanged(whole, status)) {
            around.desk().say(around.texts().say("editor.save.unchanged", status.latestNumber().orElse(0)));
            return;
        }
        var expected = (onTop ? conflict.get() : Optional.<PromptVersion>empty())
                .map(other -> OptionalInt.of(other.version())).orElse(known);
        var wanted = NewVersion.of(scope, whole, shelves.author()).expecting(expected.orElse(0));
        var noted = note.isBlank() ? wanted : wanted.note(note.strip());
        var base = status.baseNumber();
        var grown = base.isPresent() ? noted.grownFrom(base.getAsInt()) : noted;
        unsaved.set(Optional.empty());
        underWay = true;
        around.background().run(() -> shelves.prompts().save(grown), this::saved, failure -> {
            underWay = false;
            unsaved.set(Optional.of(new Unsaved(note, String.valueOf(failure.getMessage()))));
        });
    }

    /** Somebody saved while a draft is written here: the author is told now, not only when they save. */
    void meanwhile(OptionalInt known, VersionStatus now) {
        if (!underWay) {
            conflict.set(now.latest().filter(latest -> latest.version() > known.orElse(0)));
        }
    }

    private void saved(SaveResult result) {
        underWay = false;
        switch (result) {
            case SaveResult.Saved done -> {
                conflict.set(Optional.empty());
                saved.accept(done.version());
                around.desk().say(around.texts().say("editor.saved", done.version().version()));
            }
            case SaveResult.Conflict other -> conflict.set(Optional.of(other.latest()));
            case SaveResult.Refused refused -> around.desk().say(refused.reason());
        }
    }
}
