package rehearsal.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.library.AuthorContext;
import rehearsal.library.Entry;
import rehearsal.library.TextEdits;
import rehearsal.program.Phase;
import rehearsal.prompt.ScopeTitle;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptLimits;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.SaveResult;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.place.Place;

/** A prompt that is about to be begun: what for, from what, and what that will mean. */
final class NewPromptModel {

    private final LibraryModel library;
    private final AuthorContext shelves;
    private final WindowContext around;
    private final Runnable done;
    private final ObjectProperty<Aim> aim = new SimpleObjectProperty<>(new Aim.NewPhase());
    private final ObjectProperty<Origin> origin = new SimpleObjectProperty<>(new Origin.Template());
    private final StringProperty phase = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper wrong = new ReadOnlyStringWrapper("");

    /** What a prompt is for. */
    sealed interface Aim {
        record Known(Scope scope, int versions) implements Aim {
        }

        record NewPhase() implements Aim {
        }
    }

    /** What its first words are. */
    sealed interface Origin {
        record Template() implements Origin {
        }

        record Empty() implements Origin {
        }

        record Copy(Entry entry) implements Origin {
        }
    }

    NewPromptModel(LibraryModel library, AuthorContext shelves, WindowContext around, Runnable done) {
        this.library = library;
        this.shelves = shelves;
        this.around = around;
        this.done = done;
        aim.subscribe((_, _) -> weigh());
        origin.subscribe((_, _) -> weigh());
        phase.subscribe((_, _) -> weigh());
        name.subscribe((_, _) -> weigh());
    }

    /** Opens the pane anew; a copy when a prompt is given. */
    void begin(Optional<Entry> from) {
        phase.set("");
        name.set("");
        origin.set(from.<Origin>map(Origin.Copy::new).orElseGet(Origin.Template::new));
        aim.set(aims().stream().filter(each -> each instanceof Aim.Known known && known.versions() == 0).findFirst()
                .orElseGet(Aim.NewPhase::new));
        weigh();
    }

    /** Scopes without a prompt come first. */
    List<Aim> aims() {
        var aims = new ArrayList<Aim>();
        var known = scopes().map(scope -> new Aim.Known(scope, versions(scope))).toList();
        known.stream().filter(each -> each.versions() == 0).forEach(aims::add);
        aims.add(new Aim.NewPhase());
        known.stream().filter(each -> each.versions() > 0).forEach(aims::add);
        return aims;
    }

    List<Origin> origins() {
        var origins = new ArrayList<Origin>(List.of(new Origin.Template(), new Origin.Empty()));
        library.all().get().stream().filter(entry -> entry.versions() > 0).limit(200).map(Origin.Copy::new).forEach(origins::add);
        return origins;
    }

    private Stream<Scope> scopes() {
        var program = shelves.program();
        var coaches = program.phases().stream().map(Phase::id).map(id -> new Scope(program.name(), PromptType.COACH, Optional.of(id)));
        var others = Stream.of(PromptType.SENTINEL, PromptType.SYSTEM, PromptType.IMAGE_GENERATION)
                .map(type -> new Scope(program.name(), type, Optional.empty()));
        return Stream.concat(coaches, others);
    }

    private int versions(Scope scope) {
        return library.all().get().stream().filter(entry -> entry.scope().equals(scope)).mapToInt(Entry::versions).findFirst().orElse(0);
    }

    String words(Aim wanted) {
        return switch (wanted) {
            case Aim.NewPhase phaseToBe -> say("library.begin.new-phase");
            case Aim.Known known -> say(known.versions() == 0 ? "library.begin.free" : "library.begin.taken",
                    ScopeTitle.type(known.scope().type()), title(known.scope()), known.versions());
        };
    }

    String words(Origin wanted) {
        return switch (wanted) {
            case Origin.Template template -> say("library.begin.template");
            case Origin.Empty empty -> say("library.begin.empty");
            case Origin.Copy copy -> say("library.begin.copy", copy.entry().title());
        };
    }

    ObjectProperty<Aim> aim() {
        return aim;
    }

    ObjectProperty<Origin> origin() {
        return origin;
    }

    StringProperty phase() {
        return phase;
    }

    StringProperty name() {
        return name;
    }

    /** What a click will do, in words. */
    ReadOnlyStringProperty meaning() {
        return meaning.getReadOnlyProperty();
    }

    /** Why it cannot be begun; empty when it can. */
    ReadOnlyStringProperty wrong() {
        return wrong.getReadOnlyProperty();
    }

    private void weigh() {
        var id = phase.get().strip();
        var fresh = aim.get() instanceof Aim.NewPhase;
        if (fresh && id.isEmpty()) {
            wrong.set(say("library.begin.phase-missing"));
        } else if (fresh && id.codePointCount(0, id.length()) > PromptLimits.PHASE) {
            wrong.set(say("library.begin.phase-long", PromptLimits.PHASE));
        } else if (name.get().codePointCount(0, name.get().length()) > PromptLimits.NAME) {
            wrong.set(say("library.begin.name-long", PromptLimits.NAME));
        } else {
            wrong.set("");
        }
        meaning.set(wrong.get().isEmpty() ? meant() : "");
    }

    private String meant() {
        return switch (aim.get()) {
            case Aim.NewPhase fresh -> say("library.begin.means-phase", phase.get().strip());
            case Aim.Known known -> known.versions() == 0
                    ? say("library.begin.means-first", title(known.scope()))
                    : say("library.begin.means-next", title(known.scope()), known.versions());
        };
    }

    private Scope scope() {
        return switch (aim.get()) {
            case Aim.NewPhase fresh -> new Scope(shelves.program().name(), PromptType.COACH, Optional.of(phase.get().strip()));
            case Aim.Known known -> known.scope();
        };
    }

    void save() {
        if (!wrong.get().isEmpty()) {
            return;
        }
        var scope = scope();
        var wanted = origin.get();
        around.background().run(() -> shelves.prompts().save(version(scope, wanted)), result -> saved(result, scope),
                around::sayWhy);
    }

    private NewVersion version(Scope scope, Origin wanted) {
        var text = switch (wanted) {
            case Origin.Template template -> Templates.of(scope, title(scope), around.texts());
            case Origin.Empty empty -> TextEdits.name(TextEdits.empty(), title(scope));
            case Origin.Copy copy -> copied(copy.entry(), scope);
        };
        var named = name.get().isBlank() ? text : TextEdits.name(text, name.get());
        var note = switch (wanted) {
            case Origin.Template template -> say("library.new.note");
            case Origin.Empty empty -> say("library.new.empty-note");
            case Origin.Copy copy -> say("library.copy.note", copy.entry().title());
        };
        return NewVersion.of(scope, named, shelves.author()).note(note);
    }

    private PromptText copied(Entry entry, Scope into) {
        var text = shelves.prompts().latest(entry.scope()).map(PromptVersion::text).orElse(TextEdits.empty());
        return TextEdits.name(text, title(into));
    }

    private void saved(SaveResult result, Scope scope) {
        switch (result) {
            case SaveResult.Saved saved -> {
                library.refresh();
                done.run();
                around.desk().go(new Place.Library(Optional.of(scope), OptionalInt.empty(), OptionalInt.empty()));
                around.desk().say(say("library.created", title(scope), saved.version().version()));
            }
            case SaveResult.Conflict conflict -> around.desk().say(say("library.begin.again"));
            case SaveResult.Refused refused -> around.desk().say(refused.reason());
        }
    }

    private String title(Scope scope) {
        return ScopeTitle.of(scope, shelves.program());
    }

    private String say(String key, Object... values) {
        return around.texts().say(key, values);
    }
}
