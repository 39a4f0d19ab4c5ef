package rehearsal.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import rehearsal.library.LiveCheck;
import rehearsal.store.prompt.ReviewState;
import rehearsal.text.Texts;
import rehearsal.ui.control.Menus;
import rehearsal.ui.control.Shown;
import rehearsal.ui.control.Views;

/** Binds the line, its commands and the A and B box to the model. */
public final class TimelineController {

    private static final String BLOCKED = "rh-tone-danger";
    private static final double SUMMARY_FROM = 800;

    private final TimelineModel model;
    private final Texts texts;
    private final TimelineCanvas canvas;
    private final VersionCard card;

    @FXML
    private Label summary;
    @FXML
    private StackPane stage;
    @FXML
    private Label current;
    @FXML
    private Label foreseen;
    @FXML
    private Button intoDraft;
    @FXML
    private Button makeLive;
    @FXML
    private Button setA;
    @FXML
    private Button setB;
    @FXML
    private MenuButton more;
    @FXML
    private Label aNumber;
    @FXML
    private Label aNote;
    @FXML
    private Label bNumber;
    @FXML
    private Label bNote;
    @FXML
    private Button compare;
    @FXML
    private Label hint;

    private TimelineController(TimelineModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.canvas = new TimelineCanvas(model, texts);
        this.card = new VersionCard(model, texts);
    }

    public static Parent view(TimelineModel model, Texts texts) {
        return Views.load("timeline", new TimelineController(model, texts), texts);
    }

    @FXML
    private void initialize() {
        stage.getChildren().add(canvas);
        summary.textProperty().bind(model.summary());
        canvas.setOnMousePressed(this::pressed);
        canvas.setOnKeyPressed(this::key);
        model.cursor().subscribe((_, _) -> showCurrent());
        model.outlook().subscribe((_, _) -> showOutlook());
        model.a().subscribe((_, _) -> showPicked());
        model.b().subscribe((_, _) -> showPicked());
        model.open().subscribe((_, after) -> after.ifPresentOrElse(version -> card.show(canvas, version), card::hide));
        Menus.filledOnOpening(more, this::moves);
        more.setPopupSide(Side.TOP);
        Shown.when(summary, stage.widthProperty().greaterThan(SUMMARY_FROM));
        Shown.when(foreseen, Bindings.isNotEmpty(foreseen.textProperty()));
        Shown.takingRoom(makeLive);
        Shown.takingRoom(intoDraft);
        setA.setTooltip(new Tooltip(texts.say("timeline.set-a")));
        setB.setTooltip(new Tooltip(texts.say("timeline.set-b")));
        model.points().subscribe(_ -> showCurrent());
        model.pairWords().subscribe(_ -> showPicked());
    }

    @FXML
    private void zoomIn() {
        model.zoom(1.25);
    }

    @FXML
    private void zoomOut() {
        model.zoom(0.8);
    }

    @FXML
    private void restore() {
        model.restore();
    }

    @FXML
    private void makeLive() {
        model.makeLive();
    }

    @FXML
    private void pickA() {
        model.pickA();
    }

    @FXML
    private void pickB() {
        model.pickB();
    }

    @FXML
    private void compare() {
        model.compare();
    }

    private void pressed(MouseEvent event) {
        canvas.requestFocus();
        canvas.pointAt(event.getX()).ifPresent(index -> model.cursor().set(index));
        if (event.isSecondaryButtonDown()) {
            more.show();
        } else if (event.isShortcutDown()) {
            model.pickA();
        } else if (event.isShiftDown()) {
            model.pickB();
        } else if (event.getClickCount() == 2) {
            model.read();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> model.move(-1);
            case RIGHT -> model.move(1);
            case PAGE_UP -> model.move(-canvas.shown());
            case PAGE_DOWN -> model.move(canvas.shown());
            case HOME -> model.move(Integer.MIN_VALUE);
            case END -> model.move(Integer.MAX_VALUE);
            case A -> model.pickA();
            case B -> model.pickB();
            case L -> more.show();
            case ENTER -> model.read();
            case PLUS, EQUALS, ADD -> model.zoom(1.25);
            case MINUS, SUBTRACT -> model.zoom(0.8);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void showCurrent() {
        var point = model.current();
        var saved = point.filter(now -> !now.isDraft());
        current.setText(point.map(Point::briefly).orElse(""));
        intoDraft.setVisible(saved.isPresent());
        makeLive.setVisible(saved.filter(now -> !now.live()).isPresent());
        makeLive.setText(saved.map(now -> texts.say("timeline.make-live", now.version().orElse(0))).orElse(""));
        more.setDisable(saved.isEmpty());
        setA.setDisable(point.isEmpty());
        setB.setDisable(point.isEmpty());
    }

    /** That the live one is live can be seen on the line. */
    private void showOutlook() {
        var blocked = model.outlook().get().filter(LiveCheck::blocked).isPresent();
        var live = model.outlook().get().filter(LiveCheck.Live.class::isInstance).isPresent();
        foreseen.setText(live ? "" : model.foreseen());
        foreseen.setTooltip(new Tooltip(model.foreseen()));
        foreseen.getStyleClass().removeAll(BLOCKED, "rh-muted");
        foreseen.getStyleClass().add(blocked ? BLOCKED : "rh-muted");
        makeLive.setDisable(blocked);
    }

    private void showPicked() {
        show(model.a().get(), aNumber, aNote);
        show(model.b().get(), bNumber, bNote);
        compare.setDisable(!model.comparable());
        var words = model.pairWords().get();
        hint.setText(!model.comparable() ? texts.say("timeline.pick") : words.isEmpty() ? texts.say("timeline.compare.hint") : words);
        hint.setTooltip(new Tooltip(hint.getText()));
    }

    private void show(Optional<Point> point, Label number, Label note) {
        number.setText(point.map(Point::briefly).orElse("–"));
        note.setText(point.map(now -> now.note().isEmpty() ? now.byline() : now.note()).orElse(texts.say("timeline.pick.none")));
        note.setTooltip(new Tooltip(point.map(Point::spoken).orElse(note.getText())));
    }

    private List<MenuItem> moves() {
        var items = new ArrayList<MenuItem>();
        model.current().filter(point -> !point.isDraft()).ifPresent(point -> {
            items.add(newLabel());
            point.labels()
                    .forEach(label -> items.add(Menus.item(texts.say("timeline.label.remove", label), () -> model.removeLabel(label))));
            model.labels().stream().filter(label -> !point.labels().contains(label))
                    .forEach(label -> items.add(Menus.item(texts.say("timeline.label.move", label), () -> model.label(label))));
            items.add(new SeparatorMenuItem());
            items.add(Menus.item(texts.say("timeline.read"), model::read));
            items.add(Menus.item(texts.say("timeline.into-draft"), model::restore));
            if (point.review() == ReviewState.NONE || point.review() == ReviewState.CHANGES_ASKED) {
                items.add(Menus.item(texts.say("timeline.review.ask"), model::requestReview));
            }
            items.add(Menus.item(texts.say(point.active() ? "timeline.switch-off" : "timeline.switch-on"), model::switchActive));
        });
        return items;
    }

    private CustomMenuItem newLabel() {
        var field = new TextField();
        field.getStyleClass().add("small");
        field.setPromptText(texts.say("timeline.label.new"));
        field.setAccessibleText(texts.say("timeline.label.new"));
        field.setOnAction(event -> {
            if (!field.getText().isBlank()) {
                model.label(field.getText());
            }
            more.hide();
        });
        var item = new CustomMenuItem(field);
        item.setHideOnClick(false);
        return item;
    }
}
