package rehearsal.ui.cases;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.ChoiceCells;
import rehearsal.ui.control.Icons;

/** The few fields of a case that is about to be kept. Enter keeps it, Escape leaves it. */
public final class CasePane extends VBox {

    private final CaseModel model;
    private final Texts texts;
    private final TextField name = new TextField();
    private final TextField tags = new TextField();
    private final ComboBox<CaseStart> start = new ComboBox<>();
    private final Label contents = new Label();

    public CasePane(CaseModel model, Texts texts, Function<String, Optional<Path>> saveAs) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("rh-case-pane");
        fields();
        var keep = Buttons.text(texts.say("cases.keep"), model::keep, "accent");
        keep.setId("keep-case");
        keep.disableProperty().bind(model.keepable().not());
        var cancel = Buttons.text(texts.say("cases.cancel"), model::cancel, "flat");
        var row = new HBox(8, named("cases.name", name), named("cases.start", start), named("cases.tags", tags), keep, cancel);
        row.setAlignment(Pos.BOTTOM_LEFT);
        HBox.setHgrow(row.getChildren().getFirst(), Priority.ALWAYS);
        var export = Buttons.text(texts.say("cases.export"), () -> saveAs.apply("suite-of-cases.yaml").ifPresent(model::export), "flat",
                "small");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(8, contents, trouble(), space, export);
        foot.setAlignment(Pos.CENTER_LEFT);
        var title = new Label(texts.say("cases.title"), Icons.small("fth-bookmark"));
        title.getStyleClass().add("rh-section");
        getChildren().addAll(title, row, foot);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** The name is what is typed first. */
    public void focus() {
        name.requestFocus();
        name.selectAll();
    }

    private void fields() {
        name.textProperty().bindBidirectional(model.name());
        name.setId("case-name");
        name.setMinWidth(120);
        tags.textProperty().bindBidirectional(model.tags());
        tags.setPromptText(texts.say("cases.tags.how"));
        tags.setPrefWidth(180);
        tags.setMinWidth(90);
        start.setId("case-start");
        start.setPrefWidth(200);
        start.setMinWidth(140);
        start.setCellFactory(list -> ChoiceCells.labelled("", CaseStart::words));
        start.setButtonCell(ChoiceCells.labelled("", CaseStart::words));
        model.starts().addListener((property, before, after) -> fill());
        model.start().addListener((property, before, after) -> {
            after.ifPresent(start::setValue);
            contents.setText(model.contents());
        });
        start.valueProperty().addListener((property, before, after) -> Optional.ofNullable(after).ifPresent(
                chosen -> model.start().set(Optional.of(chosen))));
        contents.getStyleClass().addAll("rh-small", "rh-muted");
        fill();
    }

    private void fill() {
        var chosen = model.start().get();
        start.getItems().setAll(model.starts().get());
        chosen.ifPresent(start::setValue);
        contents.setText(model.contents());
    }

    private Label trouble() {
        var trouble = new Label();
        trouble.textProperty().bind(model.trouble());
        trouble.getStyleClass().addAll("rh-small", "rh-tone-danger");
        trouble.setGraphic(Icons.small("fth-alert-circle", "rh-tone-danger"));
        trouble.visibleProperty().bind(model.trouble().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        return trouble;
    }

    private VBox named(String key, Node field) {
        var label = new Label(texts.say(key));
        label.getStyleClass().addAll("rh-small", "rh-muted");
        label.setLabelFor(field);
        field.setAccessibleText(texts.say(key));
        return new VBox(4, label, field);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            model.keep();
            event.consume();
        }
    }
}
