package rehearsal.ui.sent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import rehearsal.state.Scenario;
import rehearsal.turn.Origin;
import rehearsal.ui.control.ErrorCard;
import rehearsal.ui.control.Segments;
import rehearsal.ui.control.Views;
import rehearsal.ui.text.Texts;

/** Shows the rows with their bar, or the exact body of one provider or two. */
public final class SentController {

    private static final Map<Origin, String> STYLES = Map.of(Origin.SYSTEM_CONTEXT, "system", Origin.NOTES, "notes", Origin.BODY, "body",
            Origin.VALUE, "value", Origin.INSTRUCTIONS, "instr", Origin.SCHEMA, "schema", Origin.CONVERSATION, "conv");

    private final SentModel model;
    private final Texts texts;
    private Optional<Origin> open = Optional.empty();

    @FXML
    private Segments tabs;
    @FXML
    private ComboBox<Scenario> scenario;
    @FXML
    private ComboBox<String> provider;
    @FXML
    private ComboBox<String> other;
    @FXML
    private Label tokens;
    @FXML
    private MenuButton copy;
    @FXML
    private StackPane stage;

    private SentController(SentModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    public static Parent view(SentModel model, Texts texts) {
        return Views.load("sent", new SentController(model, texts), texts);
    }

    @FXML
    private void initialize() {
        tabs.chosen().bindBidirectional(model.tab());
        scenario.setConverter(named(Scenario::name));
        scenario.setButtonCell(new ScenarioCell(texts.say("sent.scenario")));
        model.scenarios().addListener((property, before, after) -> scenario.getItems().setAll(after));
        model.scenario().addListener((property, before, after) -> after.ifPresent(scenario::setValue));
        scenario.valueProperty().addListener((property, before, after) -> model.scenario().set(Optional.ofNullable(after)));
        choosing(provider, model.provider().get());
        provider.valueProperty().bindBidirectional(model.provider());
        choosing(other, model.other().get());
        other.valueProperty().bindBidirectional(model.other());
        provider.visibleProperty().bind(model.tab().greaterThan(0));
        provider.managedProperty().bind(provider.visibleProperty());
        other.visibleProperty().bind(model.tab().isEqualTo(2));
        other.managedProperty().bind(other.visibleProperty());
        tokens.textProperty().bind(javafx.beans.binding.Bindings.createStringBinding(() -> texts.say("sent.tokens", model.tokens().get()),
                model.tokens()));
        copy.getItems().setAll(item("sent.copy.text", model::copyText), item("sent.copy.json", model::copyJson),
                item("sent.copy.curl", model::copyCurl));
        model.outcome().addListener((property, before, after) -> show());
        model.beside().addListener((property, before, after) -> show());
        model.tab().addListener((property, before, after) -> show());
    }

    private void choosing(ComboBox<String> box, String first) {
        box.getItems().setAll(model.providers());
        box.setConverter(named(model::providerTitle));
        box.setValue(first);
    }

    private void show() {
        if (model.outcome().get().isEmpty()) {
            return;
        }
        stage.getChildren().setAll(switch (model.tab().get()) {
            case 1 -> exact(model.outcome().get());
            case 2 -> new HBox(exact(model.outcome().get()), exact(model.beside().get()));
            default -> segments(model.outcome().get().orElseThrow());
        });
    }

    private Node exact(Optional<Outcome> outcome) {
        return outcome.map(found -> switch (found) {
            case Outcome.Ready ready -> json(model.pretty(ready.wire()));
            case Outcome.Stopped stopped -> stopped(stopped);
        }).orElseGet(() -> new Region());
    }

    private static Node json(String words) {
        var area = new TextArea(words);
        area.setEditable(false);
        area.getStyleClass().addAll("rh-code", "rh-plain-area");
        HBox.setHgrow(area, Priority.ALWAYS);
        return area;
    }

    private Node segments(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Ready ready -> rows(ready);
            case Outcome.Stopped stopped -> stopped(stopped);
        };
    }

    private Node stopped(Outcome.Stopped stopped) {
        var box = new VBox(new ErrorCard(stopped.sentence(), stopped.help()));
        box.getStyleClass().add("rh-pad");
        return box;
    }

    private Node rows(Outcome.Ready ready) {
        var bar = new VBox(new SegmentBar(ready.rows()));
        bar.getStyleClass().add("rh-bar-row");
        var list = new VBox();
        ready.rows().forEach(row -> {
            list.getChildren().add(row(row));
            if (open.equals(Optional.of(row.origin()))) {
                list.getChildren().add(whole(row));
            }
        });
        var box = new VBox(8, bar, list);
        box.getStyleClass().add("rh-sent-rows");
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private Node row(Outcome.Row row) {
        var mark = new Region();
        mark.getStyleClass().add("rh-segment-mark");
        var name = sized(new Label(model.name(row.origin())), 144, "rh-sent-name");
        var source = sized(new Label(model.source(row)), 76, "rh-small", "rh-muted");
        source.setTooltip(new Tooltip(String.join(", ", row.sources())));
        var excerpt = new Label(row.excerpt());
        excerpt.getStyleClass().addAll("rh-small", "rh-muted");
        excerpt.setMinWidth(0);
        excerpt.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(excerpt, Priority.ALWAYS);
        var count = sized(new Label("%,d".formatted(row.tokens())), 56, "rh-num");
        var line = new HBox(8, mark, name, source, excerpt, count);
        line.getStyleClass().addAll("rh-segment", "rh-sent-row", STYLES.getOrDefault(row.origin(), "system"));
        line.setFocusTraversable(true);
        line.setAccessibleText(model.name(row.origin()) + ", " + texts.say("sent.tokens", row.tokens()));
        line.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("current"), open.equals(Optional.of(row.origin())));
        line.setOnMouseClicked(event -> toggle(row.origin()));
        line.setOnKeyPressed(event -> {
            if (List.of(javafx.scene.input.KeyCode.ENTER, javafx.scene.input.KeyCode.SPACE).contains(event.getCode())) {
                toggle(row.origin());
            }
        });
        return line;
    }

    private void toggle(Origin origin) {
        open = open.equals(Optional.of(origin)) ? Optional.empty() : Optional.of(origin);
        show();
    }

    private static Node whole(Outcome.Row row) {
        var words = new TextArea(row.text());
        words.setEditable(false);
        words.setWrapText(true);
        words.setPrefRowCount(Math.clamp(row.text().lines().count(), 2, 12));
        words.getStyleClass().addAll("rh-code", "rh-plain-area");
        return words;
    }

    private static Label sized(Label label, double width, String... styles) {
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private MenuItem item(String key, java.util.function.Supplier<Optional<String>> words) {
        var item = new MenuItem(texts.say(key));
        item.setOnAction(event -> words.get().ifPresent(text -> {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            model.copied();
        }));
        return item;
    }

    private static <T> StringConverter<T> named(java.util.function.Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String words) {
                throw new UnsupportedOperationException("These choices are not typed.");
            }
        };
    }
}
