package rehearsal.ui.rehearse;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.testfx.api.FxRobot;
import rehearsal.starter.StarterShelf;
import rehearsal.state.Scenario;
import rehearsal.store.Store;
import rehearsal.store.db.StoreLocation;
import rehearsal.turn.TurnCaches;
import rehearsal.ui.place.Place;
import rehearsal.ui.shell.Dialogs;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.Studio;
import rehearsal.workspace.Programs;
import rehearsal.workspace.Providers;
import rehearsal.workspace.ScenarioShelf;
import rehearsal.workspace.StarterLibrary;
import rehearsal.workspace.Workspace;

/** The whole window at the Rehearse place, with hands and eyes, on a real store with everything that ships in it. */
final class RehearseStage implements AutoCloseable {

    final FxRobot hands = new FxRobot();
    final Workspace workspace;
    private final Chosen chosen = new Chosen();
    private final Studio studio;

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

    RehearseStage(Path folder, Providers providers, String program) {
        Headless.start();
        var clock = Clock.systemUTC();
        var store = Store.open(StoreLocation.embedded(folder), clock);
        new StarterLibrary(store, StarterShelf.bundled(), clock).loadTheFirstTime();
        var programs = new Programs(store.settings());
        workspace = new Workspace(store, programs, new ScenarioShelf(store.settings(), StarterShelf.bundled(), programs), providers,
                new TurnCaches(), clock, "Ines Keller");
        studio = Studio.at(Place.Rehearse.anew(), program, workspace, chosen);
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
        return hands.lookup(query).tryQuery().filter(Studio::shows).isPresent();
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
        return label(fits).isPresent();
    }

    /** The words of a label that can be seen. */
    Optional<String> label(Predicate<String> fits) {
        return hands.lookup(node -> node instanceof Labeled label && label.getText() != null && fits.test(label.getText())
                && Studio.shows(label)).<Labeled>tryQuery().map(Labeled::getText);
    }

    /** What the coach has said so far, bubble by bubble. */
    String said() {
        var words = new StringBuilder();
        hands.lookup(".rh-bubble.coach .rh-md").queryAllAs(Text.class).forEach(text -> words.append(text.getText()));
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
                .map(each -> each.getText()).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Opens a kept talk, as the palette does. */
    void open(String session) {
        Headless.act(() -> studio.window().model()
                .go(new Place.Rehearse(Optional.empty(), Optional.of(session), OptionalInt.empty())));
    }

    void press(KeyCode... keys) {
        hands.push(keys);
    }

    void click(String query) {
        Headless.click(hands, query);
    }

    void fire(String words) {
        Headless.act(() -> hands.lookup(node -> node instanceof ButtonBase button && words.equals(button.getText())
                && Studio.shows(button)).<ButtonBase>query().fire());
    }

    void size(double width, double height) {
        studio.size(width, height);
    }

    void dark() {
        studio.dark();
    }

    void picture(String name) {
        studio.picture(name);
    }

    /** In light and in dark. */
    void pictures(String name) {
        studio.pictures(name);
    }

    void label(String query, String words) {
        until(query + " says " + words, () -> hands.lookup(query).<Label>tryQuery().filter(label -> label.getText().contains(words))
                .isPresent());
    }

    @Override
    public void close() {
        try {
            studio.nothingUnexpected();
        } finally {
            studio.close();
            workspace.close();
        }
    }
}
