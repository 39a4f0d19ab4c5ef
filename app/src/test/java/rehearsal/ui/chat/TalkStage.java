package rehearsal.ui.chat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import rehearsal.starter.StarterShelf;
import rehearsal.state.Scenario;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;
import rehearsal.turn.TurnCaches;
import rehearsal.ui.place.Place;
import rehearsal.ui.shell.Dialogs;
import rehearsal.ui.shell.StudioScreens;
import rehearsal.ui.shell.StudioWindow;
import rehearsal.ui.shell.WindowSetup;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.Pictures;
import rehearsal.ui.theme.ThemeChoice;
import rehearsal.workspace.Programs;
import rehearsal.workspace.Providers;
import rehearsal.workspace.Scenes;
import rehearsal.workspace.StarterLibrary;
import rehearsal.workspace.Workspace;

/** The whole window at the Rehearse place, with hands and eyes, on a real store with everything that ships in it. */
final class TalkStage implements AutoCloseable {

    final FxRobot hands = new FxRobot();
    final Workspace workspace;
    private final Chosen chosen = new Chosen();
    private final Stage stage;
    private final StudioWindow window;

    /** What a person would choose in the desktop's dialogs. */
    private static final class Chosen implements Dialogs {
        private volatile List<Path> files = List.of();
        private volatile Optional<Path> folder = Optional.empty();
        private volatile Optional<Path> target = Optional.empty();

        @Override
        public List<Path> files(String title) {
            return files;
        }

        @Override
        public Optional<Path> folder(String title) {
            return folder;
        }

        @Override
        public Optional<Path> saveAs(String suggestedName) {
            return target.map(path -> path.resolve(suggestedName));
        }
    }

    TalkStage(Path folder, Providers providers, String program) {
        Headless.start();
        var clock = Clock.systemUTC();
        var store = Store.open(StoreLocation.embedded(folder), clock);
        new StarterLibrary(store, StarterShelf.bundled(), clock).loadTheFirstTime();
        var programs = new Programs(store.settings());
        workspace = new Workspace(store, programs, new Scenes(store.settings(), StarterShelf.bundled(), programs), providers,
                new TurnCaches(), clock, "Ines Keller");
        var memory = new KeptInMind();
        memory.keep("theme", "LIGHT");
        memory.keep("window-width", "1440");
        memory.keep("window-height", "900");
        stage = Headless.onScreen(Stage::new);
        var setup = new WindowSetup(List.of(program), "Ines Keller", memory, Place.Rehearse.anew(), new StudioScreens(workspace, chosen),
                () -> {
                });
        window = Headless.onScreen(() -> StudioWindow.show(stage, setup));
        until("a scenario is offered", () -> hands.lookup("#start").tryQuery().isPresent() && !this.<ComboBox<Scenario>>node("#scenario")
                .getItems().isEmpty());
    }

    static void until(String what, BooleanSupplier condition) {
        Headless.until(what, condition);
    }

    void choosesFiles(Path... files) {
        chosen.files = List.of(files);
    }

    void choosesFolder(Path folder) {
        chosen.folder = Optional.of(folder);
    }

    void savesIn(Path folder) {
        chosen.target = Optional.of(folder);
    }

    <N extends Node> N node(String query) {
        return hands.lookup(query).<N>query();
    }

    boolean there(String query) {
        return hands.lookup(query).tryQuery().filter(TalkStage::visible).isPresent();
    }

    int count(String query) {
        return hands.lookup(query).queryAll().size();
    }

    /** Whether these very words stand somewhere on the screen. */
    boolean shows(String words) {
        return hasLabel(words::equals);
    }

    /** Whether words with these in them stand somewhere on the screen. */
    boolean tells(String words) {
        return hasLabel(text -> text.contains(words));
    }

    private boolean hasLabel(Predicate<String> fits) {
        return hands.lookup(node -> node instanceof Labeled label && label.getText() != null && fits.test(label.getText())
                && visible(label)).tryQuery().isPresent();
    }

    private static boolean visible(Node node) {
        for (var each = Optional.of(node); each.isPresent(); each = Optional.ofNullable(each.get().getParent())) {
            if (!each.get().isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** What the coach has said so far, bubble by bubble. */
    String said() {
        var words = new StringBuilder();
        hands.lookup(".rh-bubble.coach .rh-md").queryAllAs(javafx.scene.text.Text.class).forEach(text -> words.append(text.getText()));
        return words.toString();
    }

    void choose(String scenario) {
        Headless.act(() -> {
            var box = this.<ComboBox<Scenario>>node("#scenario");
            box.setValue(box.getItems().stream().filter(each -> each.name().equals(scenario)).findFirst().orElseThrow());
        });
    }

    void provider(String id) {
        Headless.act(() -> this.<ComboBox<String>>node("#provider").setValue(id));
    }

    void write(String words) {
        type("#box", words);
    }

    void type(String query, String words) {
        Headless.act(() -> {
            var field = this.<TextInputControl>node(query);
            field.requestFocus();
            field.setText(words);
        });
    }

    void say(String words) {
        write(words);
        hands.type(KeyCode.ENTER);
    }

    void answered(int turns) {
        until("turn " + turns + " is answered", () -> shows("Turn " + turns) && !there("#stop"));
    }

    String box() {
        return Headless.onScreen(() -> this.<TextArea>node("#box").getText());
    }

    void menu(String button, String item) {
        Headless.act(() -> this.<MenuButton>node(button).getItems().stream().filter(each -> each.getText() != null
                && each.getText().startsWith(item)).findFirst().orElseThrow(() -> new AssertionError(item + " is not offered")).fire());
    }

    Set<String> offers(String button) {
        return Headless.onScreen(() -> this.<MenuButton>node(button).getItems().stream().filter(each -> each.getText() != null)
                .map(each -> each.getText()).collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new)));
    }

    /** Opens a kept talk, as the palette does. */
    void open(String session) {
        Headless.act(() -> window.model().go(new Place.Rehearse(Optional.empty(), Optional.of(session), java.util.OptionalInt.empty())));
    }

    void press(KeyCode... keys) {
        hands.push(keys);
    }

    void click(String query) {
        hands.clickOn(query);
    }

    void fire(String words) {
        Headless.act(() -> hands.lookup(node -> node instanceof javafx.scene.control.ButtonBase button && words.equals(button.getText())
                && visible(button)).<javafx.scene.control.ButtonBase>query().fire());
    }

    void size(double width, double height) {
        Headless.act(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    void theme(ThemeChoice choice) {
        Headless.act(() -> window.look().theme().set(choice));
    }

    void picture(String name) {
        Pictures.take(stage, name);
    }

    /** In light and in dark. */
    void pictures(String name) {
        picture(name + "-light");
        theme(ThemeChoice.DARK);
        picture(name + "-dark");
        theme(ThemeChoice.LIGHT);
    }

    void label(String query, String words) {
        until(query + " says " + words, () -> hands.lookup(query).<Label>tryQuery().filter(label -> label.getText().contains(words))
                .isPresent());
    }

    @Override
    public void close() {
        Headless.act(stage::close);
        workspace.close();
    }
}
