package rehearsal.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.store.usage.UsageEntry;
import rehearsal.store.usage.UsageEntry.Tokens;
import rehearsal.store.usage.UsageLog;
import rehearsal.ui.place.Place;
import rehearsal.ui.shell.StudioScreens;
import rehearsal.ui.shell.StudioWindow;
import rehearsal.ui.shell.WindowSetup;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.Pictures;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.theme.ThemeChoice;

/** Somebody opens the studio for the first time. */
class StartJourneyTest {

    private final FxRobot hands = new FxRobot();
    private final KeptInMind memory = new KeptInMind();
    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Stage stage;
    private StudioWindow window;

    @BeforeEach
    void open() {
        Headless.start();
        sample = SampleDesk.reopen(folder);
        sample.workspace().starterLibrary().loadTheFirstTime();
        memory.keep("theme", "LIGHT");
        memory.keep("window-width", "1440");
        memory.keep("window-height", "900");
        stage = Headless.onScreen(Stage::new);
        window = Headless.onScreen(() -> StudioWindow.show(stage, new WindowSetup(List.of("identity-coaching", "creative-brief"),
                "Ines Keller", memory, new Place.Start(), new StudioScreens(sample.workspace(), new NoDialogs()), () -> {
                })));
        Headless.until("the talk is there", () -> says("turn 1 of 10"));
        Headless.pulse();
    }

    @AfterEach
    void close() {
        Headless.act(stage::close);
        sample.close();
    }

    @Test
    void aPersonWatchesTheTalkAndSeesWhatReallyCameOfEveryAction() {
        assertTrue(says("Welcome to Rehearsal") && says("Play the sample talk") && says("Import my prompts") && says("Connect a provider"));
        assertTrue(says("Sample library opened"));
        assertTrue(says("applied: Added what fills your days to the asked questions."));
        assertTrue(says("Turn 1 speaks through") && words("#voice").equals("Get to know you") && words("#version").equals("v2"));
        assertTrue(says("$0.00 today") && says("Paste a prompt"));
        Headless.act(() -> hands.lookup("#slider .slider").<Slider>query().requestFocus());
        hands.type(KeyCode.RIGHT).type(KeyCode.RIGHT);
        assertTrue(says("turn 3 of 10"));
        assertTrue(says("Phase moved to Identity creation, turn 3"));
        assertTrue(says("applied: Moved to IDENTITY_CREATION."));
        Headless.act(() -> window.look().theme().set(ThemeChoice.LIGHT));
        pictures("start");
        Headless.click(hands, "4\u00d7");
        hands.press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        Headless.until("it plays on by itself", () -> says("turn 4 of 10"));
        assertTrue(says("playing now"));
        Pictures.take(stage, "start-playing-light");
        hands.press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
        assertFalse(says("playing now"));
        Headless.act(() -> hands.lookup("#slider .slider").<Slider>query().setValue(10));
        assertTrue(says("turn 10 of 10") && says("Turn 10 speaks through") && words("#voice").equals("Completed"));
        assertFalse(bubbles().isEmpty());
        assertEquals(0, hands.lookup(".rh-action.refused").queryAll().size());
    }

    @Test
    void theStepsLeaveTheRoomToTheTalkAndThePointsLieOnTheirLine() {
        for (var size : new int[][]{{1440, 900}, {1024, 700}, {880, 600}}) {
            size(size[0], size[1]);
            var spare = size[0] == 1024 ? 20 : 0;
            Headless.until("no step has an empty bottom at " + size[0], () -> hands.lookup(".rh-step").queryAllAs(VBox.class).stream()
                    .allMatch(card -> emptyBelow(card) <= 17 + spare));
            assertTrue(hands.lookup("#talkScroll").<Region>query().getHeight() >= 120, "the talk at " + size[0]);
            Headless.until("the points lie on their line", () -> hands.lookup(".rh-turn-dot").queryAll().stream()
                    .allMatch(dot -> Math.abs(middle(dot) - middle(hands.lookup("#slider .thumb").query())) <= 1));
        }
    }

    @Test
    void rowsAndButtonsGrowWithTheLettersInThem() {
        Headless.until("the tree is there", () -> hands.lookup(".rh-tree-row").tryQuery().isPresent());
        Headless.until("they are as high as that", () -> heights().equals(List.of(28.0, 32.0, 48.0, 24.0)));
        letters(1.5);
        Headless.until("they are as high as that", () -> heights().equals(List.of(42.0, 48.0, 72.0, 36.0)));
        assertEquals(42.0, hands.lookup("#tree").<ListView<?>>query().getFixedCellSize());
        Pictures.take(stage, "start-150-light");
        size(1280, 800);
        Pictures.take(stage, "start-1280-150-light");
        letters(2);
        Pictures.take(stage, "start-1280-200-light");
        size(1440, 900);
        letters(1);
        Headless.until("they are as high as that", () -> heights().equals(List.of(28.0, 32.0, 48.0, 24.0)));
    }

