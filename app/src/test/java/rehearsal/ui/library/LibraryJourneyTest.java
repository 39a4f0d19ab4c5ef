package rehearsal.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.library.Entry;
import rehearsal.library.Hit;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.ChosenFiles;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.testing.Studio;

class LibraryJourneyTest {

    private static final Scope SENTINEL = new Scope("identity-coaching", PromptType.SENTINEL, Optional.empty());

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Studio studio;

    @BeforeEach
    void open() throws IOException {
        sample = SampleDesk.open(folder.resolve("data")).withHistory();
        Files.createDirectory(folder.resolve("out"));
        studio = Studio.open(sample.workspace(), new KeptInMind(), new ChosenFiles(files(), Optional.of(folder.resolve("out"))), 1280, 800);
        Headless.until("the tree is full", () -> studio.has("#tree") && !tree().getItems().isEmpty());
    }

    @AfterEach
    void close() {
        studio.close();
        sample.close();
    }

    @Test
    void theTreeIsSearchedFilteredAndGoesToTheLine() {
        assertTrue(studio.reads("Problems 1") && studio.reads("Coach") && studio.reads("Identity refinement"));
        Headless.click(studio.hands(), "#search").write("never");
        Headless.until("a place in a text is shown", () -> !Headless.onScreen(this::hits).isEmpty());
        studio.pictures("library-search");
        var hit = hits().getFirst();
        assertTrue(hit.match().equalsIgnoreCase("never"), hit.toString());
        studio.hands().type(KeyCode.DOWN);
        Headless.act(() -> {
            var at = tree().getItems().indexOf(new TreeRow.Found(hit));
            tree().getSelectionModel().clearAndSelect(at);
        });
        studio.hands().type(KeyCode.ENTER);
        Headless.until("the caret is on the line", () -> studio.area().getParagraph(studio.area().getCurrentParagraph()).getText()
                .toLowerCase(Locale.ROOT).contains("never"));
        Headless.act(() -> studio.node("#search", TextField.class).setText("no prompt says these words"));
        studio.untilReads("No prompt says this");
        studio.pictures("library-no-hits");
        Headless.click(studio.hands(), "Show all");
        studio.untilReads("Identity refinement");
        Headless.click(studio.hands(), "Problems 1");
        Headless.until("only the red one is left", () -> leaves().stream().map(entry -> entry.scope()).toList()
                .equals(List.of(SampleDesk.REFINEMENT)));
        // What was closed stays closed, and what is open stays chosen, while a prompt changes.
        Headless.click(studio.hands(), "All 8");
        Headless.act(() -> tree().requestFocus());
        Headless.act(() -> tree().getFocusModel().focus(0));
        studio.hands().type(KeyCode.LEFT);
        Headless.until("the group is closed", () -> tree().getItems().getFirst() instanceof TreeRow.Group group && !group.open());
        prompts().save(NewVersion.of(SENTINEL, prompts().latest(SENTINEL).orElseThrow().text(), "Ines Keller").activeAtOnce());
        Headless.act(() -> studio.window().model().go(Place.Library.at(SENTINEL)));
        studio.untilReads("v3 live");
        Headless.until("the number changed at once", () -> leaves().stream().anyMatch(entry -> entry.live().orElse(0) == 3));
        assertTrue(tree().getItems().getFirst() instanceof TreeRow.Group group && !group.open(), "still closed");
    }

    @Test
    void aSwitchSaysWhatItWouldChangeBeforeAndIsTakenBack() {
        menu(SampleDesk.CREATION);
        Headless.until("the menu is open", () -> !menuWords().isEmpty());
        assertTrue(menuWords().contains("Deactivate v7: v2 becomes live"), menuWords().toString());
        studio.picture("library-menu-light");
        Headless.act(this::hideMenus);
        studio.dark();
        menu(SampleDesk.CREATION);
        Headless.until("the menu is open again", () -> !menuWords().isEmpty());
        studio.picture("library-menu-dark");
        studio.light();
        choose("Deactivate v7: v2 becomes live");
        Headless.until("version 2 is live", () -> prompts().live(SampleDesk.CREATION).orElseThrow().version() == 2);
        studio.untilReads("Undo");
        Headless.click(studio.hands(), "Undo");
        Headless.until("version 7 is live again", () -> prompts().live(SampleDesk.CREATION).orElseThrow().version() == 7);
        menu(SampleDesk.CREATION);
        choose("Archive, switch 2 versions off: no live prompt for Identity creation then");
        studio.untilReads("Identity creation is archived: every version is off.");
        studio.untilReads("Archived");
        Headless.act(() -> tree().requestFocus());
        Headless.act(() -> tree().getFocusModel().focus(tree().getItems().size() - 1));
        studio.hands().type(KeyCode.RIGHT);
        Headless.until("it stands among the archived", () -> tree().getItems().getLast() instanceof TreeRow.Leaf leaf
                && leaf.entry().scope().equals(SampleDesk.CREATION));
        studio.pictures("library-archived");
        Headless.click(studio.hands(), "Undo");
        Headless.until("version 7 is live again", () -> prompts().live(SampleDesk.CREATION).isPresent());
    }

