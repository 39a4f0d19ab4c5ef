package rehearsal.ui.editor;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.KeyCap;

/** Asks for a note and saves; Enter saves, Esc closes. */
final class SaveBar extends HBox {

    private final TextField note = new TextField();
    private final Label what = new Label();

    SaveBar(Texts texts, Consumer<String> save, Runnable close) {
        getStyleClass().addAll("rh-toolrow", "rh-savebar");
        note.setPromptText(texts.say("editor.save.note"));
        note.setAccessibleText(texts.say("editor.save.note"));
        note.setId("note");
        HBox.setHgrow(note, Priority.ALWAYS);
        what.getStyleClass().add("rh-strong");
        what.setMinWidth(USE_PREF_SIZE);
        Button keep = Buttons.text(texts.say("editor.save.now"), () -> save.accept(note.getText()), "accent");
        getChildren().addAll(what, note, keep, Buttons.text(texts.say("editor.save.not"), close, "flat"), new KeyCap("Esc"));
        note.setOnAction(event -> save.accept(note.getText()));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close.run();
                event.consume();
            }
        });
    }

    /** The note of a try before. */
    void write(String words) {
        note.setText(words);
        note.end();
    }

    void open(String words) {
        what.setText(words);
        note.clear();
        note.requestFocus();
    }
}
