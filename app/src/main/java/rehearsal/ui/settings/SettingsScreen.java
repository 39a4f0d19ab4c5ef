package rehearsal.ui.settings;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Screen;

/** The settings place. */
public final class SettingsScreen implements Screen {

    private final BorderPane view = new BorderPane();

    @Override
    public boolean shows(Place place) {
        return place instanceof Place.Settings;
    }

    @Override
    public void open(Place place) {
        view.requestFocus();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }
}
