package rehearsal.ui.editor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.library.DraftStatus;
import rehearsal.library.LineEnds;
import rehearsal.prompt.Problem;
import rehearsal.prompt.ScopeTitle;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.draft.DraftModel;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.fx.Once;
import rehearsal.ui.place.Place;

/** What the editor says around the text, and the commands of its header. */
public final class EditorModel {

    private static final Duration AGE = Duration.ofSeconds(10);
    private static final Duration SHORTLY = Duration.ofMillis(30);
    private static final Duration PAUSE = Duration.ofMillis(90);
    private static final Duration REST = Duration.ofMillis(250);
    /** Counting the tokens of a very long text takes a while; it waits for a longer rest. */
    private static final Duration LONG_REST = Duration.ofMillis(1500);
    private static final int LONG = 200_000;

    private final DraftModel draft;
    private final WindowContext around;
    private final Completion completion;
    private final Latest comparing;
    private final Latest ageing;
    private boolean closed;
    private boolean seen = true;
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty live = new SimpleStringProperty("");
    private final StringProperty reading = new SimpleStringProperty("");
    private final StringProperty unsaved = new SimpleStringProperty("");
    private final StringProperty conflict = new SimpleStringProperty("");
    private final StringProperty failure = new SimpleStringProperty("");
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private boolean onTop;
    private final ObjectProperty<Map<Integer, LineChanges.Change>> changes = new SimpleObjectProperty<>(Map.of());
    private String caret = "";
    private final Latest measuring;
    private final Latest weighing;
    private final Latest offering;
    private final UndoHistories histories;
    private final FindModel find;
    private final ToIntFunction<String> tokens;
    private final BooleanProperty wrap = new SimpleBooleanProperty(true);
    private TextStatistics measure = TextStatistics.none();
    private String weight = "";

    /** {@code tokens} counts what a body weighs; it is asked behind the screen, when the person rests. */
    public EditorModel(DraftModel draft, WindowContext around, ToIntFunction<String> tokens) {
        this.draft = draft;
        this.around = around;
        this.tokens = tokens;
        this.measuring = around.latest();
        this.weighing = around.latest();
        this.offering = around.latest();
        this.find = new FindModel(around.texts(), around.background());
        this.histories = new UndoHistories(draft.shelves(), around.background());
        this.completion = new Completion(draft.shelves()::program);
        this.comparing = around.latest();
        this.ageing = around.latest();
        draft.scope().subscribe((_, _) -> refresh());
        draft.text().subscribe((_, _) -> refresh());
        draft.kept().subscribe((_, _) -> keptChanged());
        draft.conflict().subscribe((_, after) -> conflict
                .set(after.map(other -> say("editor.conflict", other.author(), other.version())).orElse("")));
        draft.standing().subscribe(_ -> refresh());
    }

    DraftModel draft() {
        return draft;
    }

    Completion completion() {
        return completion;
    }

    ReadOnlyStringProperty title() {
        return title;
    }

    /** Which version is being read, or what the draft grew out of. */
    ReadOnlyStringProperty reading() {
        return reading;
    }

    ReadOnlyStringProperty live() {
        return live;
    }

    ReadOnlyStringProperty unsaved() {
        return unsaved;
    }

    ReadOnlyStringProperty conflict() {
        return conflict;
    }

    ReadOnlyStringProperty failure() {
        return failure;
    }

    /** Whether the pane that asks for a note is open. */
    public BooleanProperty saving() {
        return saving;
    }

    ReadOnlyObjectProperty<Map<Integer, LineChanges.Change>> changes() {
        return changes;
    }

    /** What is searched for stays while the screen stands, whichever prompt is open. */
    FindModel find() {
        return find;
    }

    /** The same a moment later, for what a person does not see at once. */
    void shortly(Runnable does) {
        around.background().later(SHORTLY, does);
    }

    /** When somebody who types on does not need help, nothing pops up. */
    void afterTyping(Runnable does) {
        offering.after(PAUSE, does);
    }

    UndoHistories histories() {
        return histories;
    }

    /** Whether lines that are wider than the window are broken. */
    BooleanProperty wrap() {
        return wrap;
    }

    /** Whether a person sees the editor; the status bar belongs to the screen they see. */
    public void seen(boolean now) {
        seen = now;
        status();
    }

    /** Keeps what can be undone; nothing is looked at and told any more. */
    public void close() {
        histories.flush();
        closed = true;
        find.close();
        List.of(ageing, comparing, measuring, weighing, offering).forEach(Latest::cancel);
    }

    /** For what the editor has to tell at once, for example that the text is full. */
    void tell(String words) {
        around.desk().say(words);
    }

    /** How a line ends where the text is kept. */
    String lineEnd() {
        return LineEnds.usual(draft.whole().body());
    }

    PromptType type() {
        return draft.scope().get().map(Scope::type).orElse(PromptType.COACH);
    }

    int nextVersion() {
        var newest = draft.conflict().get().or(() -> draft.standing().get().latest());
        return newest.map(PromptVersion::version).orElse(0) + 1;
    }

