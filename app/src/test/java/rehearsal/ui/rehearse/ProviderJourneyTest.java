package rehearsal.ui.rehearse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.testing.Headless;

/** Talks with a provider whose server answers on this computer, in the provider's own format: good answers, and every bad one. */
class ProviderJourneyTest {

    private static final String MIRA = "Mira, second talk";

    @TempDir
    private Path folder = Path.of(".");
    private PacedServer server;
    private RehearseStage talk;

    @BeforeEach
    void open() throws Exception {
        server = new PacedServer();
        talk = new RehearseStage(folder.resolve("data"), server, "identity-coaching");
        talk.choose(MIRA);
        talk.provider("anthropic");
    }

    @AfterEach
    void close() {
        talk.close();
        server.close();
    }

    @Test
    void aWholeTalkWithActionsACardAndAPhaseChange() {
        server.answers("{\"message\": \"You notice the squeak **before** anyone else does.\", \"create_identity\": "
                + "{\"name\": \"The one who notices\", \"note\": \"Fixes bikes unasked\", \"category\": \"passions\"}, "
                + "\"show_card\": {\"text\": \"Does The one who notices sound like you?\", \"buttons\": [\"Yes, that is me\", \"Almost\"]}, "
                + "\"transition_phase\": {\"to_phase\": \"COMPLETED\"}}");
        talk.say("My sister says I fix everyone's bikes.");
        talk.answered(1);
        assertFalse(Headless.onScreen(() -> String.valueOf(talk.<ComboBox<String>>node("#modelBox").getButtonCell()
                .getText()).isBlank()), "the model is named");
        assertTrue(talk.said().contains("You notice the squeak before anyone else does."), talk.said());
        RehearseStage.until("the actions say what became of them", () -> talk.tells("applied: ") && talk.tells("refused: "));
        RehearseStage.until("the new identity is in the state", () -> talk.shows("new"));
        assertTrue(Headless.onScreen(() -> talk.tells("2,488 tokens")), "the note keeper's tokens are counted with the coach's");
        talk.picture("provider-turn-light");

        server.answers("{\"message\": \"Then let us look closer.\", \"transition_phase\": {\"to_phase\": \"IDENTITY_REFINEMENT\"}}");
        talk.fire("Yes, that is me");
        talk.answered(2);
        assertTrue(server.lastAsked().contains("Yes, that is me"), server.lastAsked());
        RehearseStage.until("the phase moved", () -> talk.tells("Phase moved to Identity refinement"));
        assertTrue(Headless.onScreen(() -> talk.hands.lookup(".rh-chosen").tryQuery().isPresent()),
                "the button that was taken stays marked");

        server.answers("{\"message\": \"And now?\"}");
        talk.say("Go on.");
        talk.answered(3);
        RehearseStage.until("the next prompt was chosen by the phase", () -> talk.tells("Identity refinement, v"));
        talk.pictures("provider-talk");
    }

    @Test
    void whateverAReplyLooksLikeItIsShownAndTheTalkGoesOn() {
        server.answers("Here you are: ```json\n{\"message\": \"In a fence.\"}\n```");
        talk.say("Fenced.");
        talk.answered(1);
        server.answers("{\"message\": \"Twice.\"}{\"message\": \"Twice.\"}");
        talk.say("Doubled.");
        talk.answered(2);
        assertTrue(talk.said().contains("In a fence.") && talk.said().endsWith("Twice."), talk.said());

        server.answers("{\"message\": \"Dancing.\", \"dance\": {\"step\": \"waltz\"}, \"create_identity\": {\"name\": \"Big sister\", "
                + "\"note\": \"again\", \"category\": \"passions\"}}");
        talk.say("Unknown action, failing effect.");
        talk.answered(3);
        RehearseStage.until("the unknown action is refused with its reason", () -> talk.shows("dance"));
        assertTrue(talk.count(".rh-action.refused") + talk.count(".rh-action.skipped") >= 2, "both say what became of them");
        talk.picture("provider-refused-actions-light");

        server.answers("");
        talk.say("Empty.");
        failed("Empty.", "The answer did not arrive");
        server.answers("{}");
        talk.fire("Send again");
        failed("Empty.", "The answer did not arrive");
        server.answers("I have no object for you.");
        talk.fire("Send again");
        talk.answered(4);
        RehearseStage.until("words without their form are read, and it says so", () -> talk.tells("recovered"));
        assertTrue(talk.said().endsWith("I have no object for you."), talk.said());
        server.refuses();
        talk.say("Refused.");
        failed("Refused.", "This answer cannot be used");
        assertTrue(Headless.onScreen(() -> talk.tells("The model refused to answer.")));
        talk.pictures("provider-failed");
        server.answers("{\"message\": \"Here again.\"}");
        talk.fire("Send again");
        talk.answered(5);
        assertTrue(talk.said().endsWith("Here again."), talk.said());
        assertEquals("", talk.box());
    }

