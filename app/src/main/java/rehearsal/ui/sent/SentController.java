package rehearsal.ui.sent;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import rehearsal.state.Scenario;
import rehearsal.text.Texts;
import rehearsal.ui.control.ChoiceCells;
import rehearsal.ui.control.LetterSize;
import rehearsal.ui.control.Menus;
import rehearsal.ui.control.Segments;
import rehearsal.ui.control.Shown;
import rehearsal.ui.control.Views;

/** Shows the pieces with their bar, or the exact request of one provider or of two. */
public final class SentController {

    private static final double TITLE_FROM = 780;
    private static final double PRICE_FROM = 1020;
    private static final double SCENARIO_FROM = 840;
    private static final double MODEL_FROM = 940;

    private static final double NAMED = 184;
    private static final double BARE = 136;

    private final SentModel model;
    private final Texts texts;
    private final SegmentsView segments;
    private final RequestView left;
    private final RequestView single;
    private final RequestView right;
    private final ModelMenu whom;

    @FXML
    private Region view;
    @FXML
    private HBox head;
    @FXML
    private Label title;
    @FXML
    private Segments tabs;
    @FXML
    private ComboBox<Scenario> scenario;
    @FXML
    private Label price;
    @FXML
    private Label tokens;
    @FXML
    private MenuButton copy;
    @FXML
    private StackPane stage;
    @FXML
    private LetterSize letters;

    private SentController(SentModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.segments = new SegmentsView(model);
        this.whom = new ModelMenu(model, model.picked());
        this.single = new RequestView(model, segments, model.picked(), false, copies(false));
        this.left = new RequestView(model, segments, model.picked(), true, copies(false));
        this.right = new RequestView(model, segments, model.pickedBeside(), true, copies(true));
    }

    public static Parent view(SentModel model, Texts texts) {
        return Views.load("sent", new SentController(model, texts), texts);
    }

    @FXML
    private void initialize() {
        tabs.chosen().bindBidirectional(model.tab());
        scenario.setConverter(ChoiceCells.named(Scenario::name));
        model.scenarios().subscribe((_, after) -> scenario.getItems().setAll(after));
        model.scenario().subscribe((_, after) -> after.ifPresent(scenario::setValue));
        scenario.valueProperty().subscribe((_, after) -> {
            model.scenario().set(Optional.ofNullable(after));
            scenario.setTooltip(new Tooltip(texts.say("sent.scenario") + ": " + (after == null ? "" : after.name())));
        });
        head.getChildren().add(head.getChildren().indexOf(scenario) + 1, whom);
        Shown.when(whom, model.tab().lessThan(2));
        tokens.visibleProperty().bind(whom.visibleProperty().and(tokens.textProperty().isNotEmpty()));
        tokens.managedProperty().bind(whom.visibleProperty());
        Shown.takingRoom(title);
        Shown.takingRoom(price);
        view.widthProperty().subscribe((_, _) -> fit());
        letters.fontProperty().subscribe((_, _) -> fit());
        model.tab().subscribe((_, _) -> fit());
        copy.getItems().setAll(item("sent.copy.text", "sent.copied.text", model::copyText),
                item("sent.copy.json", "sent.copied.json", () -> model.copyJson(false)),
                item("sent.copy.curl", "sent.copied.curl", () -> model.copyCurl(false)));
        model.outcome().subscribe((_, _) -> show());
        model.beside().subscribe((_, _) -> show());
        model.tab().subscribe((_, _) -> show());
    }

    /** What is told first on a narrow pane is what can be found nowhere else. */
    private void fit() {
        var width = view.getWidth() / letters.scale();
        title.setVisible(width >= TITLE_FROM || model.tab().get() == 2);
        price.setVisible(width >= PRICE_FROM && model.tab().get() < 2);
        var room = width >= SCENARIO_FROM || model.tab().get() == 2;
        scenario.setButtonCell(ChoiceCells.labelled(room ? texts.say("sent.scenario") : "", Scenario::name));
        scenario.setPrefWidth((room ? NAMED : BARE) * letters.scale());
        whom.named(width >= MODEL_FROM);
    }

    private void show() {
        model.outcome().get().ifPresent(outcome -> {
            whom.show(outcome.pick());
            tokens.setText(model.size(outcome));
            tokens.setTooltip(new Tooltip(texts.say("sent.size.tip", model.price(outcome))));
            price.setText(model.price(outcome));
            switch (model.tab().get()) {
                case 1 -> {
                    single.show(outcome);
                    stage.getChildren().setAll(single);
                }
                case 2 -> {
                    left.show(outcome);
                    model.beside().get().ifPresent(right::show);
                    if (stage.getChildren().size() != 1 || !(stage.getChildren().getFirst() instanceof HBox)) {
                        stage.getChildren().setAll(new HBox(left, right));
                    }
                }
                default -> stage.getChildren().setAll(segments.show(outcome));
            }
        });
    }

    private List<Runnable> copies(boolean ofBeside) {
        return List.of(() -> take(model.copyJson(ofBeside), "sent.copied.json"), () -> take(model.copyCurl(ofBeside), "sent.copied.curl"));
    }

    private MenuItem item(String key, String done, Supplier<Optional<String>> words) {
        return Menus.item(texts.say(key), () -> take(words.get(), done));
    }

    private void take(Optional<String> words, String done) {
        words.ifPresent(text -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            model.copied(done);
        });
    }
}
