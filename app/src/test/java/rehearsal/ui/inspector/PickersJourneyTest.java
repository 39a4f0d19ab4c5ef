package rehearsal.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.CheckListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.testing.Studio;

class PickersJourneyTest {

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Studio studio;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data")).withHistory();
        studio = Studio.open(sample.workspace(), new KeptInMind(), new NoDialogs(), 1280, 800);
        studio.untilReads("8 of 20 ticked");
        Headless.until("the preview is there", () -> studio.has(".rh-sent-row"));
    }

    @AfterEach
    void close() {
        studio.close();
        sample.close();
    }

    @Test
    void keysAndTheTextKeepInStepBothWays() {
        Headless.until("an unticked key shows what it is worth in the scenario",
                () -> studio.hands().lookup(".rh-pick-list .label").queryAllAs(Label.class).stream()
                        .anyMatch(label -> label.getText().startsWith("Big sister Category")));
        assertFalse(studio.reads("declared, not used"), "every ticked key is used at first");
        // A tick offers to write the key, Enter writes it.
        choose(keys(), "current_identity");
        studio.hands().type(KeyCode.SPACE);
        studio.untilReads("9 of 20 ticked");
        studio.untilReads("not used");
        Headless.act(() -> keys().getSelectionModel().clearSelection());
        studio.untilReads("declared, not used");
        studio.pictures("pickers-unused");
        Headless.act(() -> studio.area().moveTo(0));
        choose(keys(), "current_identity");
        studio.hands().type(KeyCode.ENTER);
        Headless.until("the key stands in the text", () -> studio.area().getText().startsWith("{current_identity}"));
        studio.untilGone("declared, not used");
        // A key that the text uses and nobody declared is missing; one click declares it.
        type("{recent_messages} ");
        studio.untilReads("not declared");
        studio.picture("pickers-missing-light");
        Headless.until("every row ends within the pane", () -> cutOff().isEmpty());
        Headless.act(() -> inspector().setVvalue(1));
        studio.pictures("pickers-below");
        Headless.act(() -> inspector().setVvalue(0));
        Headless.click(studio.hands(), "Declare");
        studio.untilGone("not declared");
        studio.untilReads("10 of 20 ticked");
        // Taking the tick off a used key warns, and can be taken back.
        choose(keys(), "recent_messages");
        studio.hands().type(KeyCode.SPACE);
        studio.untilReads("still stands in the text, line 1");
        studio.untilReads("not declared");
        Headless.click(studio.hands(), "Undo");
        studio.untilGone("not declared");
        // A text that uses nothing: every row and every fix still ends within the pane.
        Headless.act(() -> studio.area().replaceText("Nothing of it is used.\n"));
        Headless.until("every problem offers its fixes", () -> studio.hands().lookup(".rh-problem-fixes").queryAll().size() > 10);
        Headless.until("every row ends within the pane", () -> cutOff().isEmpty());
        studio.pictures("pickers-nothing-used");
    }

    @Test
    void aNameTheProgramLacksIsAddedWithOneClickAndTakenBack() {
        type("{garden_plan} ");
        studio.untilReads("Add to program");
        studio.pictures("pickers-unknown-key");
        Headless.click(studio.hands(), "Add to program");
        studio.untilReads("The key garden_plan is in the program identity-coaching now.");
        studio.untilGone("Add to program");
        assertTrue(sample.workspace().programs().find("identity-coaching").orElseThrow().contextKey("garden_plan").isPresent());
        Headless.until("nothing is left to mend", () -> !studio.reads("The program has no key"));
        Headless.click(studio.hands(), "Undo");
        studio.untilReads("Add to program");
        assertTrue(sample.workspace().programs().find("identity-coaching").orElseThrow().contextKey("garden_plan").isEmpty());
    }

    @Test
    void keysAreSearchedAndOpenedByKeyboardAlone() {
        choose(keys(), "user_name");
        studio.hands().write("brain");
        var search = studio.node(".rh-fold-search .text-field", TextField.class);
        Headless.until("only one is left", () -> keys().getItems().equals(List.of("brainstorming_category_context")));
        assertEquals("brain", Headless.onScreen(search::getText));
        studio.hands().type(KeyCode.DOWN, KeyCode.RIGHT);
        studio.untilReads("From category.guidance");
        studio.pictures("pickers-key-open");
        studio.hands().type(KeyCode.LEFT);
        studio.untilGone("From category.guidance");
        studio.hands().type(KeyCode.UP, KeyCode.ESCAPE);
        Headless.until("all are back", () -> keys().getItems().size() > 8);
        Headless.act(() -> search.setText("nothing like this"));
        studio.untilReads("No name here says this");
    }

    @Test
    void anActionShowsItsSchemaItsInstructionAndWhatItWouldDo() {
        choose(actions(), "create_identity");
        studio.hands().type(KeyCode.RIGHT);
        studio.untilReads("Makes a new identity");
        studio.pictures("pickers-action-open");
        bubble("light");
        studio.dark();
        bubble("dark");
        studio.light();
        // Insert writes the name of the action.
        Headless.act(() -> studio.area().moveTo(0));
        choose(actions(), "create_identity");
        studio.hands().type(KeyCode.INSERT);
        Headless.until("the name stands in the text", () -> studio.area().getText().startsWith("create_identity"));
    }

    private void bubble(String theme) {
        Headless.act(() -> studio.hands().lookup(".rh-pick-link").queryAs(Hyperlink.class).fire());
        Headless.until("the bubble is open", () -> studio.hands().lookup("#schema").tryQuery().isPresent());
        var schema = Headless.onScreen(() -> studio.hands().lookup("#schema").queryAs(TextArea.class).getText());
        var told = Headless.onScreen(() -> studio.hands().lookup("#instruction").queryAs(TextArea.class).getText());
        assertTrue(schema.contains("\"category\"") && schema.contains("\"enum\""), schema);
        assertTrue(told.startsWith("## create_identity"), told);
        studio.picture("pickers-action-bubble-" + theme);
        studio.hands().type(KeyCode.ESCAPE);
        Headless.until("the bubble is away", () -> studio.hands().lookup("#schema").tryQuery().isEmpty());
    }

    @Test
    void aNumberThatIsNoneIsSaidWhereItStandsAndNotTaken() {
        Headless.click(studio.hands(), studio.hands()
                .lookup((Node node) -> "Edit name, note and model".equals(node.getAccessibleText())).queryButton());
        var temperature = field("Temperature");
        Headless.act(() -> temperature.setText("warm"));
        studio.untilReads("A number from 0 to 2. Not taken.");
        Headless.act(() -> field("Provider").setText("anthropc"));
        studio.untilReads("No provider is called this here.");
        Headless.act(() -> field("Name").setText("n".repeat(300)));
        studio.untilReads("255 characters at most; these are 300.");
        studio.pictures("inspector-fields-wrong");
        studio.size(1024, 700);
        studio.hands().press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
        Headless.until("the drawer is open", () -> studio.has(".rh-drawer"));
        studio.picture("inspector-drawer-1024-light");
        studio.hands().press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
        studio.size(1280, 800);
        Headless.act(() -> {
            temperature.setText("0.6");
            field("Name").setText("Namen \u05e9\u05dc\u05d5\u05dd finden");
        });
        studio.untilGone("A number from 0 to 2");
        Headless.until("it is kept", () -> sample.workspace().store().drafts().of(SampleDesk.CREATION).stream()
                .anyMatch(draft -> draft.text().settings().temperature().orElse(0) == 0.6
                        && draft.text().name().equals(Optional.of("Namen \u05e9\u05dc\u05d5\u05dd finden"))));
    }

    private ScrollPane inspector() {
        return studio.hands().lookup((Node node) -> node instanceof ScrollPane
                && node.lookup(".rh-picks") != null && node.getStyleClass().contains("rh-line-left")).query();
    }

    /** The rows of the pane that end outside of it, or whose mark is shortened. */
    private List<String> cutOff() {
        return Headless.onScreen(() -> {
            var pane = inspector().lookup(".viewport");
            var edge = pane.localToScene(pane.getLayoutBounds()).getMaxX();
            return Stream.of(".label", ".rh-fix").flatMap(kind -> inspector().lookupAll(kind).stream())
                    .filter(node -> node.isVisible() && node.getParent().isVisible())
                    .map(Labeled.class::cast)
                    .filter(label -> label.localToScene(label.getLayoutBounds()).getMaxX() > edge
                            || label.getStyleClass().contains("rh-tone-warning") && label.getWidth() < label.prefWidth(-1) - 1)
                    .map(Labeled::getText).toList();
        });
    }

    private TextField field(String name) {
        return studio.hands().lookup((Node node) -> node instanceof TextField && name.equals(node.getAccessibleText()))
                .queryAs(TextField.class);
    }

    private void type(String words) {
        Headless.act(() -> {
            studio.area().requestFocus();
            studio.area().moveTo(0);
            studio.area().insertText(0, words);
        });
    }

    private CheckListView<String> keys() {
        return list("Context keys");
    }

    private CheckListView<String> actions() {
        return list("Allowed actions");
    }

    @SuppressWarnings("unchecked")
    private CheckListView<String> list(String name) {
        return studio.hands().lookup((Node node) -> node instanceof CheckListView && name.equals(node.getAccessibleText()))
                .queryAs(CheckListView.class);
    }

    private static void choose(CheckListView<String> list, String name) {
        Headless.act(() -> {
            list.requestFocus();
            list.getSelectionModel().select(name);
        });
    }
}
