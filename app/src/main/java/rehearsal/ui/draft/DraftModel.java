package rehearsal.ui.draft;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.library.AuthorContext;
import rehearsal.library.DraftStatus;
import rehearsal.library.DraftSwap;
import rehearsal.library.LineEnds;
import rehearsal.library.LoadedPrompt;
import rehearsal.library.ProblemFinder;
import rehearsal.library.TextEdits;
import rehearsal.library.Touches;
import rehearsal.library.Unsaved;
import rehearsal.library.VersionStatus;
import rehearsal.program.Program;
import rehearsal.prompt.Fix;
import rehearsal.prompt.Problem;
import rehearsal.store.change.Change;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.fx.Latest;

/**
 * The open prompt. {@code text} holds the body as the editor shows it; what is kept is built from it with the line ends the body had. A key
 * pressed is on disk at most a second later.
 */
public final class DraftModel {

    private final AuthorContext shelves;
    private final WindowContext around;
    private final ProblemFinder finder;
    private final DraftKeeper keeper;
    private final TypedBody typing;
    private final Latest opening;
    private final Latest following;
    private final Latest checking;
    private final ObjectProperty<Optional<Scope>> scope = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<PromptText> text = new SimpleObjectProperty<>(TextEdits.empty());
    private final ObjectProperty<VersionStatus> standing = new SimpleObjectProperty<>(VersionStatus.nowhere());
    private final ObjectProperty<List<Problem>> problems = new SimpleObjectProperty<>(List.of());
    private final VersionSaving saving;
    private Optional<DraftSwap> swap = Optional.empty();
    /** The newest version the author has seen: one saved by somebody else since is told, never overwritten. */
    private OptionalInt known = OptionalInt.empty();
    private final IntegerProperty replacements = new SimpleIntegerProperty();
    private final IntegerProperty savings = new SimpleIntegerProperty();
    private final ObjectProperty<Program> program;
    private final ProgramAdding adding;
    private final BooleanProperty checked = new SimpleBooleanProperty(true);
    private final BooleanProperty merging = new SimpleBooleanProperty();
    private String raw = "";

    public DraftModel(AuthorContext shelves, WindowContext around, ProblemFinder finder) {
        this.shelves = shelves;
        this.around = around;
        this.finder = finder;
        this.keeper = new DraftKeeper(shelves, around);
        this.saving = new VersionSaving(shelves, around, this::saved);
        this.typing = new TypedBody(around, () -> raw, typed -> take(TextEdits.body(text.get(), typed.shown()), typed.kept()),
                keeper::failed);
        this.opening = around.latest();
        this.following = around.latest();
        this.checking = around.latest();
        this.program = new SimpleObjectProperty<>(shelves.program());
        this.adding = new ProgramAdding(shelves, around, this::programChanged);
    }

    public ReadOnlyObjectProperty<Optional<Scope>> scope() {
        return scope;
    }

    public ReadOnlyObjectProperty<PromptText> text() {
        return text;
    }

    public ReadOnlyObjectProperty<VersionStatus> standing() {
        return standing;
    }

    public ReadOnlyObjectProperty<List<Problem>> problems() {
        return problems;
    }

    public ReadOnlyObjectProperty<DraftStatus> kept() {
        return keeper.kept();
    }

    /** What somebody else saved while this draft was written, until the author has chosen. */
    public ReadOnlyObjectProperty<Optional<PromptVersion>> conflict() {
        return saving.conflict();
    }

    /** A version that could not be saved, until the next try. */
    public ReadOnlyObjectProperty<Optional<Unsaved>> unsaved() {
        return saving.unsaved();
    }

    /** Counts how often the whole body was put in place from outside the editor. */
    public ReadOnlyIntegerProperty replacements() {
        return replacements;
    }

    /** Counts how often something was saved, made live or labelled. */
    public ReadOnlyIntegerProperty savings() {
        return savings;
    }

    /** The program as it was last looked at. */
    public ReadOnlyObjectProperty<Program> program() {
        return program;
    }

    public AuthorContext shelves() {
        return shelves;
    }