    /** Opens the pane that asks for a note; a text that says nothing new is not asked about. */
    void askToSave() {
        onTop = false;
        if (draft.unchanged()) {
            draft.save("");
        } else {
            saving.set(true);
        }
    }

    /** After somebody else's version: the author chose to save on top of it. */
    void askToSaveOnTop() {
        onTop = true;
        saving.set(true);
    }

    void save(String note) {
        saving.set(false);
        if (onTop) {
            draft.saveOnTop(note);
        } else {
            draft.save(note);
        }
    }

    void compareConflict() {
        draft.merging().set(true);
    }

    /** The text changes before the caret moves on and the line is laid out; what needs both waits a moment. */
    void soon(Runnable does) {
        around.background().show(does);
    }

    public void tryDraft() {
        draft.flush();
        draft.scope().get()
                .ifPresent(scope -> around.desk().go(new Place.Rehearse(Optional.of(scope), Optional.empty(), OptionalInt.empty())));
    }

    void caret(int line, int column) {
        caret = say("editor.caret", line, column);
        status();
    }

    /** Problems of the text as it is now; right after a key there is a moment in which lint has not looked yet, and then it is waited for. */
    void whenChecked(Runnable does) {
        var waiting = !draft.checked().get();
        Once.when(draft.checked(), checked -> checked, does);
        if (waiting) {
            draft.read();
        }
    }

    Optional<Problem> problemAt(int offset) {
        return draft.problems().get().stream()
                .filter(problem -> problem.span().filter(span -> span.start() <= offset && offset <= span.end()).isPresent()).findFirst();
    }

    /** The last problem before this place, from the end again when there is none. */
    Optional<Problem> problemBefore(int offset) {
        var placed = draft.problems().get().stream().filter(problem -> problem.span().isPresent()).toList().reversed();
        return placed.stream().filter(problem -> problem.span().orElseThrow().end() < offset).findFirst()
                .or(() -> placed.stream().findFirst());
    }

    /** The first problem after this place, from the top again when there is none. */
    Optional<Problem> problemAfter(int offset) {
        var placed = draft.problems().get().stream().filter(problem -> problem.span().isPresent()).toList();
        return placed.stream().filter(problem -> problem.span().orElseThrow().start() > offset).findFirst()
                .or(() -> placed.stream().findFirst());
    }

    private void refresh() {
        var scope = draft.scope().get();
        title.set(scope.map(open -> ScopeTitle.of(open, draft.text().get().name(), draft.shelves().program())).orElse(""));
        var number = draft.standing().get().live();
        live.set(number.isPresent() ? say("library.live", number.getAsInt()) : say("library.none-live"));
        var base = draft.standing().get().baseNumber();
        reading.set(base.isEmpty() ? "" : say(draft.differs() ? "editor.reading.draft" : "editor.reading", base.getAsInt()));
        unsaved.set(draft.differs() ? say("editor.unsaved") : "");
        compare();
        measure();
        status();
    }

    private void measure() {
        var shown = draft.text().get().body();
        var kept = draft.whole().body();
        measuring.run(() -> TextStatistics.of(shown, kept), found -> {
            measure = found;
            status();
        });
        weighing.after(shown.length() > LONG ? LONG_REST : REST, () -> weighing.run(() -> tokens.applyAsInt(shown), count -> {
            weight = say("editor.tokens", count);
            status();
        }));
    }

    private void compare() {
        var base = draft.standing().get().base().map(PromptVersion::text).map(text -> LineEnds.plain(text.body())).orElse("");
        var now = draft.text().get().body();
        comparing.run(() -> LineChanges.since(base, now), changes::set, unexpected -> around.desk().failed(unexpected));
    }

    private void keptChanged() {
        failure.set(draft.kept().get() instanceof DraftStatus.Failed failed ? failed.reason() : "");
        status();
    }

    private void status() {
        if (draft.scope().get().isEmpty()) {
            return;
        }
        var words = new ArrayList<>(List.of(kept(), caret, say("editor.size", measure.words(), measure.letters()), weight, ends()));
        words.removeIf(String::isEmpty);
        if (seen) {
            around.desk().status(words);
        }
        if (seen && !closed) {
            ageing.after(AGE, this::status);
        }
    }

    private String kept() {
        return switch (draft.kept().get()) {
            case DraftStatus.Nothing nothing -> say("editor.kept.saved");
            case DraftStatus.Typing typing -> say("editor.kept.typing");
            case DraftStatus.At at -> age(Duration.between(at.time(), draft.shelves().clock().instant()));
            case DraftStatus.Aside aside -> say("editor.kept.aside");
            case DraftStatus.Failed failed -> say("editor.kept.failed");
        };
    }

    private String age(Duration age) {
        if (age.toMinutes() > 0) {
            return say("editor.kept.minutes", age.toMinutes());
        }
        return say("editor.kept.seconds", Math.max(1, age.toSeconds()));
    }

    private String ends() {
        return switch (measure.lineEnd()) {
            case "\r\n" -> say("editor.ends.crlf");
            case "\r" -> say("editor.ends.cr");
            default -> say("editor.ends.lf");
        };
    }

    private String say(String key, Object... values) {
        return around.texts().say(key, values);
    }
}
