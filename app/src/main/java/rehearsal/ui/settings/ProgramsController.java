package rehearsal.ui.settings;

import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import rehearsal.document.DocumentProblem;
import rehearsal.program.LoadedProgram;
import rehearsal.text.Texts;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Shown;

/** The file of a program in the middle, what it says at the right, and what is wrong with it below. */
public final class ProgramsController {

    private final ProgramsModel model;
    private final Texts texts;
    private final YamlArea area;
    private final ProgramTables tables;
    private boolean filling;

    @FXML
    private ComboBox<String> program;
    @FXML
    private Chip edited;
    @FXML
    private Button remove;
    @FXML
    private Button revert;
    @FXML
    private Button save;
    @FXML
    private StackPane editor;
    @FXML
    private ScrollPane problemScroll;
    @FXML
    private VBox problems;
    @FXML
    private HBox state;
    @FXML
    private VBox sections;

    ProgramsController(ProgramsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.area = new YamlArea(texts.say("settings.program.area"));
        this.tables = new ProgramTables(texts, this::find, this::add);
    }

    @FXML
    private void initialize() {
        editor.getChildren().add(new VirtualizedScrollPane<>(area));
        sections.getChildren().setAll(tables.sections());
        area.textProperty().subscribe((_, after) -> model.text().set(after));
        model.names().subscribe((_, _) -> showNames());
        program.valueProperty().subscribe((_, after) -> {
            if (!filling && after != null) {
                model.choose(after);
            }
        });
        edited.visibleProperty().bind(model.edited());
        revert.disableProperty().bind(model.edited().not());
        Shown.when(remove, model.added());
        model.edited().subscribe((_, _) -> save.setDisable(!model.canSave()));
        model.loaded().subscribe((_, after) -> after.ifPresent(this::show));
        model.valid().subscribe((_, after) -> after.ifPresent(tables::show));
        model.text().subscribe(area::put);
        model.chosen().subscribe(_ -> showNames());
        model.loaded().get().ifPresent(this::show);
        model.valid().get().ifPresent(tables::show);
        save.setDisable(true);
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void revert() {
        model.revert();
    }

    @FXML
    private void duplicate() {
        model.duplicate();
        area.goTo(1, 1);
    }

    @FXML
    private void remove() {
        model.remove();
    }

    private void find(Section section, String name) {
        model.find(section, name).ifPresent(area::goTo);
    }

    private void add(Section section) {
        model.add(section).ifPresent(area::goTo);
    }

    private void showNames() {
        filling = true;
        program.getItems().setAll(model.names().get());
        model.chosen().get().ifPresent(program::setValue);
        filling = false;
    }

    private void show(LoadedProgram loaded) {
        save.setDisable(!model.canSave());
        area.show(loaded.problems());
        var rows = loaded.problems().stream().map(this::row).map(Node.class::cast).toList();
        problems.getChildren().setAll(rows);
        problemScroll.setVisible(!rows.isEmpty());
        problemScroll.setManaged(!rows.isEmpty());
        var errors = loaded.problems().stream().filter(DocumentProblem::isError).count();
        state.getChildren().setAll(errors > 0
                ? List.of(Icons.small("fth-alert-circle", "rh-tone-danger"), words(texts.say("settings.program.errors", errors)))
                : List.of(Icons.small("fth-check-circle", "rh-tone-live"),
                        words(texts.say("settings.program.valid", loaded.problems().size()))));
        if (!model.orphans().get().isEmpty()) {
            state.getChildren().addAll(Icons.small("fth-alert-triangle", "rh-tone-warning"),
                    words(texts.say("settings.program.orphans", model.orphans().get())));
        }
    }

    private static Label words(String words) {
        var label = new Label(words);
        label.setMinWidth(0);
        return label;
    }

    private Button row(DocumentProblem problem) {
        var place = new Label(texts.say("settings.program.place", problem.line(), problem.column()));
        place.getStyleClass().addAll("rh-small", "rh-muted");
        place.setMinWidth(72);
        var message = words(problem.message());
        var hint = words(problem.suggestion().orElse(""));
        hint.getStyleClass().addAll("rh-small", "rh-muted");
        var icon = problem.isError()
                ? Icons.small("fth-alert-circle", "rh-tone-danger")
                : Icons.small("fth-alert-triangle", "rh-tone-warning");
        var content = new HBox(8, icon, place, message, hint);
        content.setAlignment(Pos.CENTER_LEFT);
        var row = new Button("", content);
        row.getStyleClass().addAll("flat", "rh-settings-problem");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(problem.sentence());
        row.setOnAction(event -> area.goTo(problem.line(), problem.column()));
        return row;
    }
}