    @Test
    void theBarSaysWhatTheDayCostAndWhatHasNoPrice() {
        assertTrue(says("$0.00 today"));
        var usage = sample.workspace().store().usage();
        usage.add(spent("openai", OptionalLong.of(1_250_000)));
        usage.add(spent("offline", OptionalLong.empty()));
        Headless.act(() -> window.model().go(new Place.Usage()));
        Headless.until("the sum is there", () -> says("$1.25 today"));
        usage.add(spent("compatible", OptionalLong.empty()));
        Headless.act(() -> window.model().facts(List.of("Local server")));
        Headless.until("it is no longer the whole", () -> says("$1.25 today, 1 without a price"));
    }

    @Test
    void theSampleGoesInOneClickAndThePageSaysSo() {
        Headless.click(hands, "Remove the sample");
        Headless.until("the bar says so", () -> says("Your own library"));
        Headless.until("nothing of it is left", () -> !sample.workspace().store().prompts().hasSamples());
        assertFalse(says("Remove the sample"));
        Headless.until("the tree is empty", () -> hands.lookup(".rh-tree-row .rh-chip").queryAllAs(Labeled.class).stream()
                .noneMatch(chip -> Optional.ofNullable(chip.getText()).orElse("").equals("v2")));
        Pictures.take(stage, "start-without-sample-light");
        Headless.act(() -> hands.lookup("#atStart").<CheckBox>query().fire());
        assertEquals(Optional.of("no"), memory.recall("start-page"));
    }

    @Test
    void anotherProgramPlaysWhatItHasAndClaimsNothing() {
        Headless.act(() -> hands.lookup(".rh-switcher").<MenuButton>query().getItems().stream()
                .filter(item -> "creative-brief".equals(item.getText())).findFirst().orElseThrow().fire());
        Headless.act(() -> window.model().go(new Place.Start()));
        Headless.until("its talk is there", () -> says("Night market poster") || says("messages"));
        assertTrue(hands.lookup(".rh-outcome").queryAllAs(Label.class).stream().allMatch(label -> label.getText().isEmpty()));
        Pictures.take(stage, "start-creative-light");
    }

    private static double emptyBelow(VBox card) {
        return card.getHeight() - card.getChildrenUnmodifiable().stream().filter(Node::isManaged)
                .mapToDouble(child -> child.getBoundsInParent().getMaxY()).max().orElseThrow();
    }

    private UsageEntry spent(String provider, OptionalLong micros) {
        return new UsageEntry(Instant.now(), "identity-coaching", Optional.empty(), provider, "a-model", Tokens.unknown(), micros, 900,
                OptionalLong.empty(), UsageLog.DONE, Optional.empty(), Optional.empty());
    }

    private String words(String query) {
        return Headless.onScreen(() -> hands.lookup(query).<Labeled>query().getText());
    }

    private void letters(double scale) {
        Headless.act(() -> window.look().fontScale().set(scale));
        Headless.pulse();
        Headless.pulse();
    }

    /** Of a row, a button and the two bars. */
    private List<Double> heights() {
        return Headless.onScreen(() -> Stream.of(".rh-tree-row", "#pause", ".rh-topbar", ".rh-statusbar")
                .map(query -> hands.lookup(query).<Region>query().getHeight()).toList());
    }

    private static double middle(Node node) {
        return node.localToScene(node.getLayoutBounds()).getCenterY();
    }

    private List<Labeled> bubbles() {
        return List.copyOf(hands.lookup(".rh-bubble").queryAllAs(Labeled.class));
    }

    private boolean says(String words) {
        return Headless.onScreen(() -> hands.lookup(node -> shows(node) && node instanceof Labeled labeled
                && Optional.ofNullable(labeled.getText()).orElse("").contains(words)).tryQuery().isPresent());
    }

    private static boolean shows(Node node) {
        return node.isVisible() && (node.getParent() == null || shows(node.getParent()));
    }

    private void pictures(String name) {
        for (var theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
            Headless.act(() -> window.look().theme().set(theme));
            var look = theme == ThemeChoice.DARK ? "-dark" : "-light";
            Pictures.take(stage, name + look);
            for (var size : new int[][]{{1280, 800}, {1024, 700}, {880, 600}}) {
                size(size[0], size[1]);
                Pictures.take(stage, name + "-" + size[0] + look);
            }
            size(1440, 900);
        }
    }

    private void size(double width, double height) {
        Headless.act(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        Headless.pulse();
    }
}
