package rehearsal.ui.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import rehearsal.session.Session;
import rehearsal.state.Scenario;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Tone;
import rehearsal.ui.control.Views;
import rehearsal.ui.talk.Bubbles;
import rehearsal.ui.talk.Spending;
import rehearsal.ui.text.Texts;

/** Binds the set-up row, the talk, its foot and the two panes beside it to the models. */
public final class ChatController {

    private static final double DRAWER_UNDER = 1200;

    private final ChatModel model;
    private final Texts texts;
    private final TalkExport export;
    private Region statePane = new Region();

    @FXML
    private VBox view;
    @FXML
    private ComboBox<Scenario> scenario;
    @FXML
    private ComboBox<String> provider;
    @FXML
    private ComboBox<String> modelBox;
    @FXML
    private MenuButton versions;
    @FXML
    private MenuButton talks;
    @FXML
    private MenuButton save;
    @FXML
    private ToggleButton stateToggle;
    @FXML
    private StackPane body;
    @FXML
    private HBox panes;
    @FXML
    private VBox chat;
    @FXML
    private HBox meter;
    @FXML
    private Label turn;
    @FXML
    private Label turnOf;
    @FXML
    private ProgressBar turnsBar;
    @FXML
    private Label tokens;
    @FXML
    private Label money;
    @FXML
    private Label ready;
    @FXML
    private MenuButton play;
    @FXML
    private HBox editing;
    @FXML
    private TextArea box;
    @FXML
    private Button send;

    private ChatController(ChatModel model, Texts texts, TalkExport export) {
        this.model = model;
        this.texts = texts;
        this.export = export;
    }

    static Region view(ChatModel model, Texts texts, TalkExport export) {
        return Views.load("chat", new ChatController(model, texts, export), texts);
    }

    @FXML
    private void initialize() {
        setup();
        foot();
        panes();
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        model.session().addListener((property, before, after) -> measure(after));
        model.readiness().addListener((property, before, after) -> showReadiness());
        model.setup().talks().addListener((property, before, after) -> fillTalks());
        fillTalks();
        measure(model.session().get());
        showReadiness();
    }

    private void setup() {
        var choices = model.setup();
        scenario.setConverter(named(Scenario::name));
        scenario.setButtonCell(labelled("chat.scenario", Scenario::name));
        choices.scenarios().addListener((property, before, after) -> fillScenarios());
        choices.scenario().addListener((property, before, after) -> after.ifPresent(scenario::setValue));
        scenario.valueProperty().addListener((property, before, after) -> Optional.ofNullable(after).ifPresent(
                chosen -> choices.scenario().set(Optional.of(chosen))));
        fillScenarios();
        provider.getItems().setAll(choices.providers());
        provider.setConverter(named(this::providerName));
        provider.setButtonCell(labelled("chat.provider", choices::title));
        provider.valueProperty().bindBidirectional(choices.provider());
        modelBox.setConverter(named(choices::modelTitle));
        modelBox.setButtonCell(labelled("chat.model", choices::modelTitle));
        choices.provider().addListener((property, before, after) -> fillModels());
        fillModels();
        choices.model().addListener((property, before, after) -> modelBox.setValue(after));
        modelBox.valueProperty().addListener((property, before, after) -> Optional.ofNullable(after).ifPresent(choices.model()::set));
        versions();
        save.getItems().setAll(export.items(texts, model));
        save.disableProperty().bind(Bindings.createBooleanBinding(() -> model.session().get().isEmpty(), model.session()));
        List.of(scenario, provider, modelBox, versions, talks).forEach(control -> control.disableProperty().bind(model.busy()));
    }

    private String providerName(String id) {
        return model.setup().ready(id) ? model.setup().title(id) : texts.say("chat.provider.no-key", model.setup().title(id));
    }

    private void fillScenarios() {
        var choices = model.setup();
        scenario.getItems().setAll(choices.scenarios().get());
        choices.scenario().get().ifPresent(scenario::setValue);
    }

    private void fillModels() {
        var chosen = model.setup().model().get();
        modelBox.getItems().setAll(model.setup().models());
        modelBox.setValue(chosen);
    }

    private void versions() {
        var group = new ToggleGroup();
        var live = new RadioMenuItem(texts.say("chat.versions.live"));
        var drafts = new RadioMenuItem(texts.say("chat.versions.drafts"));
        live.setToggleGroup(group);
        drafts.setToggleGroup(group);
        live.setOnAction(event -> model.setup().drafts().set(false));
        drafts.setOnAction(event -> model.setup().drafts().set(true));
        versions.getItems().setAll(live, drafts);
        Runnable show = () -> {
            var trying = model.setup().drafts().get();
            (trying ? drafts : live).setSelected(true);
            var face = new HBox(6, Bubbles.small(texts.say("chat.versions")), trying
                    ? Chip.of(texts.say("chat.versions.draft"), Tone.DRAFT)
                    : Chip.of(texts.say("chat.versions.all-live"), Tone.LIVE, "fth-radio"));
            face.setAlignment(Pos.CENTER_LEFT);
            versions.setGraphic(face);
        };
        model.setup().drafts().addListener((property, before, after) -> show.run());
        show.run();
    }

