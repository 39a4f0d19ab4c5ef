package rehearsal.ui.rehearse;

import rehearsal.ui.control.Icons;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import rehearsal.practice.SpeakingPrompt;
import rehearsal.state.Scenario;
import rehearsal.store.prompt.VersionSummary;
import rehearsal.text.Texts;
import rehearsal.store.session.SessionStatus;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Menus;
import rehearsal.ui.control.ChoiceCells;
import rehearsal.ui.control.Tone;
import rehearsal.ui.control.Views;
import rehearsal.ui.session.Bubbles;

/** The row over a talk: where it starts, who answers, which versions speak, how far it may go, and the talks that are kept. */
public final class SetupController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private final SessionModel model;
    private final Texts texts;

    @FXML
    private HBox row;
    @FXML
    private ComboBox<Scenario> scenario;
    @FXML
    private ComboBox<String> provider;
    @FXML
    private ComboBox<String> modelBox;
    @FXML
    private MenuButton versions;
    @FXML
    private ToggleButton limits;
    @FXML
    private MenuButton talks;
    @FXML
    private MenuButton save;
    @FXML
    private ToggleButton stateToggle;
    private boolean narrow;

    private SetupController(SessionModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    static SetupController open(SessionModel model, Texts texts) {
        var controller = new SetupController(model, texts);
        Views.load("rehearse-setup", controller, texts);
        return controller;
    }

    /** More to press, after the talks. */
    void offer(List<? extends Node> buttons) {
        row.getChildren().addAll(row.getChildren().indexOf(talks) + 1, buttons);
    }

    HBox row() {
        return row;
    }

    /** Where there is little room, what is chosen needs it more than the words on the buttons. */
    void narrow(boolean now) {
        if (narrow == now) {
            return;
        }
        narrow = now;
        talks.setText(now ? "" : texts.say("chat.talks"));
        faces();
        fillVersions();
    }

    /** Whether the form for the limits is open. */
    BooleanProperty limitsOpen() {
        return limits.selectedProperty();
    }

    /** Where there is no room for the state: whether somebody wants to see it. */
    ToggleButton stateToggle() {
        return stateToggle;
    }

    void openTalks() {
        talks.requestFocus();
        talks.show();
    }

    void openVersions() {
        versions.requestFocus();
        versions.show();
    }

    void openExport() {
        save.requestFocus();
        save.show();
    }

    @FXML
    private void initialize() {
        var choices = model.setup();
        scenario.setConverter(ChoiceCells.named(Scenario::name));
        choices.scenarios().addListener((property, before, after) -> fillScenarios());
        choices.scenario().addListener((property, before, after) -> after.ifPresent(scenario::setValue));
        scenario.valueProperty().addListener((property, before, after) -> Optional.ofNullable(after).ifPresent(
                chosen -> choices.scenario().set(Optional.of(chosen))));
        fillScenarios();
        provider.getItems().setAll(choices.providers());
        provider.setConverter(ChoiceCells.named(this::providerName));
        provider.valueProperty().bindBidirectional(choices.provider());
        modelBox.setConverter(ChoiceCells.named(choices::modelTitle));
        choices.provider().addListener((property, before, after) -> fillModels());
        fillModels();
        choices.model().addListener((property, before, after) -> modelBox.setValue(after));
        modelBox.valueProperty().addListener((property, before, after) -> Optional.ofNullable(after).ifPresent(choices.model()::set));
        List.of(choices.drafts(), choices.pins(), choices.speakers()).forEach(
                each -> each.addListener((property, before, after) -> fillVersions()));
        fillVersions();
        choices.talks().addListener((property, before, after) -> fillTalks());
        talks.setText(texts.say("chat.talks"));
        talks.setOnShowing(event -> model.refreshScenes());
        model.session().addListener((property, before, after) -> fillTalks());
        fillTalks();
        fillExport();
        List.of(scenario, provider, modelBox, versions, talks, limits).forEach(control -> control.disableProperty().bind(model.busy()));
    }

    private String providerName(String id) {
        return model.setup().ready(id) ? model.setup().title(id) : texts.say("chat.provider.no-key", model.setup().title(id));
    }

    private void fillScenarios() {
        var choices = model.setup();
        scenario.getItems().setAll(choices.scenarios().get());
        choices.scenario().get().ifPresent(scenario::setValue);
        faces();
    }

    private void fillModels() {
        var chosen = model.setup().model().get();
        modelBox.getItems().setAll(model.setup().models());
        modelBox.setValue(chosen);
        faces();
    }

    /** What the closed boxes show. A box keeps the cell of a row, and the same row of other items would not be drawn again. */
    private void faces() {
        scenario.setButtonCell(face("chat.scenario", Scenario::name));
        provider.setButtonCell(face("chat.provider", model.setup()::title));
        modelBox.setButtonCell(face("chat.model", model.setup()::modelTitle));
    }

    private <T> ListCell<T> face(String what, Function<T, String> name) {
        return ChoiceCells.labelled(narrow ? "" : texts.say(what), name);
    }

    private void fillVersions() {
        var choices = model.setup();
        var group = new ToggleGroup();
        var live = choice(group, texts.say("chat.versions.live"), !choices.drafts().get(), () -> choices.drafts().set(false));
        var drafts = choice(group, texts.say("chat.versions.drafts"), choices.drafts().get(), () -> choices.drafts().set(true));
        versions.getItems().setAll(live, drafts, new SeparatorMenuItem());
        choices.speakers().get().forEach(speaker -> versions.getItems().add(speaker(speaker)));
        var pinned = choices.pins().get().size();
        var face = new HBox(6);
        if (!narrow) {
            face.getChildren().add(Bubbles.small(texts.say("chat.versions")));
        }
        if (pinned > 0) {
            face.getChildren().add(Chip.of(texts.say("chat.versions.pinned", pinned), Tone.INFO, "fth-tag"));
        }
        face.getChildren().add(choices.drafts().get()
                ? Chip.of(texts.say("chat.versions.draft"), Tone.DRAFT)
                : Chip.of(texts.say("chat.versions.all-live"), Tone.LIVE, "fth-radio"));
        face.setAlignment(Pos.CENTER_LEFT);
        versions.setGraphic(face);
    }

    /** The versions of one prompt: the one that is chosen above, or a certain one. */
    private Menu speaker(SpeakingPrompt speaker) {
        var choices = model.setup();
        var pin = Optional.ofNullable(choices.pins().get().get(speaker.key()));
        var menu = new Menu(pin.map(number -> texts.say("chat.versions.of.pinned", speaker.title(), number)).orElse(speaker.title()));
        menu.setMnemonicParsing(false);
        var group = new ToggleGroup();
        menu.getItems().add(choice(group, texts.say("chat.versions.as-above"), pin.isEmpty(),
                () -> choices.pin(speaker.key(), OptionalInt.empty())));
        for (var version : speaker.versions()) {
            var item = choice(group, words(version), pin.equals(Optional.of(version.version())),
                    () -> choices.pin(speaker.key(), OptionalInt.of(version.version())));
            menu.getItems().add(item);
        }
        return menu;
    }

    private String words(VersionSummary version) {
        var note = version.changeNote().filter(words -> !words.isBlank()).map(words -> " · " + words).orElse("");
        return "v" + version.version() + (version.live() ? " " + texts.say("chat.versions.all-live") : "")
                + (version.active() ? "" : " " + texts.say("chat.versions.off")) + note;
    }

    private static RadioMenuItem choice(ToggleGroup group, String words, boolean chosen, Runnable does) {
        var item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(event -> does.run());
        return item;
    }

    private void fillTalks() {
        talks.getItems().setAll(item("chat.new-talk", "fth-plus", model::leave), item("chat.import", "fth-upload",
                () -> model.bringIn(false)),
                Menus.disabled(item("chat.end", "fth-check-circle", () -> model.turns().end()),
                        model.session().get().filter(now -> now.status() == SessionStatus.ACTIVE).isEmpty()),
                new SeparatorMenuItem());
        model.setup().talks().get().forEach(summary -> talks.getItems().add(Menus.item(
                texts.say("chat.talk", summary.title(), summary.turns(), DAY.format(summary.updatedAt().atZone(ZoneId.systemDefault()))),
                () -> model.open(summary.id()))));
    }

    private MenuItem item(String key, String icon, Runnable does) {
        var item = new MenuItem(texts.say(key), Icons.small(icon));
        item.setOnAction(event -> does.run());
        return item;
    }

    private void fillExport() {
        var nameless = new CheckMenuItem(texts.say("chat.export.nameless"));
        nameless.selectedProperty().bindBidirectional(model.files().nameless());
        save.getItems().setAll(export("chat.export.markdown", SessionFiles.Form.MARKDOWN),
                export("chat.export.html", SessionFiles.Form.HTML),
                export("chat.export.json", SessionFiles.Form.JSON), new SeparatorMenuItem(), nameless);
        save.disableProperty().bind(Bindings.createBooleanBinding(() -> model.session().get().isEmpty(), model.session()));
    }

    private MenuItem export(String key, SessionFiles.Form form) {
        var item = new MenuItem(texts.say(key));
        item.setOnAction(event -> model.session().get().ifPresent(session -> model.files().export(session, form)));
        return item;
    }
}
