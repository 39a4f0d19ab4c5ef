package rehearsal.ui.editor;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import rehearsal.text.Texts;

/** Shows what the key under the pointer is worth in the chosen scenario. */
final class ValueBubble {

    private static final double WIDTH = 400;
    private static final double HEIGHT = 240;

    private final Function<String, Optional<String>> values;
    private final Texts texts;
    private final Label name = new Label();
    private final Label value = new Label();
    private final Popup popup = new Popup();

    ValueBubble(Function<String, Optional<String>> values, Texts texts) {
        this.values = values;
        this.texts = texts;
        name.getStyleClass().addAll("rh-code", "rh-small", "rh-muted");
        value.setWrapText(true);
        value.setMaxWidth(WIDTH);
        value.setMaxHeight(HEIGHT);
        var box = new VBox(4, name, value);
        box.getStyleClass().addAll("rh-overlay", "rh-value-bubble");
        popup.setAutoHide(true);
        popup.getContent().add(box);
    }

    void serve(BodyArea area) {
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> show(area, event));
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> popup.hide());
    }

    private void show(BodyArea area, MouseOverTextEvent event) {
        var at = area.offsetToPosition(event.getCharacterIndex(), Bias.Forward);
        Completion.keyAt(area.getParagraph(at.getMajor()).getText(), at.getMinor())
                .ifPresent(key -> values.apply(key).ifPresent(words -> {
                    name.setText(key);
                    value.setText(words.isEmpty() ? texts.say("editor.value.empty") : words);
                    popup.show(area, event.getScreenPosition().getX(), event.getScreenPosition().getY() + 12);
                }));
    }

    void hide() {
        popup.hide();
    }
}
