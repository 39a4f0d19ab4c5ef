package rehearsal.ui.settings;

import java.net.URI;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.ai.keys.KeyState;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Menus;
import rehearsal.ui.control.Shown;
import rehearsal.ui.control.Tone;
import rehearsal.ui.settings.ProviderRow.Trial;

/** One provider: where its key is, a field for another, what the last trial came to, and its address. */
final class ProviderCard extends VBox {

    private static final int NAMES_SHOWN = 12;

    private final ProvidersModel model;
    private final Texts texts;
    private final String id;
    private final Chip state = Chip.of("", Tone.NEUTRAL);
    private final Label where = new Label();
    private final PasswordField key = new PasswordField();
    private final HBox keyRow;
    private final Button test;
    private final Button forget;
    private final HBox outcome = new HBox(8);
    private final TextField address = new TextField();
    private final Label addressNote = new Label();
    private final VBox addressRows;

    ProviderCard(ProvidersModel model, Texts texts, ProviderRow row) {
        super(8);
        this.model = model;
        this.texts = texts;
        this.id = row.id();
        this.test = Buttons.text(texts.say("settings.key.test"), () -> model.test(id), "small");
        this.forget = Buttons.text(texts.say("settings.key.forget"), () -> model.forget(id), "small", "danger", "button-outlined");
        this.keyRow = keyRow(row.title());
        this.addressRows = addressRows();
        getStyleClass().addAll("rh-card", "rh-settings-card");
        where.getStyleClass().addAll("rh-small", "rh-muted");
        where.setWrapText(true);
        outcome.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(head(row.title()), where, keyRow, outcome, addressRows);
        for (var part : List.of(test, forget, keyRow, outcome, addressRows, addressNote)) {
            Shown.takingRoom(part);
        }
        addressRows.setVisible(model.customAddress(id) || model.address(id).isPresent());
    }

    private HBox head(String title) {
        var name = new Label(title);
        name.getStyleClass().add("rh-strong");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var where = Buttons.text(texts.say("settings.address.show"), () -> addressRows.setVisible(!addressRows.isVisible()), "small",
                "flat");
        Shown.when(where, keyRow.visibleProperty().and(new SimpleBooleanProperty(!model.customAddress(id))));
        var head = new HBox(8, name, state, space, where, test, forget);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox keyRow(String title) {
        key.setPromptText(texts.say("settings.key.paste"));
        key.setAccessibleText(texts.say("settings.key.of", title));
        key.setOnAction(event -> paste());
        key.setId("key-" + id);
        HBox.setHgrow(key, Priority.ALWAYS);
        return new HBox(8, key, Buttons.text(texts.say("settings.key.try"), this::paste));
    }

    private void paste() {
        var pasted = key.getText();
        key.clear();
        model.paste(id, pasted);
    }

    private VBox addressRows() {
        address.setPromptText(texts.say("settings.address.usual"));
        address.setText(model.address(id).map(URI::toString).orElse(""));
        address.setAccessibleText(texts.say("settings.address"));
        address.setId("address-" + id);
        address.setOnAction(event -> keepAddress());
        HBox.setHgrow(address, Priority.ALWAYS);
        addressNote.getStyleClass().addAll("rh-small", "rh-tone-warning");
        addressNote.setWrapText(true);
        addressNote.setVisible(false);
        var row = new HBox(8, address);
        if (model.customAddress(id)) {
            row.getChildren().add(presets());
        }
        row.getChildren().add(Buttons.text(texts.say("settings.address.use"), this::keepAddress));
        var label = new Label(texts.say("settings.address"));
        label.getStyleClass().addAll("rh-small", "rh-muted");
        label.setLabelFor(address);
        return new VBox(4, label, row, addressNote);
    }

    private MenuButton presets() {
        var menu = new MenuButton(texts.say("settings.address.presets"));
        menu.setMinWidth(USE_PREF_SIZE);
        model.presets(id).forEach(preset -> {
            menu.getItems().add(Menus.item(preset.name() + "  " + preset.address(), () -> {
                address.setText(preset.address().toString());
                keepAddress();
            }));
        });
        return menu;
    }

    private void keepAddress() {
        var note = model.address(id, address.getText());
        addressNote.setText(note.orElse(""));
        addressNote.setVisible(note.isPresent());
    }

    void show(ProviderRow row) {
        switch (row.key()) {
            case KeyState.NotNeeded none -> show(texts.say("settings.key.not-needed"), false, false, false);
            case KeyState.Absent absent ->
                show(texts.say(absent.needed() ? "settings.key.missing" : "settings.key.optional"), true, !absent.needed(), false);
            case KeyState.Locked locked -> show(locked.reason(), true, !locked.needed(), false);
            case KeyState.FromEnvironment outside -> show(texts.say("settings.key.fixed", outside.where()), true, true, false);
            case KeyState.Kept kept -> show(texts.say("settings.key.where", kept.where()), true, true, true);
        }
        outcome.setVisible(true);
        switch (row.trial()) {
            case Trial.NotYet none -> outcome.setVisible(false);
            case Trial.Asking asking -> outcome(Icons.small("fth-loader", "rh-muted"), texts.say("settings.key.asking"));
            case Trial.Works works -> outcome(Icons.small("fth-check-circle", "rh-tone-live"), models(works.models()));
            case Trial.Failed failed -> {
                outcome(Icons.small("fth-alert-circle", "rh-tone-danger"), failed.sentence());
                if (failed.untried()) {
                    outcome.getChildren().add(Buttons.text(texts.say("settings.key.anyway"), () -> model.keepAnyway(id), "small"));
                }
            }
        }
        test.setText(texts.say(row.trial() instanceof Trial.NotYet ? "settings.key.test" : "settings.key.again"));
        chip(row);
    }

    private void show(String words, boolean takesKey, boolean testable, boolean forgettable) {
        where.setText(words);
        keyRow.setVisible(takesKey);
        test.setVisible(testable);
        forget.setVisible(forgettable);
    }

    private void outcome(Node icon, String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        outcome.getChildren().setAll(icon, label);
    }

    private String models(List<String> names) {
        var shown = String.join(", ", names.stream().limit(NAMES_SHOWN).toList());
        var more = names.size() - NAMES_SHOWN;
        return texts.say("settings.key.models", names.size(), shown) + (more > 0 ? texts.say("settings.key.more", more) : "");
    }

    private void chip(ProviderRow row) {
        if (row.key() instanceof KeyState.Locked) {
            chip("settings.chip.locked", Tone.WARN);
            return;
        }
        switch (row.trial()) {
            case Trial.Works works -> chip("settings.chip.works", Tone.LIVE);
            case Trial.Failed failed -> chip("settings.chip.failed", Tone.DANGER);
            case Trial.Asking asking -> chip("settings.chip.asking", Tone.NEUTRAL);
            case Trial.NotYet none when row.key() instanceof KeyState.NotNeeded -> chip("settings.chip.ready", Tone.LIVE);
            case Trial.NotYet none -> chip(row.key().usable() ? "settings.chip.untried" : "settings.chip.missing", Tone.NEUTRAL);
        }
    }

    private void chip(String words, Tone tone) {
        state.setText(texts.say(words));
        state.tone().set(tone);
    }
}
