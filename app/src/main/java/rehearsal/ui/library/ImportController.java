package rehearsal.ui.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import rehearsal.document.DocumentProblem;
import rehearsal.exchange.ImportReport;
import rehearsal.exchange.PlaceholderStyle;
import rehearsal.store.prompt.Scope;
import rehearsal.text.Texts;
import rehearsal.ui.control.Attached;
import rehearsal.ui.control.ErrorCard;
import rehearsal.ui.control.Shown;
import rehearsal.ui.control.Views;

/** Shows what an import would do, and brings it in on request. */
public final class ImportController {

    private final ImportModel model;
    private final Texts texts;
    private final Supplier<List<Choice>> targets;

    /** A place for texts that do not say what they are for; none: they are left out. */
    record Choice(Optional<Scope> scope, String words) {
    }

    @FXML
    private VBox view;
    @FXML
    private Label title;
    @FXML
    private Label summary;
    @FXML
    private HBox placing;
    @FXML
    private ComboBox<Choice> target;
    @FXML
    private HBox converting;
    @FXML
    private FlowPane styles;
    @FXML
    private VBox notices;
    @FXML
    private ListView<SheetRow> rows;
    @FXML
    private Button bringIn;
    private boolean filling;

    private ImportController(ImportModel model, Texts texts, Supplier<List<Choice>> targets) {
        this.model = model;
        this.texts = texts;
        this.targets = targets;
    }

    static Region view(ImportModel model, Texts texts, Supplier<List<Choice>> targets) {
        return Views.load("library-import", new ImportController(model, texts, targets), texts);
    }

    @FXML
    private void initialize() {
        rows.setCellFactory(list -> new SheetCell(texts));
        target.setConverter(new StringConverter<>() {
            @Override
            public String toString(Choice choice) {
                return choice == null ? "" : choice.words();
            }

            @Override
            public Choice fromString(String words) {
                return target.getItems().getFirst();
            }
        });
        target.valueProperty().subscribe((_, after) -> {
            if (!filling && after != null) {
                model.into().set(after.scope());
            }
        });
        Shown.when(placing, model.homeless());
        Shown.takingRoom(converting);
        view.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        // The model outlives this sheet and is asked again when the next one opens.
        Attached.to(view,
                () -> List.of(model.cargo().subscribe(cargo -> cargo.ifPresent(this::begin)), model.offered().subscribe(this::offer),
                        model.failure().subscribe(this::fail), model.sheet().subscribe(_ -> fill()), model.busy().subscribe(_ -> fill())));
    }

    @FXML
    private void bringIn() {
        model.bringIn();
    }

    @FXML
    private void close() {
        model.close();
    }

    private void begin(ImportModel.Cargo cargo) {
        title.setText(switch (cargo) {
            case ImportModel.Cargo.Pasted pasted -> texts.say("library.paste.title");
            case ImportModel.Cargo.Files files -> texts.say("library.import.title", files.paths().size(),
                    files.paths().getFirst().getFileName());
        });
        filling = true;
        target.setItems(FXCollections.observableList(targets.get()));
        target.setValue(target.getItems().stream().filter(choice -> choice.scope().equals(model.into().get())).findFirst()
                .orElseGet(target.getItems()::getFirst));
        filling = false;
    }

    private void offer(Set<PlaceholderStyle> found) {
        converting.setVisible(!found.isEmpty());
        styles.getChildren().setAll(found.stream().map(this::box).toList());
    }

    private CheckBox box(PlaceholderStyle style) {
        var box = new CheckBox(texts.say(switch (style) {
            case DOUBLE_BRACES -> "library.convert.double";
            case DOLLAR_BRACES -> "library.convert.dollar";
            case RAW_BLOCKS -> "library.convert.raw";
        }));
        box.setMnemonicParsing(false);
        box.setSelected(model.converts(style));
        box.setOnAction(event -> model.convert(style, box.isSelected()));
        return box;
    }

    private void fill() {
        var report = model.sheet().get().map(ImportModel.Sheet::report);
        var busy = model.busy().get();
        var coming = report.map(each -> each.imported().size()).orElse(0);
        summary.setText(report.map(each -> texts.say("library.import.summary", each.imported().size(), each.skipped().size(),
                each.failed().size())).orElseGet(() -> texts.say("library.import.reading")));
        bringIn.setText(busy && report.isPresent() ? texts.say("library.import.busy") : texts.say("library.import.now", coming));
        bringIn.setDisable(busy || coming == 0);
        report.ifPresent(each -> rows.setItems(FXCollections.observableList(rowsOf(each))));
        if (report.isPresent() && !busy && view.getScene() != null && !rows.isFocused()) {
            (coming > 0 ? bringIn : rows).requestFocus();
        }
    }

    /** What cannot be read stands first: it is what somebody has to do something about. */
    private List<SheetRow> rowsOf(ImportReport report) {
        var all = new ArrayList<SheetRow>();
        group(all, "library.import.failed", report.failed().stream().<SheetRow>map(this::row).toList());
        group(all, "library.import.coming", report.imported().stream().<SheetRow>map(this::row).toList());
        group(all, "library.import.skipped", report.skipped().stream().<SheetRow>map(each -> new SheetRow.Left(each.file(),
                each.lacksFrontMatter() ? texts.say("library.import.homeless") : each.reason())).toList());
        return all;
    }

    private void group(List<SheetRow> all, String key, List<SheetRow> rows) {
        if (!rows.isEmpty()) {
            all.add(new SheetRow.Head(texts.say(key), rows.size()));
            all.addAll(rows);
        }
    }

    private SheetRow row(DocumentProblem problem) {
        var place = problem.line() > 0 ? texts.say("library.import.place", problem.line(), problem.column()) : "";
        return new SheetRow.Broken(problem.file(), place, problem.message(), problem.suggestion());
    }

    private SheetRow row(ImportReport.Imported coming) {
        return new SheetRow.Coming(model.title(coming.scope()), "v" + coming.version().orElse(1), coming.file(), coming.notes(),
                coming.problems());
    }

    private void fail(String why) {
        notices.getChildren().clear();
        if (!why.isEmpty()) {
            notices.getChildren().add(new ErrorCard(texts.say("library.import.not"), why,
                    ErrorCard.action(texts.say("library.import.again"), model::bringIn)));
        }
    }
}
