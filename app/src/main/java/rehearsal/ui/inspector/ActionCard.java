package rehearsal.ui.inspector;

import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import rehearsal.program.ActionType;
import rehearsal.program.Program;
import rehearsal.text.Texts;
import rehearsal.ui.control.Icons;

/** What an action takes and would do; a bubble shows its schema and what the model is told. */
final class ActionCard extends VBox {

    private static final int ROWS = 9;
    private static final double GAP = -4;

    private final Texts texts;
    private Optional<PopOver> bubble = Optional.empty();

    ActionCard(ActionType action, Program program, ActionWords words, Texts texts) {
        super(4);
        this.texts = texts;
        getStyleClass().add("rh-well");
        words.params(program).forEach(param -> add(param, "rh-code"));
        add(action.describe(), "rh-small", "rh-muted");
        words.effects().forEach(this::effect);
        if (action.effects().isEmpty()) {
            add(texts.say("inspector.action.emitted"), "rh-small", "rh-tone-warning");
        }
        var more = new Hyperlink(texts.say("inspector.action.told"));
        more.getStyleClass().addAll("rh-small", "rh-pick-link");
        more.setOnAction(event -> showBubble(action.type(), words, more));
        getChildren().add(more);
    }

    private void effect(String sentence) {
        var words = new Label(sentence);
        words.getStyleClass().add("rh-small");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(new HBox(6, Icons.small("fth-arrow-right", "rh-tone-live"), words));
    }

    private void add(String text, String... styles) {
        var line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.getStyleClass().addAll(styles);
        getChildren().add(line);
    }

    private void showBubble(String name, ActionWords words, Hyperlink beside) {
        bubble.ifPresent(PopOver::hide);
        var title = new Label(name);
        title.getStyleClass().addAll("rh-code", "rh-strong");
        var content = new VBox(8, title, head("inspector.action.schema"), block(words.schema(), "schema"),
                head("inspector.action.instruction"), block(words.instruction(), "instruction"));
        content.getStyleClass().add("rh-pick-bubble");
        var popover = new PopOver(content);
        var low = beside.localToScene(0, 0).getY() > beside.getScene().getHeight() / 2;
        popover.setArrowLocation(low ? PopOver.ArrowLocation.RIGHT_BOTTOM : PopOver.ArrowLocation.RIGHT_TOP);
        popover.setAnimated(false);
        popover.setDetachable(false);
        // Its own sheet paints it white in every theme.
        popover.getRoot().getStylesheets().clear();
        popover.show(beside, GAP);
        bubble = Optional.of(popover);
    }

    private Label head(String key) {
        var head = new Label(texts.say(key));
        head.getStyleClass().addAll("rh-small", "rh-muted");
        return head;
    }

    private static TextArea block(String text, String id) {
        var area = new TextArea(text);
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.setPrefColumnCount(48);
        area.getStyleClass().addAll("rh-code", "rh-pick-block");
        return area;
    }
}
