package rehearsal.ui.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.PlainTextChange;
import rehearsal.prompt.Fix;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.Scope;
import rehearsal.text.Texts;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.ErrorCard;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.LetterSize;
import rehearsal.ui.control.Menus;
import rehearsal.ui.control.Tone;
import rehearsal.ui.control.Views;
import rehearsal.ui.place.Command;

/** Puts the text area of the open prompt in place and binds what stands around it. */
public final class EditorController {

    private static final int KEPT_AREAS = 12;
    private static final PseudoClass TOLD = PseudoClass.getPseudoClass("told");
    /** On a narrower pane the name of the prompt needs the room. */
    private static final double WORDS_FROM = 760;

    private final EditorModel model;
    private final Texts texts;
    private final Highlighter highlighter;
    private final Map<Scope, BodyArea> areas = new LinkedHashMap<>(16, 0.75f, true);
    private final CompletionPopup completions;
    private final ValueBubble hovering;
    private final FixBubble bubble;
    private final SaveBar saveBar;
    private final FindBar findBar;
    private Optional<BodyArea> area = Optional.empty();

    @FXML
    private VBox view;
    @FXML
    private Label title;
    @FXML
    private Chip live;
    @FXML
    private Label reading;
    @FXML
    private Chip unsaved;
    @FXML
    private MenuButton restore;
    @FXML
    private Button save;
    @FXML
    private VBox notices;
    @FXML
    private StackPane stage;
    @FXML
    private LetterSize letters;

    public EditorController(EditorModel model, Texts texts, Function<String, Optional<String>> values) {
        this.model = model;
        this.texts = texts;
        this.highlighter = new Highlighter(model.draft().shelves().program());
        this.completions = new CompletionPopup(values);
        this.hovering = new ValueBubble(values, texts);
        this.bubble = new FixBubble(texts, this::apply);
        this.saveBar = new SaveBar(texts, note -> {
            model.save(note);
            focus();
        }, () -> {
            model.saving().set(false);
            focus();
        });
        this.findBar = new FindBar(model.find(), texts, this::closeFind);
    }