    @Test
    void anImportIsShownBeforeItIsDone() {
        studio.hands().press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        studio.untilReads("3 prompts would come in, 3 cannot be read.");
        studio.untilReads("This is no text: it holds a zero byte at offset 3");
        assertTrue(studio.reads("line 1, column 4") && studio.reads("This file is empty."));
        var before = prompts().latest(SENTINEL).orElseThrow().version();
        studio.pictures("library-import");
        studio.size(1024, 700);
        studio.picture("library-import-1024-light");
        studio.size(1280, 800);
        assertEquals(before, prompts().latest(SENTINEL).orElseThrow().version(), "nothing is written by looking");
        // Texts that do not say what they are for get a place, and the placeholders of another tool are converted.
        Headless.act(() -> {
            var target = studio.node("#import-target", ComboBox.class);
            target.getSelectionModel().select(target.getItems().stream()
                    .filter(choice -> ((ImportController.Choice) choice).scope().equals(Optional.of(SampleDesk.REFINEMENT))).findFirst()
                    .orElseThrow());
        });
        studio.untilReads("3 prompts would come in, 3 cannot be read.");
        Headless.act(() -> studio.hands().lookup((Node node) -> node instanceof CheckBox box
                && box.getText().startsWith("{{key}}")).queryAs(CheckBox.class).fire());
        Headless.until("it is looked at again", () -> !studio.node("#import-now", Button.class).isDisabled());
        studio.picture("library-import-converted-light");
        Headless.click(studio.hands(), "Import 3 prompts");
        studio.untilReads("3 imported");
        assertEquals(before + 1, prompts().latest(SENTINEL).orElseThrow().version());
        assertEquals("Hello {user_name}.\n", prompts().latest(SampleDesk.REFINEMENT).orElseThrow().text().body());
        assertFalse(studio.has("#import-sheet"));
    }

