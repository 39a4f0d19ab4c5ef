package rehearsal.ui.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.testfx.api.FxRobot;
import rehearsal.ui.place.Place;
import rehearsal.ui.shell.Dialogs;
import rehearsal.ui.shell.StudioScreens;
import rehearsal.ui.shell.StudioWindow;
import rehearsal.ui.shell.WindowSetup;
import rehearsal.ui.theme.ThemeChoice;
import rehearsal.workspace.Workspace;

/** A window on a workspace, with hands on it and words for what a person sees. */
public final class Studio implements AutoCloseable {

    private final Stage stage;
    private final StudioWindow window;
    private final StudioScreens rooms;
    private final FxRobot hands = new FxRobot();

    private Studio(Stage stage, StudioWindow window, StudioScreens rooms) {
        this.stage = stage;
        this.window = window;
        this.rooms = rooms;
    }

    /** Opens the library place of a program, in light. */
    public static Studio open(Workspace workspace, KeptInMind memory, Dialogs dialogs, int width, int height) {
        memory.keep("window-width", String.valueOf(width));
        memory.keep("window-height", String.valueOf(height));
        var studio = open(Place.Library.at(SampleDesk.CREATION), "identity-coaching", workspace, memory, dialogs);
        Headless.until("the prompt is open",
                () -> studio.hands.from(studio.stage.getScene().getRoot()).lookup(".rh-editor").tryQuery().isPresent());
        return studio;
    }

    /** Opens this place of a program, in light, as large as in the pictures. */
    public static Studio at(Place place, String program, Workspace workspace, Dialogs dialogs) {
        var memory = new KeptInMind();
        memory.keep("window-width", "1440");
        memory.keep("window-height", "900");
        return open(place, program, workspace, memory, dialogs);
    }

    private static Studio open(Place place, String program, Workspace workspace, KeptInMind memory, Dialogs dialogs) {
        Headless.start();
        memory.keep("theme", "LIGHT");
        var stage = Headless.onScreen(Stage::new);
        var rooms = new StudioScreens(workspace, dialogs);
        var setup = new WindowSetup(List.of(program), workspace.author(), memory, place, rooms, () -> {
        });
        return new Studio(stage, Headless.onScreen(() -> StudioWindow.show(stage, setup)), rooms);
    }

    public Stage stage() {
        return stage;
    }

    public StudioWindow window() {
        return window;
    }

    public FxRobot hands() {
        return hands;
    }

    public CodeArea area() {
        return hands.from(stage.getScene().getRoot()).lookup(".rh-editor").queryAs(CodeArea.class);
    }

    /** Files are let go over the window; a real drag would spoil the toolkit without a display. */
    public void drop(List<Path> files) {
        Headless.act(() -> rooms.take(files));
    }

    /** Whether these words can be read somewhere on the window. */
    public boolean reads(String words) {
        return labels().anyMatch(label -> label.getText() != null && label.getText().contains(words));
    }

    public void untilReads(String words) {
        Headless.until("one reads “" + words + "”", () -> reads(words));
    }

    public void untilGone(String words) {
        Headless.until("“" + words + "” is gone", () -> !reads(words));
    }

    private Stream<Labeled> labels() {
        return hands.from(stage.getScene().getRoot()).lookup((Node node) -> node instanceof Labeled && shows(node))
                .queryAllAs(Labeled.class).stream();
    }

    /** Whether it and everything around it is visible. */
    public static boolean shows(Node node) {
        for (var at = Optional.of(node); at.isPresent(); at = Optional.ofNullable(at.get().getParent())) {
            if (!at.get().isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    public <T extends Node> T node(String query, Class<T> type) {
        return hands.from(stage.getScene().getRoot()).lookup(query).queryAs(type);
    }

    public boolean has(String query) {
        return Headless.onScreen(() -> hands.from(stage.getScene().getRoot()).lookup(query).tryQuery().isPresent());
    }

    public void dark() {
        Headless.act(() -> window.look().theme().set(ThemeChoice.DARK));
    }

    public void light() {
        Headless.act(() -> window.look().theme().set(ThemeChoice.LIGHT));
    }

    public void size(double width, double height) {
        Headless.act(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        Headless.pulse();
    }

    /** A picture in light and one in dark. */
    public void pictures(String name) {
        light();
        Pictures.take(stage, name + "-light");
        dark();
        Pictures.take(stage, name + "-dark");
        light();
    }

    public Path picture(String name) {
        return Pictures.take(stage, name);
    }

    /** Fails when the window met something that nobody expected, which a person would be told of in a strip. */
    public void nothingUnexpected() {
        Headless.onScreen(() -> window.model().failure().get()).ifPresent(failure -> {
            throw new AssertionError("Unexpected on the screen", failure);
        });
    }

    @Override
    public void close() {
        Headless.act(stage::close);
    }
}
