package rehearsal.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.library.Line;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.Scope;
import rehearsal.store.setting.Settings;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.Pictures;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.theme.ThemeChoice;

class CompareJourneyTest {

    private static final Scope SCOPE = SampleDesk.CREATION;
    private static final String ALWAYS = """
            ## What never changes
            Speak plainly.
            Ask about one thing.
            Wait for the answer.
            Never name a diagnosis.
            Never promise a result.
            Keep their words.
            Stop when they say stop.
            """;
    private static final String BEFORE = """
            # Who you are in this talk
            You are a warm, plain-spoken coach.
            You are talking with {user_name}, a client.
            Help them discover their identities, one
            at a time, using supportive language.

            ## What you know so far
            They describe themselves as: {who_you_are}
            Identities named so far:
            {identities}

            ## How to move
            - Ask one or two questions at a time.
            - When a name gets a clear yes, use
              create_identity at once.
            - Praise every answer before you go on.

            ## When to move on
            With three names or more, ask whether the list
            feels whole. On a yes, use transition_phase.

            """ + ALWAYS;
    private static final String AFTER = """
            # Who you are in this talk
            You are a warm, plain-spoken coach.
            You are talking with {user_name}.
            Help them name who they already are, one
            at a time, in words they would use with a friend.

            ## What you know so far
            They describe themselves as: {who_you_are}
            Identities named so far:
            {identities}
            Category in focus: {identity_focus}

            ## How to move
            - Ask one question, then wait.
            - When a name gets a clear yes, use
              create_identity at once.
            - If they waver, add_identity_note keeps the
              thought for later.

            ## When to move on
            With five names or more, ask whether the list
            feels whole. On a yes, use transition_phase.

            """ + ALWAYS;

    @TempDir
    private Path folder = Path.of(".");
    private CompareStage desk;

