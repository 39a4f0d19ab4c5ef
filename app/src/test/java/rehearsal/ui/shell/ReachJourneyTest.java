package rehearsal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.testing.Studio;

/** Whoever does not see or does not point reaches everything: every control has a name, and the Tab key comes by. */
class ReachJourneyTest {

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Stage stage;
    private StudioWindow window;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder).withHistory();
        var studio = Studio.at(new Place.Start(), "identity-coaching", sample.workspace(), new NoDialogs());
        stage = studio.stage();
        window = studio.window();
    }

    @AfterEach
    void close() {
        Headless.act(stage::close);
        sample.close();
    }

    @Test
    void everyControlOfEveryScreenHasANameAndIsReachedWithTheTabKey() {
        Map<String, Set<String>> unreached = new LinkedHashMap<>();
        Map<String, Set<String>> unseen = new LinkedHashMap<>();
        // A list without rows has nothing to show the keyboard on.
        Headless.until("the tree is filled", () -> stage.getScene().getRoot().lookup(".rh-tree-row") != null);
        places().forEach((name, place) -> {
            Headless.act(() -> window.model().go(place));
            Headless.until(name + " is there", () -> controls().size() > 9);
            // What a screen reads first may give a button its words a moment later.
            Headless.until("every control of " + name + " has a name",
                    () -> controls().stream().noneMatch(control -> nameOf(control).isBlank()));
            Headless.onScreen(() -> {
                var seen = new LinkedHashSet<Node>();
                keep(unseen, name, walk(seen).stream().map(ReachJourneyTest::says));
                keep(unreached, name, missed(seen).stream().map(ReachJourneyTest::says));
                return true;
            });
        });
        assertEquals(Map.of(), unreached, "without the Tab key");
        assertEquals(Map.of(), unseen, "the keyboard is there and nothing shows it");
    }

    private static List<Integer> look(Node node) {
        var image = node.snapshot(null, null);
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return List.of(width, height, Arrays.hashCode(pixels));
    }

    private static void keep(Map<String, Set<String>> into, String name, Stream<String> found) {
        var set = new TreeSet<>(found.toList());
        if (!set.isEmpty()) {
            into.put(name, set);
        }
    }

    private static Map<String, Place> places() {
        var places = new LinkedHashMap<String, Place>();
        places.put("start", new Place.Start());
        places.put("library", Place.Library.at(SampleDesk.CREATION));
        places.put("compare", new Place.CompareTexts(SampleDesk.CREATION, OptionalInt.of(1), OptionalInt.of(2)));
        places.put("rehearse", Place.Rehearse.anew());
        for (var page : List.of("providers", "programs", "look", "data", "network", "rules")) {
            places.put("settings " + page, new Place.Settings(Optional.of(page)));
        }
        places.put("usage", new Place.Usage());
        places.put("workflows", new Place.Workflows(Optional.empty()));
        return places;
    }

    private List<Node> controls() {
        var found = new ArrayList<Node>();
        collect(stage.getScene().getRoot(), found);
        return found;
    }

    /** Everything that can take the keyboard now, outside of lists, which are walked with arrows. */
    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || !node.isManaged() && node.getLayoutBounds().isEmpty() || node.isDisabled() || node instanceof Cell
                || node instanceof ScrollBar) {
            return;
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
            into.add(node);
        }
        if (node instanceof Parent parent && !(node instanceof ComboBoxBase)) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private static String nameOf(Node node) {
        var said = Optional.ofNullable(node.getAccessibleText()).orElse("");
        if (!said.isBlank() || !(node instanceof Labeled labeled)) {
            return said;
        }
        return Optional.ofNullable(labeled.getText()).orElse("");
    }

    private static String says(Node node) {
        return node.getClass().getSimpleName() + Optional.ofNullable(node.getId()).map(id -> "#" + id).orElse("") + "."
                + String.join(".", node.getStyleClass()) + " " + nameOf(node);
    }

    /** Of a group of toggles the Tab key takes the chosen one, and the arrows the others. */
    private static boolean besideOneThatWasSeen(Node node, Set<Node> seen) {
        return node instanceof ToggleButton toggle && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(seen::contains);
    }

    /** Goes with the Tab key all the way around once, and finds what looks the same whether the keyboard is there or not. */
    private List<Node> walk(Set<Node> seen) {
        var all = controls();
        assertTrue(!all.isEmpty());
        all.getFirst().requestFocus();
        var scene = stage.getScene();
        var unseen = new ArrayList<Node>();
        while (scene.getFocusOwner() != null && seen.add(scene.getFocusOwner())) {
            var node = scene.getFocusOwner();
            var with = look(node);
            node.requestFocusTraversal(TraversalDirection.NEXT);
            // The first one got the focus without the keyboard, which shows no ring.
            if (node != all.getFirst() && node != scene.getFocusOwner() && with.equals(look(node))) {
                unseen.add(node);
            }
        }
        return unseen;
    }

    private List<Node> missed(Set<Node> seen) {
        return controls().stream().filter(node -> node instanceof Control && !seen.contains(node))
                .filter(node -> !besideOneThatWasSeen(node, seen))
                .toList();
    }
}
