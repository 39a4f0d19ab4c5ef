package rehearsal.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Place.Section;
import rehearsal.ui.place.Screen;

/** A screen that is built when somebody first goes there; a window opens with one of them. */
final class LateScreen<S extends Screen> implements Screen {

    private final Set<Section> sections;
    private final Supplier<S> builder;
    private Optional<S> built = Optional.empty();

    /** The sections name every place that the screen may show. */
    LateScreen(Set<Section> sections, Supplier<S> builder) {
        this.sections = sections;
        this.builder = builder;
    }

    S now() {
        if (built.isEmpty()) {
            built = Optional.of(builder.get());
        }
        return built.get();
    }

    /** For news that a screen reads by itself when it opens. */
    void ifBuilt(Consumer<? super S> does) {
        built.ifPresent(does);
    }

    @Override
    public boolean shows(Place place) {
        return sections.contains(place.section()) && now().shows(place);
    }

    @Override
    public void open(Place place) {
        now().open(place);
    }

    @Override
    public Parent view() {
        return now().view();
    }

    @Override
    public List<Command> commands() {
        return now().commands();
    }

    boolean isBuilt() {
        return built.isPresent();
    }

    @Override
    public void keep() {
        built.ifPresent(Screen::keep);
    }

    @Override
    public void close() {
        built.ifPresent(Screen::close);
    }
}
