package rehearsal.ui.rehearse;

import rehearsal.session.ReplayMode;
import java.util.List;
import rehearsal.ui.control.Buttons;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import rehearsal.session.Session;
import rehearsal.text.Texts;
import rehearsal.state.SessionMessage;
import rehearsal.turn.Reference;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.MessageBox;
import rehearsal.ui.control.Views;
import rehearsal.ui.session.Spending;

/** What stands under a talk: how far a brief has come, what is left, who plays, and the box for the next message. */
public final class FootController {

    private final SessionModel model;
    private final Texts texts;
    private final LimitsForm limits;
    private final RulesForm rules;

    @FXML
    private VBox foot;
    @FXML
    private HBox over;
    @FXML
    private Label overWhy;
    @FXML
    private Button overDone;
    @FXML
    private Label turn;
    @FXML
    private Label turnOf;
    @FXML
    private ProgressBar turnsBar;
    @FXML
    private Label tokens;
    @FXML
    private Label tokensOf;
    @FXML
    private Label money;
    @FXML
    private HBox meter;
    @FXML
    private MenuButton play;
    @FXML
    private HBox editing;
    @FXML
    private FlowPane attached;
    @FXML
    private HBox messageRow;
    @FXML
    private MenuButton attach;
    @FXML
    private MessageBox box;
    @FXML
    private Button send;

    private FootController(SessionModel model, Texts texts, BooleanProperty limitsOpen) {
        this.model = model;
        this.texts = texts;
        this.limits = new LimitsForm(model.setup(), texts, limitsOpen);
        this.rules = new RulesForm(model.play(), texts);
    }

    static FootController open(SessionModel model, Texts texts, BooleanProperty limitsOpen) {
        var controller = new FootController(model, texts, limitsOpen);
        Views.load("rehearse-foot", controller, texts);
        return controller;
    }

    VBox view() {
        return foot;
    }

    void openPlay() {
        play.requestFocus();
        play.show();
    }

    void openAttach() {
        attach.requestFocus();
        attach.show();
    }

    void write() {
        box.requestFocus();
    }

    /** Whether a form was open. */
    boolean closesForms() {
        var any = limits.isVisible() || rules.isVisible();
        limits.close();
        rules.setVisible(false);
        return any;
    }

    @FXML
    private void initialize() {
        var watched = new PlaybackBar(model.watching(), texts);
        foot.getChildren().addAll(1, List.of(limits, rules));
        foot.getChildren().addFirst(new ReadinessView(model, texts));
        foot.getChildren().add(watched);
        shown(watched, Bindings.createBooleanBinding(() -> model.watching().on(), model.watching().sight()));
        shown(messageRow, Bindings.createBooleanBinding(() -> !model.watching().on(), model.watching().sight()));
        playing();
        writing();
        notes();
        model.setup().personas().addListener((property, before, after) -> fillPlay());
        model.session().addListener((property, before, after) -> {
            fillPlay();
            measure(after);
        });
        fillPlay();
        play.disableProperty().bind(model.busy());
        measure(model.session().get());
    }

    /** Who plays and when it ends; afterwards, why it ended. */
    private void playing() {
        var playing = model.play();
        shown(over, Bindings.createBooleanBinding(() -> playing.over().get().isPresent() || playing.playing().get().isPresent(),
                playing.over(), playing.playing()));
        overWhy.textProperty().bind(Bindings.createStringBinding(
                () -> playing.playing().get().map(who -> who + ". " + rules.words()).or(
                        () -> playing.over().get().map(why -> texts.say("chat.over", why))).orElse(""),
                playing.over(), playing.playing(), playing.rules()));
        overWhy.setWrapText(true);
        overDone.textProperty().bind(Bindings.createStringBinding(
                () -> texts.say(playing.playing().get().isPresent() ? "chat.rules" : "chat.over.close"), playing.playing()));
    }

