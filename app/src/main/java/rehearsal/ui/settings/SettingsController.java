package rehearsal.ui.settings;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Views;

/** The list of pages at the left and the open page beside it. */
public final class SettingsController {

    private final SettingsModel model;
    private final Texts texts;
    private final Map<Page, Parent> pages = new EnumMap<>(Page.class);

    @FXML
    private VBox list;
    @FXML
    private StackPane stage;

    private SettingsController(SettingsModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    static Parent view(SettingsModel model, Texts texts) {
        return Views.load("settings", new SettingsController(model, texts), texts);
    }

    @FXML
    private void initialize() {
        for (var page : model.pages()) {
            list.getChildren().add(row(page));
        }
        model.page().subscribe(this::show);
    }

    private ToggleButton row(Page page) {
        var row = new ToggleButton(texts.say("settings.page." + page.id()), Icons.of(page.icon()));
        row.getStyleClass().add("rh-settings-page");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setSelected(page == model.page().get());
        row.setOnAction(event -> {
            model.go(page);
            row.setSelected(true);
        });
        model.page().subscribe((_, after) -> row.setSelected(after == page));
        return row;
    }

    private void show(Page page) {
        stage.getChildren().setAll(pages.computeIfAbsent(page, this::build));
    }

    private Parent build(Page page) {
        return switch (page) {
            case PROVIDERS -> Views.load("settings-providers", new ProvidersController(model.providers(), texts), texts);
            case PROGRAMS -> Views.load("settings-programs", new ProgramsController(model.programs(), texts), texts);
            case LOOK -> Views.load("settings-look", new LookController(model.appearance()), texts);
            case DATA -> Views.load("settings-data", new StorageController(model.storage(), model.database(), texts), texts);
            case NETWORK ->
                model.network().<Parent>map(network -> Views.load("settings-network", new NetworkController(network, texts), texts))
                        .orElseGet(StackPane::new);
            case RULES -> Views.load("settings-rules", new RulesController(model.rules()), texts);
        };
    }
}
