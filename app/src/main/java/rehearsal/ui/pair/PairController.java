package rehearsal.ui.pair;

import java.util.function.BooleanSupplier;
import java.util.Locale;
import rehearsal.practice.LoadedPair;
import rehearsal.practice.ModelPick;
import rehearsal.practice.VersionPick;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rehearsal.state.Scenario;
import rehearsal.text.Texts;
import rehearsal.trial.Arm;
import rehearsal.trial.ArmPair;
import rehearsal.ui.control.EscapeKey;
import rehearsal.ui.control.MessageBox;
import rehearsal.ui.control.Views;

/** Binds the set-up row, the heads, the talk and its foot to the model. */
final class PairController {

    private static final double NARROW = 1200;

    private final PairModel model;
    private final Texts texts;
    private final Function<String, Optional<Path>> saveAs;
    private final VoteRow vote;

    @FXML
    private VBox view;
    @FXML
    private ComboBox<Scenario> scenario;
    @FXML
    private ComboBox<PairSetup.Contest> contest;
    @FXML
    private ComboBox<ModelPick> modelBox;
    @FXML
    private ComboBox<VersionPick> versionBox;
    @FXML
    private CheckBox hidden;
    @FXML
    private MenuButton play;
    @FXML
    private Button saveCase;
    @FXML
    private MenuButton more;
    @FXML
    private HBox heads;
    @FXML
    private StackPane stage;
    @FXML
    private VBox belowBox;
    @FXML
    private HBox voteBox;
    @FXML
    private MessageBox box;
    @FXML
    private Label standing;
    @FXML
    private Button send;

    private PairController(PairModel model, Texts texts, Function<String, Optional<Path>> saveAs) {
        this.model = model;
        this.texts = texts;
        this.saveAs = saveAs;
        this.vote = new VoteRow(model, texts);
    }

    static Region view(PairModel model, Texts texts, Function<String, Optional<Path>> saveAs) {
        return Views.load("pair", new PairController(model, texts, saveAs), texts);
    }

    @FXML
    private void initialize() {
        setup();
        menus();
        var a = new SideHead(model, texts, true);
        var b = new SideHead(model, texts, false);
        heads.getChildren().addAll(a, b);
        List.of(a, b).forEach(head -> HBox.setHgrow(head, Priority.ALWAYS));
        stage.getChildren().add(new TurnRows(model, texts));
        PairPanes.bind(belowBox, model, texts, saveAs);
        voteBox.getChildren().add(vote);
        HBox.setHgrow(vote, Priority.ALWAYS);
        var voting = model.vote().turn().greaterThan(0);
        voteBox.visibleProperty().bind(voting);
        voteBox.managedProperty().bind(voting);
        foot();
        EscapeKey.of(view, this::leaves);
        // What was pressed to ask for the answers may vanish with it, and the keyboard must not end up somewhere else.
        model.busy().subscribe((before, after) -> {
            if (after) {
                box.requestFocus();
            }
        });
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        view.widthProperty().addListener((property, before, after) -> narrow(after.doubleValue() < NARROW));
    }

    /** Where there is little room, what is chosen needs it more than the words on the buttons. */
    private void narrow(boolean now) {
        vote.narrow(now);
        play.setText(now ? "" : texts.say("chat.play"));
        saveCase.setText(now ? "" : texts.say("arms.save-case"));
    }

    private void setup() {
        var choices = model.setup();
        ChoiceBoxes.bind(scenario, choices.scenarios(), choices.scenario(), texts.say("chat.scenario"), Scenario::name);
        contest.getItems().setAll(PairSetup.Contest.values());
        ChoiceBoxes.dress(contest, texts.say("arms.contest"),
                each -> texts.say("arms.contest." + each.name().toLowerCase(Locale.ROOT)));
        contest.valueProperty().bindBidirectional(choices.contest());
        ChoiceBoxes.bind(modelBox, choices.models(), choices.model(Arm.A), texts.say("chat.model"), ModelPick::title);
        ChoiceBoxes.bind(versionBox, choices.versions(), choices.version(Arm.A), texts.say("arms.version"),
                pick -> VersionWords.line(pick, texts));
        shownWhen(modelBox, choices::oneModel);
        shownWhen(versionBox, choices::oneVersion);
        hidden.selectedProperty().bindBidirectional(choices.hidden());
        List.of(scenario, contest, modelBox, versionBox, hidden).forEach(control -> control.disableProperty().bind(model.busy()));
    }

    private void shownWhen(Region control, BooleanSupplier shown) {
        control.visibleProperty().bind(Bindings.createBooleanBinding(shown::getAsBoolean, model.setup().contest()));
        control.managedProperty().bind(control.visibleProperty());
    }

