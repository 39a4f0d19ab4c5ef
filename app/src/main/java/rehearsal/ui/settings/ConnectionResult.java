package rehearsal.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import rehearsal.ui.control.Icons;

/** One line that says what came of trying something. */
final class ConnectionResult extends HBox {

    private final Label words = new Label();

    ConnectionResult() {
        super(8);
        setAlignment(Pos.TOP_LEFT);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        setHgrow(words, Priority.ALWAYS);
        clear();
    }

    void clear() {
        put("fth-info", "rh-muted", "");
        setVisible(false);
        setManaged(false);
    }

    void busy(String doing) {
        put("fth-loader", "rh-muted", doing);
    }

    void show(boolean fine, String sentence) {
        put(fine ? "fth-check-circle" : "fth-alert-circle", fine ? "rh-tone-live" : "rh-tone-danger", sentence);
    }

    private void put(String icon, String tone, String sentence) {
        words.setText(sentence);
        getChildren().setAll(Icons.small(icon, tone), words);
        setVisible(true);
        setManaged(true);
    }
}
