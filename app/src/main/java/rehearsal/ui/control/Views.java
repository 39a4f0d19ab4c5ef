package rehearsal.ui.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.layout.Region;
import rehearsal.text.Texts;

/** Loads {@code resources/views/<name>.fxml} for a controller that was already built with what it needs. */
public final class Views {

    private Views() {
    }

    public static Region load(String name, Object controller, Texts texts) {
        var loader = new FXMLLoader(Views.class.getResource("/views/" + name + ".fxml"), texts.bundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException failure) {
            throw new UncheckedIOException("The view " + name + " cannot be read.", failure);
        }
    }
}