    @Test
    void aPromptIsPastedAndAnotherBegunAndBothAppearAtOnce() {
        Headless.act(() -> {
            var content = new ClipboardContent();
            content.putString("---\ntype: COACH\nphase: FOLLOW_UP\nname: Follow up\n---\nAsk how the week went, {user_name}.\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        studio.hands().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V).release(KeyCode.V, KeyCode.SHIFT, KeyCode.CONTROL);
        studio.untilReads("1 prompt would come in.");
        studio.untilReads("Coach · FOLLOW_UP");
        studio.pictures("library-paste");
        studio.hands().type(KeyCode.ENTER);
        studio.untilReads("Follow up");
        studio.untilReads("The program has no phase “FOLLOW_UP”.");
        studio.picture("library-unknown-phase-light");
        Headless.act(() -> studio.hands().lookup(".rh-fix").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals("Add the phase FOLLOW_UP to the program")).findFirst().orElseThrow().fire());
        studio.untilReads("The phase FOLLOW_UP is in the program identity-coaching now.");
        studio.untilGone("The program has no phase");
        assertTrue(sample.workspace().programs().find("identity-coaching").orElseThrow().phase("FOLLOW_UP").isPresent());

        studio.hands().press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        studio.untilReads("What it is for");
        studio.pictures("library-begin");
        var long255 = "Ein sehr langer Name ".repeat(12).strip();
        Headless.act(() -> {
            studio.node("#begin-phase", TextField.class).setText("GOODBYE");
            studio.node("#begin-name", TextField.class).setText(long255);
        });
        studio.untilReads("The program has no phase GOODBYE yet.");
        Headless.click(studio.hands(), "Begin prompt");
        Headless.until("it is in the tree", () -> leaves().stream().anyMatch(entry -> entry.title().equals(long255)));
        rightToLeft();
        studio.pictures("library-long-names");
        studio.size(1024, 700);
        studio.pictures("library-1024");
    }

    @Test
    void onANarrowWindowTheInspectorAndTheTreeAreDrawers() {
        assertTrue(studio.reads("Context keys") && studio.has("#search"));
        studio.size(1024, 700);
        Headless.until("the inspector stepped aside", () -> !studio.reads("Context keys"));
        studio.hands().press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
        studio.untilReads("Context keys");
        studio.pictures("library-drawer-1024");
        studio.size(900, 700);
        Headless.until("the tree stepped aside", () -> !studio.has("#search"));
        studio.hands().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B).release(KeyCode.B, KeyCode.SHIFT, KeyCode.CONTROL);
        Headless.until("the tree is a drawer", () -> studio.has("#search"));
        studio.picture("library-drawers-900-light");
        Headless.act(() -> tree().requestFocus());
        studio.hands().type(KeyCode.ESCAPE);
        Headless.until("the tree is away", () -> !studio.has("#search"));
    }

    @Test
    void filesThatAreDroppedAnywhereOnTheWindowAreShownInTheLibrary() throws IOException {
        Headless.act(() -> studio.window().model().go(new Place.Start()));
        studio.pictures("first-start");
        var text = Files.writeString(folder.resolve("dropped.md"), "---\ntype: SENTINEL\n---\nKeep what was dropped.\n");
        studio.drop(List.of(text));
        studio.untilReads("Import dropped.md");
        studio.untilReads("1 prompt would come in.");
        studio.hands().type(KeyCode.ESCAPE);
        Headless.until("the sheet is away", () -> !studio.has("#import-sheet"));
        assertFalse(prompts().latest(SENTINEL).orElseThrow().text().body().contains("dropped"), "nothing was written");
    }

    @Test
    void oneAndAllPromptsGoOutAsFiles() {
        menu(SampleDesk.CREATION);
        choose("Export this prompt to a folder…");
        studio.untilReads("8 versions are in");
        assertTrue(Files.exists(folder.resolve("out/identity-coaching/COACH/IDENTITY_CREATION/v0008.md")));
        assertFalse(Files.exists(folder.resolve("out/identity-coaching/SENTINEL/_/v0001.md")));
    }

    private void rightToLeft() {
        var name = "\u05d4\u05d6\u05d4\u05d5\u05ea \u05e9\u05dc\u05d9";
        prompts().save(NewVersion.of(SENTINEL, new PromptText(Optional.of(name), Optional.empty(), "Keep it.\n", List.of(), List.of(),
                ModelSettings.none()), "Ines Keller"));
        Headless.act(() -> studio.window().model().go(Place.Library.at(SENTINEL)));
        studio.untilReads(name);
    }

    private List<Path> files() throws IOException {
        return List.of(Files.writeString(folder.resolve("sentinel.md"), "---\ntype: SENTINEL\n---\nKeep it.\n"),
                Files.writeString(folder.resolve("coach.md"),
                        "---\ntype: COACH\nphase: INTEGRATION\nteam: north\n---\nGo on, {users_name}.\n"),
                Files.writeString(folder.resolve("notes.md"), "Hello {{user_name}}.\n"),
                Files.write(folder.resolve("picture.json"), new byte[]{'P', 'N', 'G', 0, 1, 2}),
                Files.writeString(folder.resolve("empty.md"), ""),
                Files.write(folder.resolve("old.md"), "---\ntype: COACH\n---\nGr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1)));
    }

    private Prompts prompts() {
        return sample.workspace().store().prompts();
    }

    @SuppressWarnings("unchecked")
    private ListView<TreeRow> tree() {
        return studio.node("#tree", ListView.class);
    }

    private List<Hit> hits() {
        return tree().getItems().stream().flatMap(row -> row instanceof TreeRow.Found found
                ? Stream.of(found.hit())
                : Stream.empty()).toList();
    }

    private List<Entry> leaves() {
        return tree().getItems().stream().flatMap(row -> row instanceof TreeRow.Leaf leaf
                ? Stream.of(leaf.entry())
                : Stream.empty()).toList();
    }

    /** Opens the menu of a prompt by keyboard. */
    private void menu(Scope scope) {
        Headless.act(() -> {
            tree().requestFocus();
            for (var index = 0; index < tree().getItems().size(); index++) {
                if (tree().getItems().get(index) instanceof TreeRow.Leaf leaf && leaf.entry().scope().equals(scope)) {
                    tree().getSelectionModel().clearAndSelect(index);
                }
            }
        });
        studio.hands().press(KeyCode.SHIFT, KeyCode.F10).release(KeyCode.F10, KeyCode.SHIFT);
    }

    private List<String> menuWords() {
        return menuItems().stream().map(MenuItem::getText).filter(words -> words != null).toList();
    }

    private List<MenuItem> menuItems() {
        return Window.getWindows().stream().filter(Window::isShowing)
                .flatMap(window -> window instanceof ContextMenu menu
                        ? ((ObservableList<MenuItem>) menu.getItems()).stream()
                        : Stream.empty())
                .toList();
    }

    private void choose(String words) {
        Headless.until("the menu offers “" + words + "”", () -> menuWords().contains(words));
        Headless.act(() -> {
            var item = menuItems().stream().filter(each -> words.equals(each.getText())).findFirst().orElseThrow();
            hideMenus();
            item.fire();
        });
    }

    private void hideMenus() {
        Window.getWindows().stream().filter(ContextMenu.class::isInstance).toList().forEach(Window::hide);
    }
}