    private void failed(String words, String how) {
        RehearseStage.until("why there is no answer", () -> talk.shows(how) && !talk.there("#stop"));
        RehearseStage.until("the words are back in the box", () -> talk.box().equals(words));
    }

    @Test
    void aProviderThatDiesAKeyThatGoesAndAPromptThatIsSwitchedOffAreExplained() {
        server.diesAfter("{\"message\": \"I was about to s");
        talk.say("Listen.");
        failed("Listen.", "This answer cannot be used");
        assertTrue(talk.said().contains("I was about to s"), talk.said());
        talk.picture("provider-died-light");
        talk.fire("Send again");
        talk.answered(1);

        var open = new CountDownLatch(1);
        server.answersSlowly("{\"message\": \"While the key goes, ", open, "the answer comes.\"}");
        talk.say("Take the key.");
        RehearseStage.until("words come", () -> talk.said().contains("While the key goes"));
        server.takeKeyAway();
        open.countDown();
        talk.answered(2);
        assertTrue(talk.said().endsWith("the answer comes."), talk.said());
        talk.say("And now without it.");
        failed("And now without it.", "The answer did not arrive");
        assertTrue(talk.tells("key"), "the reason names the key");
        server.giveKey();
        talk.fire("Send again");
        talk.answered(3);

        var scope = new Scope("identity-coaching", PromptType.COACH, Optional.of("IDENTITY_CREATION"));
        var prompts = talk.workspace.store().prompts();
        prompts.history(scope, 9).stream().filter(version -> version.active()).forEach(
                version -> prompts.deactivate(scope, version.version(), "Ines Keller"));
        talk.say("Nobody speaks.");
        failed("Nobody speaks.", "The answer did not arrive");
        assertTrue(talk.tells("IDENTITY_CREATION") || talk.tells("Identity creation"), "the reason names the phase");
        prompts.activate(scope, 2, "Ines Keller");
        talk.fire("Send again");
        talk.answered(4);

        server.fails(401, "authentication_error", "invalid x-api-key");
        talk.say("Wrong key.");
        failed("Wrong key.", "The answer did not arrive");
        assertFalse(talk.tells("sk-ant-test"));
    }

    @Test
    void aScenarioWithFieldsNobodyKnowsIsTakenAsItIs() throws Exception {
        var file = folder.resolve("nora.yaml");
        Files.writeString(file,
                "name: Nora from elsewhere\nprogram: identity-coaching\nfavourite_soup: leek\nclient: {first_name: Nora, shoe_size: 38}\n"
                        + "state: {current_phase: GET_TO_KNOW_YOU, moon: full}\n");
        talk.choosesFiles(file);
        talk.menu("#talks", "Import");
        RehearseStage.until("it can be started from", () -> talk.tells("Rehearse with Nora from elsewhere"));
        RehearseStage.until("what was not understood is told",
                () -> talk.tells("favourite_soup is not known here") && talk.tells("2 more like it"));
        talk.say("Hello.");
        talk.answered(1);
        assertTrue(server.lastAsked().contains("Nora"), server.lastAsked());
        Files.writeString(file, "name: Broken\nprogram: identity-coaching\nstate: {current_phase: NOWHERE}\n");
        talk.menu("#talks", "Import");
        RehearseStage.until("a wrong word is named", () -> talk.tells("NOWHERE is not a known phase"));
        talk.picture("import-refused-light");
    }
}