    public boolean differs() {
        return standing.get().base().map(base -> !base.text().equals(whole())).orElse(!whole().equals(TextEdits.empty()));
    }

    public void open(Scope wanted) {
        flush();
        opening.run(() -> LoadedPrompt.read(shelves, wanted, keeper.rescued(wanted)), found -> show(wanted, found));
    }

    private void show(Scope wanted, LoadedPrompt found) {
        scope.set(Optional.of(wanted));
        standing.set(found.standing());
        known = found.standing().latestNumber();
        saving.clear();
        swap = Optional.empty();
        keeper.opened(wanted, found.draft());
        place(found.text());
        if (found.rescued()) {
            keep();
            around.desk().say(around.texts().say("editor.rescued"));
        }
        savings.set(savings.get() + 1);
    }

    /** The editor changed; the body as it is now is put together behind the screen when there is time, so it must be safe to ask for there. */
    public void edited(Supplier<String> body) {
        checked.set(false);
        keeper.typing();
        typing.typed(body);
    }

    /** Takes over what was typed, now. */
    public void read() {
        typing.readNow().ifPresent(body -> change(TextEdits.body(text.get(), body)));
    }

    /** Whether the problems are those of the text that stands in the editor. */
    public ReadOnlyBooleanProperty checked() {
        return checked;
    }

    /** Everything but the body: name, keys, actions, settings. */
    public void change(PromptText changed) {
        if (scope.get().isEmpty()) {
            return;
        }
        take(changed, LineEnds.restore(raw, changed.body()));
    }

    private void take(PromptText changed, String kept) {
        var edited = TextEdits.body(changed, kept);
        var whole = swap.flatMap(last -> last.follow(edited)).orElse(edited);
        raw = whole.body();
        text.set(TextEdits.body(whole, changed.body()));
        keep();
        check();
    }

    /** Puts another whole text in place of the draft, for example an older version. All of it comes back with Undo. */
    public void restore(PromptVersion version) {
        read();
        replace(version.text(), "editor.restored", version.version());
    }

    public void discard() {
        read();
        replace(standing.get().base().map(PromptVersion::text).orElse(TextEdits.empty()), "editor.discarded");
    }

    private void replace(PromptText other, String told, Object... values) {
        var open = scope.get();
        var before = whole();
        put(before, other);
        around.desk().undoable(around.texts().say(told, values), () -> {
            if (scope.get().equals(open)) {
                put(other, before);
            } else {
                open.ifPresent(elsewhere -> keeper.bringBack(elsewhere, before));
            }
        });
    }

    private void put(PromptText before, PromptText after) {
        place(after);
        swap = Optional.of(new DraftSwap(before, after));
        keep();
    }

    /** Both texts were put together; from now on the draft grows out of what the other one saved. It can be taken back. */
    public void takeMerged(PromptText merged, PromptVersion theirs) {
        var before = whole();
        var stood = standing.get();
        var other = saving.conflict().get();
        var knew = known;
        standing.set(new VersionStatus(stood.live(), Optional.of(theirs), Optional.of(theirs)));
        known = OptionalInt.of(theirs.version());
        saving.clear();
        put(before, merged);
        around.desk().undoable(around.texts().say("inspector.merge.taken", theirs.version()), () -> {
            standing.set(stood);
            known = knew;
            saving.conflict(other);
            put(merged, before);
        });
    }

    /** Somebody wants to see what the other one saved together with this draft. */
    public BooleanProperty merging() {
        return merging;
    }

    /** What a fix does beside the body. Stretches of the body are replaced by the editor itself, so that its Undo knows of it. */
    public void apply(Fix fix) {
        switch (fix) {
            case Fix.DeclareKey declare -> change(TextEdits.key(text.get(), declare.key(), true));
            case Fix.DropKey drop -> change(TextEdits.key(text.get(), drop.key(), false));
            case Fix.AllowAction allow -> change(TextEdits.action(text.get(), allow.action(), true));
            case Fix.DropAction drop -> change(TextEdits.action(text.get(), drop.action(), false));
            case Fix.AddToProgram add -> addToProgram(add);
            case Fix.Replace replace -> {
            }
        }
    }

