package rehearsal.ui.pair;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import rehearsal.text.Texts;
import rehearsal.trial.Arm;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.KeyCap;

/** Which of the two answers is better, why, and how it stands so far. */
final class VoteRow extends HBox {

    private final PairModel model;
    private final Texts texts;
    private final Label question = new Label();
    private final Map<VoteModel.Choice, ToggleButton> choices = new EnumMap<>(VoteModel.Choice.class);
    private final TextField reason = new TextField();
    private final Label tally = new Label();
    private final Button keep;
    private boolean narrow;

    VoteRow(PairModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.keep = Buttons.text(texts.say("arms.vote.keep"), model::keepVote, "accent");
        getStyleClass().add("rh-vote-row");
        question.getStyleClass().add("rh-strong");
        question.setMinWidth(USE_PREF_SIZE);
        tally.getStyleClass().addAll("rh-small", "rh-muted");
        tally.setMinWidth(USE_PREF_SIZE);
        reason.setId("vote-reason");
        reason.setPromptText(texts.say("arms.vote.why"));
        reason.setAccessibleText(texts.say("arms.vote.why"));
        reason.setMinWidth(90);
        reason.textProperty().bindBidirectional(model.vote().reason());
        reason.setOnAction(event -> model.keepVote());
        HBox.setHgrow(reason, Priority.ALWAYS);
        keep.setId("keep-vote");
        keep.disableProperty().bind(model.vote().keepable().not());
        var earlier = Buttons.smallIcon("fth-chevron-up", texts.say("arms.vote.earlier"), () -> model.vote().step(-1));
        var later = Buttons.smallIcon("fth-chevron-down", texts.say("arms.vote.later"), () -> model.vote().step(1));
        var steps = new HBox(earlier, later);
        steps.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(question, steps, segments(), reason, tally, keep);
        model.vote().turn().addListener((property, before, after) -> draw());
        model.vote().choice().addListener((property, before, after) -> draw());
        model.opened().addListener((property, before, after) -> draw());
        draw();
    }

    void narrow(boolean now) {
        narrow = now;
        draw();
    }

    /** The keys 1 to 4 choose. */
    boolean key(KeyCode code) {
        var number = switch (code) {
            case DIGIT1, NUMPAD1 -> 0;
            case DIGIT2, NUMPAD2 -> 1;
            case DIGIT3, NUMPAD3 -> 2;
            case DIGIT4, NUMPAD4 -> 3;
            default -> -1;
        };
        if (number < 0 || model.vote().turn().get() == 0) {
            return false;
        }
        model.vote().choose(VoteModel.Choice.values()[number]);
        reason.requestFocus();
        reason.end();
        return true;
    }

    static String words(VoteModel.Choice choice, PairModel model, Texts texts) {
        var left = model.pair().map(pair -> pair.masking().left()).orElse(Arm.A);
        return switch (choice) {
            case LEFT -> texts.say("arms.vote.better", model.name(left));
            case TIE -> texts.say("arms.vote.tie");
            case BOTH_BAD -> texts.say("arms.vote.both-bad");
            case RIGHT -> texts.say("arms.vote.better", model.name(left.other()));
        };
    }

    private HBox segments() {
        var box = new HBox();
        box.getStyleClass().add("rh-segments");
        box.setMaxHeight(USE_PREF_SIZE);
        box.setMinWidth(USE_PREF_SIZE);
        for (var choice : VoteModel.Choice.values()) {
            var button = new ToggleButton();
            button.setGraphic(new KeyCap(Integer.toString(choice.ordinal() + 1)));
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.setMinWidth(USE_PREF_SIZE);
            button.setId("vote-" + (choice.ordinal() + 1));
            button.setOnAction(event -> {
                model.vote().choose(choice);
                draw();
            });
            button.pseudoClassStateChanged(PseudoClass.getPseudoClass("first-segment"), choice == VoteModel.Choice.LEFT);
            button.pseudoClassStateChanged(PseudoClass.getPseudoClass("last-segment"), choice == VoteModel.Choice.RIGHT);
            choices.put(choice, button);
            box.getChildren().add(button);
        }
        return box;
    }

    private void draw() {
        var turn = model.vote().turn().get();
        question.setText(texts.say(narrow ? "arms.vote.question.short" : "arms.vote.question", turn));
        choices.forEach((choice, button) -> {
            button.setText(words(choice, model, texts));
            button.setSelected(model.vote().choice().get().filter(choice::equals).isPresent());
        });
        var left = model.pair().map(pair -> pair.masking().left()).orElse(Arm.A);
        var vote = model.vote();
        var count = texts.say("arms.vote.tally", model.name(left), vote.count(VoteModel.Choice.LEFT), vote.count(VoteModel.Choice.TIE),
                vote.count(VoteModel.Choice.BOTH_BAD), model.name(left.other()), vote.count(VoteModel.Choice.RIGHT));
        var masking = model.pair().map(pair -> pair.masking());
        var open = masking.filter(now -> now.hidden() && now.seen()).isPresent();
        tally.setText(narrow
                ? texts.say("arms.vote.tally.short", vote.count(VoteModel.Choice.LEFT), vote.count(VoteModel.Choice.TIE),
                        vote.count(VoteModel.Choice.BOTH_BAD), vote.count(VoteModel.Choice.RIGHT))
                : count);
        tally.setTooltip(new Tooltip(open ? count + "\n" + texts.say("arms.vote.seen") : count));
    }
}