    private void menus() {
        model.setup().personas().addListener((property, before, after) -> fillPlay());
        fillPlay();
        play.disableProperty().bind(model.busy());
        var none = Bindings.createBooleanBinding(() -> model.pair().isEmpty(), model.opened());
        saveCase.disableProperty().bind(none.or(model.busy()));
        more.setOnShowing(event -> fillMore());
        fillMore();
    }

    private void fillPlay() {
        play.getItems().clear();
        model.setup().personas().get().forEach(persona -> play.getItems().addAll(
                item(texts.say("chat.play.once", persona.name()), () -> model.play(persona, false)),
                item(texts.say("chat.play.to-end", persona.name()), () -> model.play(persona, true))));
        play.setVisible(!play.getItems().isEmpty());
    }

    private void fillMore() {
        var anew = item(texts.say("arms.anew"), model::leave);
        var begin = item(texts.say("arms.coaches-begin"), () -> model.hear(Optional.empty()));
        var markdown = item(texts.say("chat.export.markdown"), () -> export(".md"));
        var page = item(texts.say("chat.export.html"), () -> export(".html"));
        var data = item(texts.say("chat.export.json"), () -> export(".json"));
        var none = model.pair().isEmpty() || model.busy().get();
        List.of(anew, markdown, page, data).forEach(item -> item.setDisable(none));
        begin.setDisable(model.busy().get() || model.pair().filter(pair -> !pair.turns().isEmpty()).isPresent());
        more.getItems().setAll(anew, begin, new SeparatorMenuItem(), markdown, page, data);
        if (!model.setup().pairs().get().isEmpty()) {
            more.getItems().add(new SeparatorMenuItem());
            model.setup().pairs().get().forEach(pair -> {
                var item = item(texts.say("arms.pair", pair.title(), pair.votes()), () -> model.open(pair.id()));
                item.setDisable(model.busy().get());
                more.getItems().add(item);
            });
        }
    }

    private void export(String ending) {
        model.pair().map(ArmPair::title).flatMap(title -> saveAs.apply(title.replaceAll("[^\\p{L}\\p{N}]+", "-") + "-A-B" + ending))
                .ifPresent(model::export);
    }

    private static MenuItem item(String words, Runnable does) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> does.run());
        return item;
    }

    private void foot() {
        box.textProperty().bindBidirectional(model.typed());
        box.sends(model::send, () -> model.pair().flatMap(PairController::lastMessage));
        send.disableProperty().bind(model.sendable().not());
        send.setOnAction(event -> model.send());
        model.setup().scenario().addListener((property, before, after) -> prompt());
        prompt();
        model.opened().addListener((property, before, after) -> stand());
        model.busy().addListener((property, before, after) -> stand());
        stand();
    }

    private static Optional<String> lastMessage(ArmPair now) {
        return now.turns().reversed().stream().flatMap(turn -> turn.words().stream()).findFirst();
    }

    private void prompt() {
        var name = model.setup().scenario().get().flatMap(chosen -> chosen.state().client().firstName());
        box.setPromptText(name.map(known -> texts.say("arms.write-as", known)).orElseGet(() -> texts.say("arms.write")));
    }

    /** What the next line would use up, beside the button that spends it; or why nothing can be sent now. */
    private void stand() {
        standing.setText(model.pair().map(pair -> {
            var limit = pair.a().setup().limits().clientMessages();
            var used = limit - pair.turnsLeft();
            if (!model.busy().get() && !pair.level()) {
                return texts.say("arms.first-ask", pair.turns().size());
            }
            if (!model.busy().get() && pair.turnsLeft() == 0) {
                return texts.say("arms.no-turns", limit);
            }
            var next = model.busy().get() ? Math.max(1, pair.level() ? used : pair.turns().size()) : used + 1;
            return texts.say("arms.turn", next, limit)
                    + model.opened().get().flatMap(LoadedPair::price).map(price -> texts.say("arms.price", price.text())).orElse("");
        }).orElse(""));
    }

    private void key(KeyEvent event) {
        if (!(event.getTarget() instanceof TextInputControl) && !event.isShortcutDown() && !event.isAltDown()
                && vote.key(event.getCode())) {
            event.consume();
        }
    }

    private boolean leaves() {
        if (model.busy().get()) {
            model.stop();
        } else if (!(model.below().get() instanceof OpenPane.Nothing)) {
            model.closeBelow();
        } else if (!box.isFocused()) {
            box.requestFocus();
        } else {
            return false;
        }
        return true;
    }

    @FXML
    private void goBack() {
        model.goBack();
    }

    @FXML
    private void saveCase() {
        model.showCase();
    }
}