    @BeforeEach
    void open() {
        desk = new CompareStage(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private int first;
    private int second;

    private void twoVersions() {
        var keys = List.of("user_name", "who_you_are", "identities");
        first = desk.save(SCOPE, CompareStage.text(BEFORE, keys, List.of("create_identity", "transition_phase"), 0.8, 800),
                "Names in their words", "Ines Keller");
        desk.sample.workspace().store().prompts().makeLive(SCOPE, first, "Ines Keller");
        second = desk.save(SCOPE, CompareStage.text(AFTER, List.of("user_name", "who_you_are", "identities", "identity_focus"),
                List.of("create_identity", "add_identity_note", "transition_phase"), 0.6, 600), "Notes when unsure", "Theo Brandt");
        desk.sample.workspace().store().prompts().label(SCOPE, second, "staging", "Theo Brandt");
    }

    @Test
    void aReviewGoesRoundUntilTheNewVersionIsLive() throws IOException {
        twoVersions();
        var store = desk.sample.workspace().store();
        store.settings().write(Settings.APPROVAL_BEFORE_LIVE, "true");
        desk.compare(SCOPE, first, second);
        assertEquals("v" + second + " needs a reviewer's approval before it goes live", label("#consequence"));
        assertTrue(button("#makeLive").isDisabled(), "nothing goes live before it is approved");

        Headless.click(desk.hands, "Ask for review");
        Headless.until("it waits for a reviewer", () -> desk.sees("waits for a reviewer"));
        desk.hands.type(KeyCode.F8);
        Headless.until("the reader stands at the first change", () -> label("#position").startsWith("Change 1 of "));
        Headless.act(() -> desk.lines().requestFocus());
        desk.hands.type(KeyCode.C);
        Headless.until("there is a field", () -> desk.hands.lookup(".rh-comment .text-field").tryQuery().isPresent());
        say("Good. Should the coach say that it kept the thought? Otherwise the client may repeat it.");
        Headless.until("it is kept with line 3 of B", () -> store.reviews().comments(SCOPE, second).stream()
                .anyMatch(comment -> comment.line().equals(OptionalInt.of(3))));
        Headless.until("the comment is in sight", () -> desk.hands.lookup(".rh-comment").queryAll().size() == 1);
        desk.hands.press(KeyCode.SHIFT).type(KeyCode.C).release(KeyCode.SHIFT);
        Headless.until("there is a field on the other side", () -> desk.hands.lookup(".rh-comment .text-field").tryQuery().isPresent());
        say("I miss this one.");
        Headless.until("it is kept with A", () -> store.reviews().comments(SCOPE, first).size() == 1);
        Headless.until("both are in sight", () -> desk.hands.lookup(".rh-comment").queryAll().size() == 2);
        pictures("compare-review");

        Headless.act(() -> desk.hands.lookup("#reason").queryAs(TextField.class).setText("Line 3 says too little."));
        Headless.click(desk.hands, "Ask for changes");
        Headless.until("changes are asked", () -> desk.sees("changes asked"));
        Headless.until("the reason stands above the lines", () -> desk.sees("Line 3 says too little."));
        assertEquals(ReviewState.CHANGES_ASKED, store.prompts().version(SCOPE, second).orElseThrow().review());

        var third = desk.save(SCOPE, CompareStage.text(AFTER.replace("{user_name}.", "{user_name}, who came back."),
                List.of("user_name", "who_you_are", "identities", "identity_focus"),
                List.of("create_identity", "add_identity_note", "transition_phase"), 0.6, 600), "Says who they are", "Theo Brandt");
        desk.compare(SCOPE, second, third);
        Headless.until("what was said about the older one stands on its side", () -> desk.sees("Line 3 says too little."));
        Headless.act(() -> desk.hands.lookup("#reason").queryAs(TextField.class).setText("Now it is clear."));
        Headless.click(desk.hands, "Approve v" + third);
        Headless.until("it is approved", () -> label("#consequence").equals("Making v" + third + " live replaces v" + first));
        assertEquals("v" + first + " stays in the library, one click brings it back", label("#afterwards"));
        pictures("compare-approved");
        Headless.click(desk.hands, "Make v" + third + " live");
        Headless.until("it is live", () -> label("#consequence").equals("v" + third + " is live"));
        assertEquals(third, store.prompts().live(SCOPE).orElseThrow().version());

        Headless.click(desk.hands, button(".rh-report"));
        var file = folder.resolve("comparison.html");
        Headless.until("the report is written", () -> desk.hands.lookup(".rh-notice").tryQuery().isPresent() && Files.exists(file)
                && file.toFile().length() > 0);
        var html = Files.readString(file);
        for (var words : List.of("Identity creation", "Now it is clear.", "Line 3 says too little.", "approved", "v" + third + " is live",
                "who came back", "<ins>")) {
            assertTrue(html.contains(words), words + " is missing in\n" + html);
        }
        assertFalse(html.matches("(?s).*(src|href)\\s*=.*") || html.contains("url(") || html.contains("@import")
                || html.contains("<script"), "the page needs nothing from elsewhere");
    }

    @Test
    void aReaderGoesThroughTheChangesInEveryView() {
        twoVersions();
        desk.compare(SCOPE, first, second);
        Headless.until("the lines are there", () -> !desk.hands.lookup(".rh-diff-half").queryAll().isEmpty());
        assertEquals("5 changes", label("#position"));
        assertTrue(desk.sees("5 changes: 5 edited, 3 added, 1 removed"), "the status bar speaks of what is seen");
        assertTrue(desk.sees("identity_focus") && desk.sees("add_identity_note"), "keys and actions are compared");
        assertTrue(desk.sees("0.8") && desk.sees("0.6") && desk.sees("800") && desk.sees("600"), "settings are compared");
        pictures("compare");
        for (var change = 1; change <= 5; change++) {
            desk.hands.type(KeyCode.F8);
            var words = "Change " + change + " of 5";
            Headless.until(words, () -> label("#position").equals(words));
        }
        desk.hands.press(KeyCode.SHIFT).type(KeyCode.F8).release(KeyCode.SHIFT);
        Headless.until("one back", () -> label("#position").equals("Change 4 of 5"));
        Headless.click(desk.hands, "Unified");
        Headless.until("one column", () -> desk.lines().getItems().stream().anyMatch(Line.Single.class::isInstance));
        Pictures.take(desk.stage, "compare-unified-light");
        Headless.click(desk.hands, "Lines");
        Headless.until("no words are marked", () -> desk.lines().getItems().stream()
                .noneMatch(line -> line instanceof Line.Single single && !single.half().marked().isEmpty()));
        Headless.click(Headless.click(Headless.click(desk.hands, "Side by side"), "Words"), "Only changes");
        Headless.until("what is the same steps aside", () -> desk.lines().getItems().stream().anyMatch(Line.Skipped.class::isInstance));
        Pictures.take(desk.stage, "compare-only-changes-light");
        Headless.click(desk.hands, "Swap");
        Headless.until("the sides have changed places", () -> desk.sees("v" + second + " against v" + first));
        desk.theme(ThemeChoice.DARK);
        Pictures.take(desk.stage, "compare-only-changes-dark");
    }

    @Test
    void versionsThatAreAlikeSayHow() {
        var same = desk.save(SCOPE, CompareStage.text(BEFORE), "one", "Ines Keller");
        var again = desk.save(SCOPE, CompareStage.text(BEFORE), "two", "Ines Keller");
        var windows = desk.save(SCOPE, CompareStage.text(BEFORE.replace("\n", "\r\n")), "three", "Ines Keller");
        desk.compare(SCOPE, same, again);
        Headless.until("they say the same", () -> desk.sees("Both say the same: every letter, key, action and setting is equal."));
        assertEquals("No change", label("#position"));
        desk.compare(SCOPE, again, windows);
        Headless.until("only the ends of the lines differ", () -> desk.sees("Only the line ends differ: LF in A, CRLF in B."));
        Pictures.take(desk.stage, "compare-line-ends-light");
        Headless.click(desk.hands, strip("Ignore blanks"));
        Headless.until("nothing is left to see", () -> label("#position").equals("No change"));
        assertTrue(desk.sees("Only the line ends differ: LF in A, CRLF in B."), "and it still says so");
    }

    @Test
    void oddTextsNamesAndLinesHoldTheirShape() {
        var store = desk.sample.workspace().store();
        var odd = new Scope("identity-coaching", PromptType.SYSTEM, Optional.of("ODD"));
        var name = "A name that does not know when to end ".repeat(6);
        var rtl = "שלום {user_name}, מה שלומך היום?\nplain 🚀 rocket\n" + "עוד מילים שלא נגמרות ".repeat(12) + "\nthe end";
        var a = desk.save(odd, CompareStage.text(rtl + "\n" + "word ".repeat(40_000)), "note ".repeat(80),
                "Somebody With A Very Long Name");
        var b = desk.save(odd, new PromptText(Optional.of(name.strip().substring(0, 200)), Optional.empty(),
                rtl.replace("היום", "מחר").replace("plain", "fine") + "\n" + "word ".repeat(20_000) + "here " + "word ".repeat(20_000),
                List.of(), List.of(), ModelSettings.none()), "another", "Ines Keller");
        store.prompts().label(odd, b, "a-label-of-the-greatest-length-that-a-label-may-ever-have-in-it", "Ines Keller");
        store.prompts().label(odd, b, "second", "Ines Keller");
        store.prompts().label(odd, b, "third", "Ines Keller");
        store.reviews().comment(odd, b, OptionalInt.of(99),
                "This line is not there. " + "Many words. ".repeat(20) + "מילים רבות ".repeat(20), "Jonas Weil");
        desk.compare(odd, a, b);
        Headless.until("the long line says that it comes in pieces",
                () -> desk.lines().getItems().stream().anyMatch(Line.Long.class::isInstance));
        Headless.until("a comment about a line that is not there stands at the top",
                () -> desk.hands.lookup(".rh-comment .label").queryAllAs(Label.class).stream()
                        .anyMatch(label -> label.getText().startsWith("v2, about line 99, which it does not have")));
        pictures("compare-odd");
        desk.hands.type(KeyCode.F8);
        desk.hands.type(KeyCode.F8);
        Headless.until("the piece with the new word is in sight", () -> desk.lines().getItems().indexOf(desk.lines().getSelectionModel()
                .getSelectedItem()) > 20);

        var empty = desk.save(odd, CompareStage.text(""), "empty", "Ines Keller");
        var large = desk.save(odd, CompareStage.text("a line of words that is long enough to count\n".repeat(22_000)), "large",
                "Ines Keller");
        desk.compare(odd, empty, large);
        Headless.until("a megabyte stands against nothing", () -> desk.lines().getItems().size() > 20_000);
        assertEquals("1 change", label("#position"));
    }

    @Test
    void aStoreThatGoesAwayIsSaidAndWhatWasReadStays() {
        twoVersions();
        desk.compare(SCOPE, first, second);
        Headless.until("the lines are there", () -> !desk.hands.lookup(".rh-diff-half").queryAll().isEmpty());
        desk.sample.workspace().store().close();
        Headless.act(() -> desk.window.model().go(new Place.CompareTexts(SCOPE, OptionalInt.of(first), OptionalInt.of(first))));
        Headless.until("it is said", () -> desk.hands.lookup(".rh-compare-strip.danger").tryQuery().isPresent());
        assertTrue(desk.sees("Try again"));
        assertFalse(desk.hands.lookup(".rh-diff-half").queryAll().isEmpty(), "what was read stays");
        Pictures.take(desk.stage, "compare-store-gone-light");
    }

    private void pictures(String name) {
        Pictures.take(desk.stage, name + "-light");
        desk.theme(ThemeChoice.DARK);
        Pictures.take(desk.stage, name + "-dark");
        desk.size(1024, 700);
        Pictures.take(desk.stage, name + "-1024-dark");
        desk.theme(ThemeChoice.LIGHT);
        Pictures.take(desk.stage, name + "-1024-light");
        desk.size(1280, 800);
        Pictures.take(desk.stage, name + "-1280-light");
        desk.size(1440, 900);
        Headless.pulse();
    }

    private void say(String words) {
        Headless.act(() -> {
            var field = desk.hands.lookup(".rh-comment .text-field").queryAs(TextField.class);
            field.setText(words);
            field.fireEvent(new ActionEvent());
        });
    }

    private Node strip(String words) {
        return desk.hands.lookup(".rh-compare-strip .button").queryAll().stream()
                .filter(node -> node instanceof Button button && button.getText().equals(words)).findFirst().orElseThrow();
    }

    private String label(String query) {
        return desk.hands.lookup(query).queryAs(Label.class).getText();
    }

    private Button button(String query) {
        return desk.hands.lookup(query).queryButton();
    }
}
