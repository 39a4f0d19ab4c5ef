package rehearsal.ui.session;

import javafx.scene.AccessibleRole;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import rehearsal.state.ActionOutcome;
import rehearsal.state.Card;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Icons;

/** The pieces a talk is drawn with: bubbles, action rows, cards. */
public final class Bubbles {

    private static final double CLIENT_WIDTH = 400;
    private static final double COACH_WIDTH = 488;

    private Bubbles() {
    }

    public static Node client(String words, Texts texts) {
        var bubble = new VBox(Markdown.plain(Markdown.text(words)));
        bubble.getStyleClass().addAll("rh-bubble", "client");
        bubble.setMaxWidth(CLIENT_WIDTH);
        bubble.setAccessibleText(texts.say("chat.client.said", words));
        var row = new HBox(bubble);
        row.setAlignment(Pos.TOP_RIGHT);
        return row;
    }

    /** The avatar, and at its right whatever stands under the coach's name, one below the other. */
    public static VBox coach(VBox talk) {
        var avatar = new Label("C");
        avatar.getStyleClass().add("rh-avatar");
        var column = new VBox(6);
        column.setMaxWidth(COACH_WIDTH);
        HBox.setHgrow(column, Priority.ALWAYS);
        talk.getChildren().add(new HBox(8, avatar, column));
        return column;
    }

    public static VBox words(String words, Texts texts) {
        var bubble = new VBox(8, Markdown.nodes(words).toArray(Node[]::new));
        bubble.setAccessibleText(texts.say("chat.coach.said", words));
        return dressed(bubble);
    }

    public static VBox dressed(VBox bubble) {
        bubble.getStyleClass().addAll("rh-bubble", "coach");
        bubble.setMaxWidth(COACH_WIDTH);
        return bubble;
    }

    public static Node action(ActionOutcome outcome, Texts texts, Runnable open) {
        var kind = outcome.result().id();
        var icon = Icons.of(switch (outcome.result()) {
            case APPLIED -> "fth-check-circle";
            case SKIPPED -> "fth-skip-forward";
            case REFUSED -> "fth-x-circle";
            case NOT_SIMULATED -> "fth-minus-circle";
        });
        var name = new Label(outcome.action().type());
        name.getStyleClass().add("rh-code");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var said = new Label(said(outcome, texts));
        said.getStyleClass().add("rh-outcome");
        said.setWrapText(true);
        said.setTextAlignment(TextAlignment.RIGHT);
        said.setAlignment(Pos.CENTER_RIGHT);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        var row = new HBox(icon, name, said);
        row.getStyleClass().addAll("rh-action", kind);
        row.setAccessibleText(outcome.action().type() + ", " + said.getText());
        pressable(row, open);
        return row;
    }

    public static String said(ActionOutcome outcome, Texts texts) {
        var result = texts.say("chat.outcome." + outcome.result().id());
        return outcome.why().isBlank() ? result : result + ": " + outcome.why();
    }

    public static Node card(Card card, boolean open, Texts texts, Consumer<String> say) {
        return card(card, new AnsweredView.Cards(new SimpleBooleanProperty(!open), Optional.empty()), texts, say);
    }

    static Node card(Card card, AnsweredView.Cards all, Texts texts, Consumer<String> say) {
        var words = new Label(card.text());
        words.setWrapText(true);
        var buttons = new FlowPane(8, 8);
        for (var label : card.buttons()) {
            var button = Buttons.text(label, () -> say.accept(label), "small");
            button.disableProperty().bind(all.closed());
            if (all.chosen().filter(label.strip()::equals).isPresent()) {
                button.getStyleClass().add("rh-chosen");
            }
            button.setAccessibleText(texts.say("chat.card.say", label));
            buttons.getChildren().add(button);
        }
        var box = new VBox(8, words, buttons);
        box.getStyleClass().addAll("rh-card", "rh-chat-card");
        return box;
    }

    public static Node line(String icon, String words, String... styles) {
        var label = new Label(words, Icons.small(icon, "rh-muted"));
        label.getStyleClass().addAll("rh-small", "rh-muted");
        label.getStyleClass().addAll(List.of(styles));
        var row = new HBox(label);
        row.setAlignment(Pos.CENTER);
        return row;
    }

    /** A quiet mark under the client's bubble, at its right. */
    public static Node beside(String icon, String words) {
        var label = new Label(words, Icons.small(icon, "rh-muted"));
        label.getStyleClass().addAll("rh-small", "rh-muted");
        var row = new HBox(label);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    /** A quiet line under the coach's name, at its left. */
    public static Node aside(String icon, String words) {
        var label = new Label(words, Icons.small(icon, "rh-muted"));
        label.getStyleClass().addAll("rh-small", "rh-muted");
        label.setWrapText(true);
        return label;
    }

    /** Mouse, Enter and Space alike. */
    public static void pressable(Region row, Runnable does) {
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.getStyleClass().add("rh-pressable");
        row.setOnMouseClicked(event -> does.run());
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                does.run();
                event.consume();
            }
        });
    }

    public static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    public static Label small(String words, String... styles) {
        var label = new Label(words);
        label.getStyleClass().addAll("rh-small", "rh-muted");
        label.getStyleClass().addAll(List.of(styles));
        label.setMinWidth(0);
        return label;
    }

    public static Button small(String icon, String words, Runnable does, boolean disabled) {
        var button = Buttons.smallIcon(icon, words, does);
        button.setDisable(disabled);
        return button;
    }
}
