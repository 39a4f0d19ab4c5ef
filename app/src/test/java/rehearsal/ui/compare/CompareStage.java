package rehearsal.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import rehearsal.library.Line;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.SaveResult;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.place.Place;
import rehearsal.ui.shell.Dialogs;
import rehearsal.ui.shell.StudioScreens;
import rehearsal.ui.shell.StudioWindow;
import rehearsal.ui.shell.WindowSetup;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.theme.ThemeChoice;

/** The studio open on a comparison, with hands. */
final class CompareStage implements AutoCloseable {

    final FxRobot hands = new FxRobot();
    final SampleDesk sample;
    final Stage stage;
    final StudioWindow window;

    /** Reports are saved here. */
    CompareStage(Path folder) {
        Headless.start();
        sample = SampleDesk.open(folder.resolve("data")).withHistory();
        var memory = new KeptInMind();
        memory.keep("theme", "LIGHT");
        memory.keep("window-width", "1440");
        memory.keep("window-height", "900");
        stage = Headless.onScreen(Stage::new);
        var setup = new WindowSetup(List.of("identity-coaching"), "Ines Keller", memory, Place.Library.at(SampleDesk.CREATION),
                new StudioScreens(sample.workspace(), new InFolder(folder)), () -> {
                });
        window = Headless.onScreen(() -> StudioWindow.show(stage, setup));
    }

    private record InFolder(Path folder) implements Dialogs {
        @Override
        public List<Path> files(String title) {
            return List.of();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveAs(String suggestedName) {
            return Optional.of(folder.resolve(suggestedName));
        }
    }

    void size(int width, int height) {
        Headless.act(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    void theme(ThemeChoice theme) {
        Headless.act(() -> window.look().theme().set(theme));
    }

    void compare(Scope scope, int a, int b) {
        var wanted = new Place.CompareTexts(scope, OptionalInt.of(a), OptionalInt.of(b));
        Headless.act(() -> window.model().go(wanted));
        Headless.until("v" + a + " stands beside v" + b, () -> sees("v" + a + " against v" + b));
    }

    /** Saves another version of this prompt, and tells its number. */
    int save(Scope scope, PromptText text, String note, String author) {
        var saved = sample.workspace().store().prompts().save(NewVersion.of(scope, text, author).note(note));
        return saved instanceof SaveResult.Saved done ? done.version().version() : -1;
    }

    static PromptText text(String body) {
        return new PromptText(Optional.empty(), Optional.empty(), body, List.of(), List.of(), ModelSettings.none());
    }

    static PromptText text(String body, List<String> keys, List<String> actions, double temperature, int most) {
        return new PromptText(Optional.empty(), Optional.empty(), body, keys, actions, new ModelSettings(Optional.of("anthropic"),
                Optional.of("claude-sonnet-4-5"), OptionalDouble.of(temperature), OptionalInt.of(most)));
    }

    boolean sees(String words) {
        return hands.lookup(words).queryAll().stream().anyMatch(node -> node.isVisible() && node.getScene() != null);
    }

    @SuppressWarnings("unchecked")
    ListView<Line> lines() {
        return (ListView<Line>) hands.lookup(".rh-diff").queryAs(ListView.class);
    }

    @Override
    public void close() {
        Headless.act(stage::close);
        sample.close();
    }
}
