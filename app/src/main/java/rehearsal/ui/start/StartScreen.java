package rehearsal.ui.start;

import java.util.List;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import rehearsal.text.Texts;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Screen;

/** The first page. The tree at its left is given to it. */
public final class StartScreen implements Screen {

    private final StartModel model;
    private final Texts texts;
    private final Region view;

    /** Where prompts come in. */
    public record Doors(Runnable chooseFiles, Runnable paste) {
    }

    /** The words, and how large they are written: 1 is the usual size. */
    public record Style(Texts texts, ObservableDoubleValue letters) {
    }

    public StartScreen(StartModel model, Style style, Region tree, Doors doors) {
        this.model = model;
        this.texts = style.texts();
        this.view = StartController.view(model, style, tree, doors);
    }

    @Override
    public boolean shows(Place place) {
        return place instanceof Place.Start;
    }

    @Override
    public void open(Place place) {
        model.refresh();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of(texts.say("start.play"), "fth-play", "Shortcut+P", model::play));
    }

    @Override
    public void close() {
        model.playing().set(false);
    }
}