    /** The body may use the name already; a key is declared with the same click, and both are taken back together. */
    private void addToProgram(Fix.AddToProgram wanted) {
        read();
        var type = scope.get().map(Scope::type).orElse(PromptType.COACH);
        var declares = wanted.kind() == Fix.AddToProgram.Kind.CONTEXT_KEY && !text.get().contextKeys().contains(wanted.name());
        Runnable declare = () -> change(TextEdits.key(text.get(), wanted.name(), true));
        Runnable drop = () -> change(TextEdits.key(text.get(), wanted.name(), false));
        Runnable nothing = () -> {
        };
        adding.add(wanted, type, declares ? declare : nothing, declares ? drop : nothing);
    }

    /** The program grew or was edited elsewhere: everything that was said about the prompt is looked at again. */
    public void programChanged() {
        program.set(shelves.program());
        check();
    }

    public void save(String note) {
        save(note, false);
    }

    /** After a conflict: on top of what the other one saved. */
    public void saveOnTop(String note) {
        save(note, true);
    }

    private void save(String note, boolean onTop) {
        read();
        scope.get().ifPresent(open -> saving.save(open, whole(), note, standing.get(), known, onTop));
    }

    /** Whether the newest version already says all of it. */
    public boolean unchanged() {
        read();
        return saving.unchanged(whole(), standing.get());
    }

    private void saved(PromptVersion version) {
        standing.set(new VersionStatus(standing.get().live(), Optional.of(version), Optional.of(version)));
        known = OptionalInt.of(version.version());
        keep();
        savings.set(savings.get() + 1);
    }

    /** The library was changed, here or elsewhere. */
    public void changed(Set<Change> changes) {
        if (Touches.settings(changes)) {
            programChanged();
        }
        if (scope.get().filter(open -> Touches.versions(changes, open)).isPresent()) {
            refreshStanding();
        }
    }

    /** Reads again what is live and newest, after it moved. */
    public void refreshStanding() {
        scope.get().ifPresent(open -> following.run(() -> {
            var base = standing.get().baseNumber();
            var lost = base.isPresent() && shelves.prompts().version(open, base.getAsInt()).isEmpty();
            return new Followed(LoadedPrompt.read(shelves, open).standing(), lost);
        }, found -> {
            if (scope.get().equals(Optional.of(open))) {
                follow(open, found);
            }
        }));
    }

    /** What is live and newest now, and whether the version that was read is gone. */
    private record Followed(VersionStatus now, boolean lost) {
    }

    private void follow(Scope open, Followed found) {
        if (found.lost() && !differs()) {
            open(open);
            return;
        }
        var base = found.lost() ? Optional.<PromptVersion>empty() : standing.get().base();
        standing.set(new VersionStatus(found.now().live(), found.now().latest(), base));
        if (differs()) {
            saving.meanwhile(known, found.now());
        }
        savings.set(savings.get() + 1);
    }

    /** What would be kept: the text with its own line ends. */
    public PromptText whole() {
        return TextEdits.body(text.get(), raw);
    }

    /** Keeps what is unread and unsaved; called when the person leaves. */
    public void flush() {
        read();
        keeper.flush();
    }

    /** Keeps everything and looks at nothing any more: the window goes. */
    public void close() {
        read();
        keeper.close();
        typing.forget();
        checking.cancel();
        opening.cancel();
        following.cancel();
    }

    private void place(PromptText whole) {
        typing.forget();
        raw = whole.body();
        text.set(TextEdits.body(whole, LineEnds.plain(raw)));
        replacements.set(replacements.get() + 1);
        check();
    }

    private void keep() {
        scope.get().ifPresent(open -> {
            if (differs()) {
                keeper.keep(open, whole(), standing.get().baseNumber());
            } else {
                keeper.drop(open);
            }
        });
    }

    private void check() {
        scope.get().ifPresent(open -> {
            var now = text.get();
            checking.run(() -> finder.find(open, now), found -> {
                problems.set(found);
                checked.set(!typing.waiting());
            });
        });
    }
}