    public Parent load() {
        return Views.load("editor", this, texts);
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.title());
        live.textProperty().bind(model.live());
        reading.textProperty().bind(model.reading());
        model.live().subscribe(_ -> liveTone());
        var narrow = Bindings.createBooleanBinding(() -> view.getWidth() < WORDS_FROM * letters.scale(), view.widthProperty(),
                letters.fontProperty());
        unsaved.textProperty().bind(Bindings.when(narrow.and(model.unsaved().isNotEmpty()))
                .then(texts.say("editor.unsaved.short")).otherwise(model.unsaved()));
        unsaved.setTooltip(new Tooltip(texts.say("editor.unsaved")));
        title.setTooltip(new Tooltip());
        title.getTooltip().textProperty().bind(model.title());
        unsaved.visibleProperty().bind(model.unsaved().isNotEmpty());
        save.disableProperty().bind(model.saving());
        save.setTooltip(new Tooltip(texts.say("editor.save.tip")));
        restore.getItems().setAll(Menus.item(texts.say("editor.discard"), () -> model.draft().discard()));
        model.draft().replacements().subscribe((_, _) -> placeText());
        model.draft().problems().subscribe((_, after) -> area.ifPresent(open -> open.show(after)));
        model.changes().subscribe((_, after) -> area.ifPresent(open -> open.gutter().changes(after)));
        model.saving().subscribe((_, open) -> showSaveBar(open));
        model.wrap().subscribe((_, wanted) -> areas.values().forEach(open -> open.wrap(wanted)));
        model.conflict().subscribe((_, _) -> showNotices());
        model.failure().subscribe((_, _) -> showNotices());
        model.draft().unsaved().subscribe((_, _) -> showNotices());
        stage.setOnDragOver(this::dragOver);
        stage.setOnDragDropped(this::dropped);
    }

    @FXML
    private void tryDraft() {
        model.tryDraft();
    }

    @FXML
    private void saveVersion() {
        model.askToSave();
    }

    public List<Command> commands() {
        return List.of(Command.of(texts.say("editor.save"), "fth-save", "Shortcut+S", this::saveVersion),
                Command.of(texts.say("editor.try"), "fth-play", "Shortcut+ENTER", this::tryDraft),
                Command.of(texts.say("editor.find"), "fth-search", "Shortcut+F", () -> openFind(false)),
                Command.of(texts.say("editor.replace"), "fth-repeat", "Shortcut+H", () -> openFind(true)),
                Command.of(texts.say("editor.next-problem"), "fth-alert-circle", "F2", this::nextProblem),
                Command.of(texts.say("editor.previous-problem"), "fth-alert-circle", "Shift+F2", this::previousProblem),
                Command.of(texts.say("editor.fix"), "fth-tool", "Alt+ENTER", this::fixHere),
                Command.of(texts.say("editor.complete"), "fth-list", "Ctrl+SPACE", () -> complete(true)),
                Command.of(texts.say("editor.fold"), "fth-chevron-down", "Shortcut+Shift+F", this::foldHere),
                Command.of(texts.say("editor.wrap"), "fth-corner-down-left", "Shortcut+Shift+W",
                        () -> model.wrap().set(!model.wrap().get())),
                Command.of(texts.say("editor.discard"), "fth-rotate-ccw", () -> model.draft().discard()));
    }

    public void goToLine(int line) {
        area.ifPresent(open -> {
            var wanted = Math.clamp(line - 1, 0, open.getParagraphs().size() - 1);
            open.gutter().reveal(wanted);
            open.moveTo(wanted, 0);
            open.requestFollowCaret();
            open.requestFocus();
        });
    }

    /** Shows a problem of the list: the caret goes there and the bubble opens. */
    public void goTo(Problem problem) {
        problem.span().ifPresent(span -> area.ifPresent(open -> {
            open.gutter().reveal(open.line(span.start()));
            open.moveTo(Math.min(span.start(), open.getLength()));
            open.requestFollowCaret();
            open.requestFocus();
            open.layout();
            showBubble(problem);
        }));
    }

    /** Writes these words at the caret, for example a key that was chosen beside the text. */
    public void insert(String words) {
        area.ifPresent(open -> {
            open.replaceSelection(words);
            open.requestFocus();
        });
    }

    public void focus() {
        area.ifPresent(BodyArea::requestFocus);
    }

    private void placeText() {
        var scope = model.draft().scope().get();
        if (scope.isEmpty()) {
            return;
        }
        var body = model.draft().text().get().body();
        var known = Optional.ofNullable(areas.get(scope.get()));
        known.ifPresent(open -> open.place(body));
        var open = known.orElseGet(() -> newArea(scope.get(), body));
        if (!area.equals(Optional.of(open))) {
            area = Optional.of(open);
            hidePopups();
            stage.getChildren().setAll(new VirtualizedScrollPane<>(open));
            if (view.getChildren().contains(findBar)) {
                findBar.follow(open);
            }
        }
        open.keptWith(model.lineEnd());
        open.show(model.draft().problems().get());
        tellCaret(open);
    }

    private BodyArea newArea(Scope scope, String body) {
        var guard = new TextGuard(texts, model::tell);
        var open = new BodyArea(highlighter, guard, model.histories().of(scope, body), model.draft().shelves().clock(), model::shortly,
                body);
        open.wrap(model.wrap().get());
        open.setAccessibleText(texts.say("editor.area"));
        open.multiPlainChanges().subscribe(changes -> {
            bubble.hide();
            if (!open.placing()) {
                edited(scope, open, changes);
            }
        });
        open.caretPositionProperty().subscribe((_, _) -> tellCaret(open));
        open.gutter().whenAsked(this::goTo);
        open.addEventFilter(KeyEvent.KEY_PRESSED, this::areaKey);
        completions.serve(open);
        hovering.serve(open);
        areas.put(scope, open);
        if (areas.size() > KEPT_AREAS) {
            var oldest = areas.keySet().iterator().next();
            model.histories().flush();
            areas.remove(oldest);
        }
        return open;
    }

    private void edited(Scope scope, BodyArea open, List<PlainTextChange> changes) {
        var text = open.snapshot();
        model.draft().edited(text);
        model.histories().edited(scope, text);
        if (completions.showing()) {
            model.soon(() -> complete(false));
        } else if (changes.size() == 1 && changes.getFirst().getInserted().equals("{")) {
            model.afterTyping(() -> complete(false));
        }
    }

    private void hidePopups() {
        completions.hide();
        hovering.hide();
        bubble.hide();
    }

    private void tellCaret(BodyArea open) {
        model.caret(open.getCurrentParagraph() + 1, open.getCaretColumn() + 1);
    }

    private void areaKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && bubble.showing()) {
            bubble.hide();
            event.consume();
        }
    }

    private void complete(boolean asked) {
        area.ifPresent(open -> {
            var line = open.getParagraph(open.getCurrentParagraph()).getText();
            completions.offer(open,
                    model.completion().at(line.substring(0, Math.min(line.length(), open.getCaretColumn())), model.type(), asked));
        });
    }

    private void fixHere() {
        model.whenChecked(() -> area.ifPresent(open -> model.problemAt(open.getCaretPosition()).ifPresent(problem -> {
            if (bubble.shows(problem) && !problem.fixes().isEmpty()) {
                bubble.choose(problem.fixes().getFirst());
            } else {
                showBubble(problem);
            }
        })));
    }

    private void nextProblem() {
        model.whenChecked(
                () -> area.ifPresent(open -> model.problemAfter(open.getCaretPosition()).ifPresentOrElse(this::goTo, this::none)));
    }

    private void previousProblem() {
        model.whenChecked(
                () -> area.ifPresent(open -> model.problemBefore(open.getCaretPosition()).ifPresentOrElse(this::goTo, this::none)));
    }

    private void none() {
        model.tell(texts.say("editor.problem.none"));
    }

    private void foldHere() {
        area.ifPresent(open -> open.gutter().toggle(open.getCurrentParagraph()));
    }

    private void showBubble(Problem problem) {
        area.ifPresent(open -> problem.span().ifPresent(span -> open
                .getCharacterBoundsOnScreen(Math.min(span.start(), open.getLength()), Math.min(span.end(), open.getLength()))
                .or(open::getCaretBounds).ifPresent(bounds -> bubble.show(open, problem, bounds))));
    }

    private void apply(Fix fix) {
        if (fix instanceof Fix.Replace replace) {
            area.filter(open -> replace.end() <= open.getLength())
                    .ifPresent(open -> open.replaceText(replace.start(), replace.end(), replace.replacement()));
        } else {
            model.draft().apply(fix);
        }
        focus();
    }

    private void showSaveBar(boolean open) {
        view.getChildren().removeAll(saveBar);
        if (open) {
            view.getChildren().add(1, saveBar);
            saveBar.open(texts.say("editor.save.as", model.nextVersion()));
        }
    }

    private void saveAgain(String note) {
        model.saving().set(true);
        saveBar.write(note);
    }

    private void openFind(boolean replacing) {
        if (!view.getChildren().contains(findBar)) {
            view.getChildren().add(1, findBar);
        }
        area.ifPresent(open -> findBar.open(open, replacing));
    }

    private void closeFind() {
        view.getChildren().remove(findBar);
        findBar.closed();
        focus();
    }

    private void showNotices() {
        notices.getChildren().clear();
        if (!model.conflict().get().isEmpty()) {
            notices.getChildren().add(new ErrorCard(model.conflict().get(), texts.say("editor.conflict.why"),
                    ErrorCard.action(texts.say("editor.conflict.top"), model::askToSaveOnTop),
                    ErrorCard.quiet(texts.say("editor.conflict.compare"), model::compareConflict)));
        }
        if (!model.failure().get().isEmpty()) {
            notices.getChildren().add(new ErrorCard(texts.say("editor.kept.failed"), model.failure().get(),
                    ErrorCard.action(texts.say("editor.kept.again"), () -> model.draft().change(model.draft().text().get()))));
        }
        model.draft().unsaved().get().ifPresent(lost -> notices.getChildren().add(new ErrorCard(texts.say("editor.save.failed"),
                texts.say("editor.save.failed.why", lost.reason()),
                ErrorCard.action(texts.say("editor.save.again"), () -> saveAgain(lost.note())))));
        notices.pseudoClassStateChanged(TOLD, !notices.getChildren().isEmpty());
    }

    private void liveTone() {
        var isLive = model.draft().standing().get().live().isPresent();
        live.tone().set(isLive ? Tone.LIVE : Tone.NEUTRAL);
        live.setGraphic(isLive ? Icons.of("fth-radio", "rh-icon-tiny") : null);
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasString()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasString()) {
            area.ifPresent(open -> {
                var local = open.screenToLocal(new Point2D(event.getScreenX(), event.getScreenY()));
                open.moveTo(open.hit(local.getX(), local.getY()).getInsertionIndex());
            });
            insert(event.getDragboard().getString());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