    private void fillTalks() {
        talks.getItems().clear();
        var anew = new MenuItem(texts.say("chat.new-talk"));
        anew.setOnAction(event -> model.leave());
        talks.getItems().addAll(anew, new SeparatorMenuItem());
        model.setup().talks().get().forEach(summary -> {
            var item = new MenuItem(texts.say("chat.talk", summary.title(), summary.turns()));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.open(summary.id()));
            talks.getItems().add(item);
        });
    }

    private void foot() {
        box.textProperty().bindBidirectional(model.typed());
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::typing);
        send.disableProperty().bind(model.sendable().not());
        send.setOnAction(event -> model.send());
        send.setTooltip(new Tooltip(texts.say("chat.send.how")));
        model.setup().scenario().addListener((property, before, after) -> prompt());
        prompt();
        editing.visibleProperty().bind(Bindings.createBooleanBinding(() -> model.editing().get().isPresent(), model.editing()));
        editing.managedProperty().bind(editing.visibleProperty());
        model.editing().addListener((property, before, after) -> after.ifPresent(turn -> {
            box.requestFocus();
            box.end();
        }));
        model.setup().personas().addListener((property, before, after) -> fillPlayers());
        fillPlayers();
        play.disableProperty().bind(model.busy());
    }

    private void prompt() {
        var name = model.setup().scenario().get().flatMap(chosen -> chosen.state().client().firstName());
        box.setPromptText(name.map(known -> texts.say("chat.write-as", known)).orElseGet(() -> texts.say("chat.write")));
    }

    private void fillPlayers() {
        play.getItems().clear();
        model.setup().personas().get().forEach(persona -> {
            var once = new MenuItem(texts.say("chat.play.once", persona.name()));
            once.setOnAction(event -> model.play(persona, false));
            var whole = new MenuItem(texts.say("chat.play.to-end", persona.name()));
            whole.setOnAction(event -> model.play(persona, true));
            play.getItems().addAll(once, whole);
        });
        play.setVisible(!play.getItems().isEmpty());
    }

    /** Enter sends; with Shift it is a new line. */
    private void typing(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        if (event.isShiftDown()) {
            box.insertText(box.getCaretPosition(), "\n");
        } else {
            model.send();
        }
        event.consume();
    }

    private void escape(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE) {
            return;
        }
        if (model.busy().get()) {
            model.stop();
            event.consume();
        } else if (model.editing().get().isPresent()) {
            model.cancelEdit();
            event.consume();
        }
    }

    @FXML
    private void cancelEdit() {
        model.cancelEdit();
    }

    private void panes() {
        var talk = new TalkColumn(model, texts);
        VBox.setVgrow(talk, javafx.scene.layout.Priority.ALWAYS);
        chat.getChildren().addFirst(talk);
        panes.getChildren().add(PipelineController.view(model.pipeline(), texts));
        statePane = StateController.view(model.state(), texts);
        stateToggle.selectedProperty().addListener((property, before, after) -> place());
        view.widthProperty().addListener((property, before, after) -> place());
        place();
    }

    /** The state stands beside the pipeline, or, where there is no room, over it as long as somebody wants to see it. */
    private void place() {
        var narrow = view.getWidth() < DRAWER_UNDER;
        stateToggle.setVisible(narrow);
        stateToggle.setManaged(narrow);
        panes.getChildren().remove(statePane);
        body.getChildren().remove(statePane);
        statePane.getStyleClass().remove("rh-drawer");
        if (!narrow) {
            panes.getChildren().add(statePane);
        } else if (stateToggle.isSelected()) {
            statePane.getStyleClass().add("rh-drawer");
            StackPane.setAlignment(statePane, Pos.CENTER_RIGHT);
            body.getChildren().add(statePane);
        }
    }

    private void measure(Optional<Session> session) {
        meter.getChildren().forEach(node -> node.setVisible(session.isPresent()));
        play.setVisible(!play.getItems().isEmpty());
        session.ifPresent(now -> {
            var limits = now.setup().limits();
            turn.setText(texts.say("chat.turn", now.turnsUsed()));
            turnOf.setText(texts.say("chat.turn.of", limits.clientMessages()));
            turnsBar.setProgress((double) now.turnsUsed() / Math.max(1, limits.clientMessages()));
            var known = now.totals().tokensComplete() || now.totals().tokens() > 0;
            tokens.setText(known ? Spending.count(now.totals().tokens()) : "–");
            var spent = now.totals().cost().map(cost -> cost.text());
            money.setText(spent.map(words -> limits.cost().map(cap -> texts.say("chat.money.cap", words, cap.text())).orElseGet(
                    () -> texts.say("chat.money", words))).orElseGet(() -> texts.say("chat.money.unknown")));
        });
    }

    private void showReadiness() {
        var known = model.readiness().get();
        ready.setVisible(known.isPresent());
        ready.setManaged(known.isPresent());
        known.ifPresent(now -> {
            ready.setText(now.ready() ? texts.say("chat.ready") : texts.say("chat.not-ready", String.join(", ", now.missing())));
            ready.setTooltip(new Tooltip(now.description() + "\n" + String.join("\n", now.questions())));
        });
    }

    private <T> ListCell<T> labelled(String key, Function<T, String> name) {
        return new ListCell<>() {
            @Override
            protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null ? "" : name.apply(item));
                setGraphic(Bubbles.small(texts.say(key)));
                setGraphicTextGap(8);
            }
        };
    }

    private static <T> StringConverter<T> named(Function<T, String> name) {
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
