package rehearsal.ui.sent;

import rehearsal.practice.PickedModel;
import rehearsal.practice.ProviderOffer;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import rehearsal.ui.control.ChoiceCells;
import rehearsal.ui.control.Menus;

/** Provider and model in one: a menu of providers, each with its models and room for another name. */
final class ModelMenu extends MenuButton {

    private final SentModel model;
    private final ObjectProperty<Optional<PickedModel>> picked;
    private Optional<PickedModel> shown = Optional.empty();
    private boolean named;

    ModelMenu(SentModel model, ObjectProperty<Optional<PickedModel>> picked) {
        this.model = model;
        this.picked = picked;
        getStyleClass().addAll("small", "rh-quiet", "rh-model-menu");
        setMinWidth(72);
        setMnemonicParsing(false);
        setGraphicTextGap(8);
        getItems().add(new MenuItem());
        setOnShowing(event -> fill());
    }

    /** Whether there is room for the provider before the model. */
    void named(boolean room) {
        named = room;
        shown.ifPresent(this::show);
    }

    /** Whom what is shown was made for. */
    void show(PickedModel pick) {
        shown = Optional.of(pick);
        setText(model.title(pick));
        setGraphic(named ? ChoiceCells.word(model.provider(pick)) : null);
        var words = model.texts().say("sent.whom", model.provider(pick), model.title(pick));
        setTooltip(new Tooltip(words));
        setAccessibleText(words);
    }

    private void fill() {
        var own = Menus.choice(new ToggleGroup(), model.texts().say("sent.own"), picked.get().isEmpty(),
                () -> picked.set(Optional.empty()));
        getItems().setAll(own, new SeparatorMenuItem());
        model.offers().get().forEach(offer -> getItems().add(provider(offer)));
    }

    private Menu provider(ProviderOffer offer) {
        var menu = new Menu(offer.ready() ? offer.title() : model.texts().say("sent.no-key", offer.title()));
        menu.setMnemonicParsing(false);
        var group = new ToggleGroup();
        for (var each : offer.models()) {
            var pick = Optional.of(new PickedModel(offer.provider(), each.name()));
            menu.getItems().add(Menus.choice(group, each.title(), shown.equals(pick), () -> picked.set(pick)));
        }
        var field = new TextField();
        field.getStyleClass().add("small");
        field.setPromptText(model.texts().say("sent.model.other"));
        field.setAccessibleText(model.texts().say("sent.model.other"));
        field.setOnAction(event -> {
            if (!field.getText().isBlank()) {
                picked.set(Optional.of(new PickedModel(offer.provider(), field.getText().strip())));
            }
            hide();
        });
        var other = new CustomMenuItem(field);
        other.setHideOnClick(false);
        menu.getItems().add(other);
        return menu;
    }
}