    private static void shown(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void writing() {
        box.textProperty().bindBidirectional(model.typed());
        box.sends(model::send, () -> model.session().get().flatMap(FootController::lastMessage));
        send.disableProperty().bind(model.sendable().not());
        send.setOnAction(event -> model.send());
        send.setTooltip(new Tooltip(texts.say("chat.send.how")));
        model.setup().scenario().addListener((property, before, after) -> prompt());
        prompt();
        shown(editing, Bindings.createBooleanBinding(() -> model.editing().get().isPresent(), model.editing()));
        model.editing().addListener((property, before, after) -> after.ifPresent(turn -> {
            box.requestFocus();
            box.end();
        }));
    }

    private static Optional<String> lastMessage(Session now) {
        return now.turns().reversed().stream().flatMap(turn -> turn.line().client().stream()).map(SessionMessage::text).findFirst();
    }

    private void prompt() {
        var name = model.setup().scenario().get().flatMap(chosen -> chosen.state().client().firstName());
        box.setPromptText(name.map(known -> texts.say("chat.write-as", known)).orElseGet(() -> texts.say("chat.write")));
    }

    private void notes() {
        model.notes().attached().addListener((property, before, after) -> fillAttached());
        model.notes().names().addListener((property, before, after) -> fillNotes());
        model.notes().folder().addListener((property, before, after) -> fillNotes());
        attach.setOnShowing(event -> model.notes().refresh());
        shown(attached, Bindings.createBooleanBinding(() -> !model.notes().attached().get().isEmpty(), model.notes().attached()));
        fillNotes();
    }

    private void fillNotes() {
        attach.getItems().clear();
        model.notes().names().get().forEach(name -> attach.getItems().add(item(name, "fth-file-text", () -> model.notes().attach(name))));
        if (!attach.getItems().isEmpty()) {
            attach.getItems().add(new SeparatorMenuItem());
        }
        attach.getItems().add(item(texts.say("chat.attach.file"), "fth-file", model.notes()::chooseFile));
        attach.getItems().add(item(model.notes().folder().get().map(path -> texts.say("chat.attach.other-folder", path.getFileName()))
                .orElseGet(() -> texts.say("chat.attach.folder")), "fth-folder", model.notes()::chooseFolder));
        if (model.notes().folder().get().isPresent()) {
            attach.getItems().add(item(texts.say("chat.attach.no-folder"), "fth-x", model.notes()::forgetFolder));
        }
    }

    private void fillAttached() {
        attached.getChildren().setAll(model.notes().attached().get().stream().map(this::chip).toList());
    }

    private Node chip(Reference note) {
        var tokens = model.notes().tokens(note, model.setup().model().get());
        var words = new Label(texts.say("chat.attached", note.source(), Spending.count(tokens)), Icons.small("fth-paperclip"));
        words.setTooltip(new Tooltip(note.text().length() > 600 ? note.text().substring(0, 600) + " …" : note.text()));
        var away = Buttons.smallIcon("fth-x", texts.say("chat.detach", note.source()),
                () -> model.notes().detach(note));
        var chip = new HBox(4, words, away);
        chip.getStyleClass().add("rh-note-chip");
        return chip;
    }

    private void fillPlay() {
        play.getItems().clear();
        var watch = PlaybackModel.Pace.values();
        var there = model.session().get().filter(session -> !session.turns().isEmpty()).isPresent();
        for (var pace : watch) {
            play.getItems().add(off(choice("chat.watch." + pace.name().toLowerCase(Locale.ROOT), "fth-film",
                    () -> model.watch(pace)), !there));
        }
        play.getItems().addAll(choice("chat.watch.file", "fth-upload", () -> model.bringIn(true)), new SeparatorMenuItem());
        for (var mode : List.of(ReplayMode.RECORDED, ReplayMode.SCRIPTED)) {
            play.getItems().add(off(choice("chat.replay." + mode.id(), "fth-repeat", () -> model.play().replay(mode)), !there));
        }
        play.getItems().add(new SeparatorMenuItem());
        model.setup().personas().get().forEach(persona -> play.getItems().addAll(
                item(texts.say("chat.play.once", persona.name()), "fth-user", () -> model.play().once(persona)),
                item(texts.say("chat.play.to-end", persona.name()), "fth-fast-forward", () -> model.play().toTheEnd(persona))));
        play.getItems().add(item(texts.say("chat.rules"), "fth-sliders", rules::open));
    }

    private static MenuItem off(MenuItem item, boolean off) {
        item.setDisable(off);
        return item;
    }

    private MenuItem choice(String key, String icon, Runnable does) {
        return item(texts.say(key), icon, does);
    }

    private static MenuItem item(String words, String icon, Runnable does) {
        var item = new MenuItem(words, Icons.small(icon));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> does.run());
        return item;
    }

    @FXML
    private void cancelEdit() {
        model.cancelEdit();
    }

    @FXML
    private void closeOver() {
        if (model.play().playing().get().isPresent()) {
            rules.open();
        } else {
            model.play().over().set(Optional.empty());
        }
    }

    private void measure(Optional<Session> session) {
        meter.getChildren().stream().filter(node -> node != play).forEach(node -> node.setVisible(session.isPresent()));
        session.ifPresent(now -> {
            var most = now.setup().limits();
            turn.setText(texts.say("chat.turn", now.turnsUsed()));
            turnOf.setText(texts.say("chat.turn.of", most.clientMessages()));
            turnsBar.setProgress((double) now.turnsUsed() / Math.max(1, most.clientMessages()));
            var known = now.totals().tokensComplete() || now.totals().tokens() > 0;
            tokens.setText(known ? Spending.count(now.totals().tokens()) : "–");
            tokensOf.setText(most.tokens().isPresent()
                    ? texts.say("chat.tokens.of", Spending.count(most.tokens().getAsLong()))
                    : texts.say("chat.tokens.word"));
            var spent = now.totals().cost().map(cost -> cost.text());
            money.setText(spent.map(words -> most.cost().map(cap -> texts.say("chat.money.cap", words, cap.text())).orElseGet(
                    () -> texts.say("chat.money", words))).orElseGet(() -> texts.say("chat.money.unknown")));
        });
    }
}
