package rehearsal.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import rehearsal.library.ComparisonLoader;
import rehearsal.library.ProblemFinder;
import rehearsal.store.change.Change;
import rehearsal.ui.control.EmptyPane;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Screen;

/** The comparison of two texts; with nothing picked yet it says where to pick. */
public final class CompareScreen implements Screen {

    private final CompareModel model;
    private final WindowContext around;
    private final Region texts;
    private final EmptyPane nothing;
    private boolean picked;

    public CompareScreen(ComparisonLoader referee, WindowContext around, ProblemFinder finder, Function<String, Optional<Path>> saveAs) {
        this.around = around;
        this.model = new CompareModel(referee, around, finder);
        this.texts = CompareController.view(model, around.texts(), saveAs);
        this.nothing = new EmptyPane("fth-columns", around.texts().say("compare.empty"), around.texts().say("compare.empty.how"),
                around.texts().say("compare.empty.do"));
        nothing.button().setOnAction(event -> around.desk().go(Place.Library.anywhere()));
    }

    /** The library was changed, here or elsewhere. */
    public void changed(Set<Change> changes) {
        model.changed(changes);
    }

    @Override
    public boolean shows(Place place) {
        return place instanceof Place.CompareTexts || place instanceof Place.Trials;
    }

    @Override
    public void open(Place place) {
        if (place instanceof Place.CompareTexts wanted) {
            picked = true;
            model.open(wanted);
        }
    }

    @Override
    public Parent view() {
        return picked ? texts : nothing;
    }

    @Override
    public List<Command> commands() {
        var words = around.texts();
        return List.of(Command.of(words.say("compare.next"), "fth-chevron-down", "F8", () -> model.step(1)),
                Command.of(words.say("compare.previous"), "fth-chevron-up", "Shift+F8", () -> model.step(-1)),
                Command.of(words.say("compare.rehearse"), "fth-message-circle", "Shortcut+Shift+R", model::rehearse),
                Command.of(words.say("compare.swap"), "fth-repeat", "Shortcut+Shift+S", model::swap));
    }
}
