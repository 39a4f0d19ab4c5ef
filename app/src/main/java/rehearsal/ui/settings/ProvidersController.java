package rehearsal.ui.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rehearsal.ai.keys.KeyPlace;
import rehearsal.ai.keys.PlaceState;
import rehearsal.text.Texts;
import rehearsal.ui.control.Shown;

/** A card for each provider, and the places where keys can be kept. */
public final class ProvidersController {

    private final ProvidersModel model;
    private final Texts texts;
    private final Map<String, ProviderCard> cards = new HashMap<>();

    @FXML
    private VBox sheet;
    @FXML
    private VBox shelf;
    @FXML
    private VBox places;
    @FXML
    private HBox locked;
    @FXML
    private PasswordField passphrase;
    @FXML
    private Label problem;
    @FXML
    private VBox providers;

    ProvidersController(ProvidersModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        problem.textProperty().bind(model.problem());
        Shown.when(problem, model.problem().isNotEmpty());
        Shown.takingRoom(locked);
        model.places().subscribe((before, _) -> {
            showPlaces();
            if (before.isEmpty() && locked.isVisible()) {
                sheet.getChildren().remove(shelf);
                // Without a passphrase no key can be kept, so that question stands before the providers.
                sheet.getChildren().add(1, shelf);
            }
        });
        model.place().subscribe(_ -> showPlaces());
        model.rows().subscribe(this::showRows);
    }

    @FXML
    private void unlock() {
        model.unlock(passphrase.getText());
        passphrase.clear();
    }

    private void showPlaces() {
        var group = new ToggleGroup();
        places.getChildren().setAll(model.places().get().stream().filter(place -> place.place() != KeyPlace.ENVIRONMENT)
                .map(place -> (Node) row(place, group)).toList());
        locked.setVisible(model.place().get() == KeyPlace.FILE
                && model.places().get().stream().anyMatch(place -> place.place() == KeyPlace.FILE && !place.usable()));
    }

    private VBox row(PlaceState place, ToggleGroup group) {
        var radio = new RadioButton(texts.say("settings.place." + place.place().name()));
        radio.setToggleGroup(group);
        radio.setSelected(place.place() == model.place().get());
        radio.setOnAction(event -> model.place().set(place.place()));
        var where = new Label(place.problem().orElse(place.where()));
        where.getStyleClass().addAll("rh-small", place.usable() ? "rh-muted" : "rh-tone-warning", "rh-settings-under");
        where.setWrapText(true);
        return new VBox(2, radio, where);
    }

    private void showRows(List<ProviderRow> rows) {
        providers.getChildren().setAll(rows.stream().map(row -> {
            var card = cards.computeIfAbsent(row.id(), id -> new ProviderCard(model, texts, row));
            card.show(row);
            return (Node) card;
        }).toList());
    }
}
