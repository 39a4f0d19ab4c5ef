package rehearsal.ui.sent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.event.ActionEvent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import rehearsal.state.Scenario;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.KeptInMind;
import rehearsal.ui.testing.NoDialogs;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.ui.testing.Studio;
import tools.jackson.databind.json.JsonMapper;

class SentJourneyTest {

    @TempDir
    private Path folder = Path.of(".");
    private SampleDesk sample;
    private Studio studio;
    private FxRobot hands;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder.resolve("data")).withHistory();
        studio = Studio.open(sample.workspace(), new KeptInMind(), new NoDialogs(), 1440, 900);
        hands = studio.hands();
        Headless.until("the preview is there", () -> hands.lookup(".rh-sent-row").queryAll().size() == 7);
    }

    @AfterEach
    void close() {
        studio.close();
        sample.close();
    }

    @Test
    void thePreviewFollowsTheTextTheScenarioAndTheModel() {
        var before = row("Prompt body");
        Headless.act(() -> area().insertText(0, "Ask with care, {user_name}, and wait for the answer every time.\n"));
        Headless.until("the body has grown", () -> tokens(row("Prompt body")) > tokens(before));
        assertEquals(0, hands.lookup(".rh-error").queryAll().size());
        assertTrue(row("Conversation").contains("messages") && row("Answer schema").contains("strict"), row("Answer schema"));
        assertTrue(row("Answer schema").contains("message, create_identity"), row("Answer schema"));

        var values = row("Values filled in");
        Headless.act(() -> scenarios().setValue(scenarios().getItems().stream()
                .filter(each -> !each.equals(scenarios().getValue())).findFirst().orElseThrow()));
        Headless.until("the values are those of the other scenario", () -> !row("Values filled in").equals(values));
        Headless.act(() -> scenarios().setValue(scenarios().getItems().stream()
                .filter(each -> each.name().startsWith("Mira")).findFirst().orElseThrow()));
        Headless.until("Mira is back", () -> row("Values filled in").equals(values));
        Headless.click(hands, "Values filled in");
        Headless.until("the piece can be read whole", () -> hands.lookup(".rh-sent-rows .text-area").tryQuery().isPresent());
        assertTrue(hands.lookup(".rh-sent-rows .text-area").queryAs(TextArea.class).getText().startsWith("{user_name}\nMira\n\n"),
                "each value is told by its key, once");
        assertTrue(row("Prompt body").contains("Ask with care, {user_name}, and wait"), row("Prompt body"));
        pictures("sent-segments");
        Headless.click(hands, "Values filled in");

        choose(0, "OpenAI", 0);
        Headless.until("the other model is named", () -> menu(0).getText().startsWith("GPT") || !menu(0).getText().contains("Claude"));
        Headless.click(hands, "Exact JSON");
        Headless.until("the request goes to the other provider", () -> request(0).contains("https://api.openai.com"));
        assertTrue(request(0).contains("Ask with care, Mira, and wait"), "the text that is typed is in the request");
        pictures("sent-exact");
        Headless.act(() -> area().insertText(0, "Right now. "));
        Headless.until("it follows while typing", () -> request(0).contains("Right now. Ask with care, Mira"));

        Headless.click(hands, "Two providers");
        Headless.until("both are there", () -> hands.lookup(".rh-sent-head").queryAll().size() == 2
                && request(1).contains("https://api.anthropic.com"));
        assertTrue(request(1).contains("not sent to Anthropic as written here") && request(1).contains("no output limit"), request(1));
        assertTrue(hands.lookup(".rh-sent-head .rh-chip").queryAllAs(Label.class).stream()
                .anyMatch(chip -> String.valueOf(chip.getAccessibleText()).endsWith(" rewritten")));
        Headless.until("each side names its provider", () -> provider(0).equals("OpenAI") && provider(1).equals("Anthropic"));
        pictures("sent-two");
        Headless.act(() -> {
            menu(1).show();
            var other = (CustomMenuItem) provider(1, "Local or compatible server").getItems().getLast();
            ((TextField) other.getContent()).setText("my-llama");
            other.getContent().fireEvent(new ActionEvent());
        });
        Headless.until("the right side is another", () -> request(1).contains("http://localhost:11434") && request(1).contains("my-llama"));
    }

    @Test
    void whatIsSentIsCopiedWithoutTheKey() {
        choose(0, "Anthropic", 0);
        Headless.until("Anthropic is chosen", () -> menu(0).getText().startsWith("Claude"));
        copy("Copy as text");
        assertTrue(clipboard().contains("You are a coach. You help Mira to find words"), "values stand where they are sent");
        assertTrue(clipboard().contains("\n\nclient: "), "who said what can be read");
        copy("Copy as JSON");
        assertEquals("user", JsonMapper.shared().readTree(clipboard()).path("messages").get(0).path("role").asString());
        copy("Copy as cURL, key masked");
        assertTrue(clipboard().startsWith("curl -X POST 'https://api.anthropic.com/v1/messages'"), clipboard());
        assertTrue(clipboard().contains("-H 'x-api-key: ***'") && clipboard().contains("--data-raw '{"), clipboard());
        Headless.until("it is said", () -> hands.lookup("Copied as cURL. Put your key where the stars are.").tryQuery().isPresent());
    }

    @Test
    void whatKeepsItFromBeingSentIsSaidInWords() {
        Headless.act(() -> area().insertText(0, "Fine.\nAsk {nobody_knows} now.\n"));
        Headless.until("the reason is said", () -> hands.lookup(".rh-error .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("{nobody_knows}")));
        assertEquals("", hands.lookup("#tokens").queryAs(Label.class).getText());
        pictures("sent-stopped");
        Headless.click(hands, "Go to line 2");
        Headless.until("the caret is there", () -> area().getCurrentParagraph() == 1);
        Headless.act(() -> area().deleteText(0, area().getText().indexOf("now.\n") + 5));
        Headless.until("it can be sent again", () -> hands.lookup(".rh-sent-row").queryAll().size() == 7);

        var system = new Scope("identity-coaching", PromptType.SYSTEM, Optional.empty());
        var prompts = sample.workspace().store().prompts();
        while (prompts.live(system).isPresent()) {
            prompts.deactivate(system, prompts.live(system).orElseThrow().version(), "Ines Keller");
        }
        Headless.act(() -> area().insertText(0, "More. "));
        Headless.until("that nothing stands before it is said",
                () -> hands.lookup("No system prompt is live, so nothing stands before this text.").tryQuery().isPresent());
        choose(0, "Anthropic", model("Anthropic", "Claude Haiku 4.5"));
        Headless.act(() -> area().insertText(0, "a b c d e f g h. ".repeat(40_000)));
        Headless.until("that it is too large is said", () -> hands.lookup(".rh-sent-caution .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().startsWith("Too large: ")));
        studio.picture("sent-cautions-light");
        Headless.click(hands, "Exact JSON");
        Headless.until("the beginning is shown, and that there is more", () -> request(0).contains("Copy takes all of them."));
        assertFalse(request(0).length() > 80_000, "a text area is not asked to lay out a megabyte");
    }

    private int model(String provider, String title) {
        return Headless.onScreen(() -> {
            menu(0).show();
            var models = provider(0, provider).getItems().stream().map(MenuItem::getText).toList();
            menu(0).hide();
            return models.indexOf(title);
        });
    }

    private void choose(int side, String provider, int model) {
        Headless.act(() -> {
            menu(side).show();
            provider(side, provider).getItems().get(model).fire();
            menu(side).hide();
        });
    }

    private Menu provider(int side, String provider) {
        return menu(side).getItems().stream().filter(Menu.class::isInstance).map(Menu.class::cast)
                .filter(menu -> menu.getText().startsWith(provider)).findFirst().orElseThrow();
    }

    private String provider(int side) {
        return Headless.onScreen(() -> menu(side).getGraphic() instanceof Label word ? word.getText() : "");
    }

    private MenuButton menu(int side) {
        var visible = hands.lookup(".rh-model-menu").queryAllAs(MenuButton.class).stream().filter(MenuButton::isVisible).toList();
        return visible.get(side);
    }

    private void copy(String words) {
        Headless.act(() -> hands.lookup("#copy").queryAs(MenuButton.class).getItems().stream().filter(item -> item.getText().equals(words))
                .findFirst().orElseThrow().fire());
    }

    private static String clipboard() {
        return Headless.onScreen(() -> Clipboard.getSystemClipboard().getString());
    }

    private String request(int side) {
        var areas = hands.lookup(".rh-plain-area").queryAllAs(TextArea.class).stream().filter(TextArea::isVisible).toList();
        return areas.size() > side ? areas.get(side).getText() : "";
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Scenario> scenarios() {
        return (ComboBox<Scenario>) hands.lookup("#scenario").queryAs(ComboBox.class);
    }

    /** What is told of a row to those who do not see it: name, source, tokens, excerpt. */
    private String row(String name) {
        return hands.lookup(".rh-sent-row").queryAll().stream().map(node -> String.valueOf(node.getAccessibleText()))
                .filter(words -> words.startsWith(name)).findFirst().orElse("");
    }

    private static int tokens(String row) {
        var found = Pattern.compile("([\\d,]+) tokens").matcher(row);
        return found.find() ? Integer.parseInt(found.group(1).replace(",", "")) : 0;
    }

    private void pictures(String name) {
        studio.picture(name + "-light");
        studio.dark();
        studio.size(1024, 700);
        studio.picture(name + "-1024-dark");
        studio.size(1440, 900);
        studio.light();
        Headless.pulse();
    }

    private CodeArea area() {
        return studio.area();
    }

    @Test
    void aRowIsOpenedByKeyboard() {
        Headless.act(() -> hands.lookup(".rh-sent-row").query().requestFocus());
        hands.type(KeyCode.ENTER);
        Headless.until("it is open", () -> hands.lookup(".rh-sent-rows .text-area").tryQuery().isPresent());
        hands.type(KeyCode.ENTER);
        Headless.until("it is closed, and the focus is still there", () -> hands.lookup(".rh-sent-rows .text-area").tryQuery().isEmpty()
                && studio.stage().getScene().getFocusOwner().getStyleClass().contains("rh-sent-row"));
    }
}
