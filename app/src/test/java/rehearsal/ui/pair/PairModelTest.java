package rehearsal.ui.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ai.AiException;
import rehearsal.library.AuthorContext;
import rehearsal.practice.PairActions;
import rehearsal.session.PersonaPlayer;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.trial.Verdict;
import rehearsal.text.Texts;
import rehearsal.trial.Arm;
import rehearsal.trial.ArmPair;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.DeskNotes;
import rehearsal.ui.testing.HandBackground;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.workspace.Providers;
import rehearsal.workspace.Workspace;

/** Two arms without a toolkit. Work is done at once, so one arm answers after the other. */
class PairModelTest {

    private final VoicedProviders voices = new VoicedProviders("Keep in mind: notes when unsure");
    private final DeskNotes notes = new DeskNotes();
    @TempDir
    private static Path folder;
    private static SampleDesk sample;
    private Workspace workspace;
    private PairModel model;

    @BeforeAll
    static void openStore() {
        sample = SampleDesk.open(folder.resolve("data")).withHistory();
    }

    @AfterAll
    static void closeStore() {
        sample.close();
    }

    @BeforeEach
    void open() {
        workspace = sample.speaking(voices);
        model = model();
    }

    private PairModel model() {
        return new PairModel(new PairActions(workspace, sample::program, new Random(3)),
                new WindowContext(new HandBackground(), Texts.english(), notes));
    }

    @Test
    void theLiveVersionBeginsAgainstTheNewestOther() {
        mira();
        assertEquals("v7 · live · Names in their words", version(Arm.A));
        assertEquals("v8 · staging · Notes when unsure", version(Arm.B));
        assertEquals(VoicedProviders.MODEL, model.setup().model(Arm.B).get().orElseThrow().model());
    }

    @Test
    void oneVersionMeetsTwoModelsAndTwoVersionsOneModel() {
        mira();
        model.setup().contest().set(PairSetup.Contest.MODELS);
        assertEquals(version(Arm.A), version(Arm.B));
        assertNotEquals(model.setup().model(Arm.A).get(), model.setup().model(Arm.B).get());
        model.setup().contest().set(PairSetup.Contest.VERSIONS);
        assertEquals(model.setup().model(Arm.A).get(), model.setup().model(Arm.B).get());
        assertNotEquals(version(Arm.A), version(Arm.B));
    }

    @Test
    void versionsThatWereAskedForStandWhereTheyWereAskedFor() {
        var text = workspace.store().prompts().latest(SampleDesk.CREATION).orElseThrow().text();
        workspace.store().drafts().save(SampleDesk.CREATION, "Ines Keller",
                new PromptText(text.name(), text.description(), text.body() + "\nMore.", text.contextKeys(), text.allowedActions(),
                        text.settings()),
                OptionalInt.of(8));
        model.contest(SampleDesk.CREATION, OptionalInt.of(3), OptionalInt.empty());
        assertTrue(version(Arm.A).startsWith("v3"), version(Arm.A));
        assertEquals("my draft", version(Arm.B));
        assertEquals("IDENTITY_CREATION", model.setup().scenario().get().orElseThrow().state().currentPhase());
        say("Hello.");
        assertEquals("draft", pair().b().turns().getFirst().line().prompt());
        assertEquals("v3", pair().a().turns().getFirst().line().prompt());
        workspace.store().drafts().discard(SampleDesk.CREATION, "Ines Keller");
    }

    @Test
    void aLineGoesToBothAndIsKeptWhenOneFails() {
        mira();
        voices.b.dies();
        say("Hello.");
        assertEquals("", model.typed().get());
        assertTrue(pair().owes(Arm.B));
        assertFalse(pair().owes(Arm.A));
        assertTrue(model.lane(Arm.B).trouble().get().orElseThrow().sentence().contains("lost"));
        model.typed().set("And?");
        assertFalse(model.sendable().get(), "both must have heard the last line");
        model.again(Arm.B);
        assertTrue(model.sendable().get());
        model.send();
        assertEquals(2, pair().turns().size());
        assertEquals(2, model.vote().turn().get());
    }

    @Test
    void aVoteIsRecalledChangedAndNotOfferedTwice() {
        mira();
        say("One.");
        say("Two.");
        model.vote().step(-1);
        assertEquals(1, model.vote().turn().get());
        model.vote().choose(VoteModel.Choice.RIGHT);
        model.vote().reason().set("her words");
        assertTrue(model.vote().keepable().get());
        model.keepVote();
        assertFalse(model.vote().keepable().get());
        assertEquals(Verdict.B_BETTER, model.voteOn(1).orElseThrow().verdict());
        model.vote().step(1);
        assertEquals(Optional.empty(), model.vote().choice().get());
        model.vote().step(-1);
        assertEquals("her words", model.vote().reason().get());
        model.vote().choose(VoteModel.Choice.BOTH_BAD);
        model.keepVote();
        assertEquals(1, model.vote().count(VoteModel.Choice.BOTH_BAD));
        assertEquals(0, model.vote().count(VoteModel.Choice.RIGHT));
    }

    @Test
    void hiddenNamesAreSidesAndTheVoteGoesToTheArmThatStoodThere() {
        mira();
        model.setup().hidden().set(true);
        say("Which?");
        var left = pair().masking().left();
        assertEquals("Left", model.name(left));
        model.vote().choose(VoteModel.Choice.LEFT);
        model.keepVote();
        var vote = model.voteOn(1).orElseThrow();
        assertEquals(left == Arm.A ? Verdict.A_BETTER : Verdict.B_BETTER, vote.verdict());
        assertTrue(vote.given().masked());
        model.setup().hidden().set(false);
        assertEquals("A", model.name(Arm.A));
        model.setup().hidden().set(true);
        assertEquals(vote.verdict() == Verdict.A_BETTER, model.vote().choice(vote.verdict()) == (pair().masking().left() == Arm.A
                ? VoteModel.Choice.LEFT
                : VoteModel.Choice.RIGHT));
    }

    @Test
    void aStateIsCopiedAndTakenBack() {
        mira();
        voices.b.says("A name.",
                "\"create_identity\": {\"name\": \"The one who notices\", \"note\": \"n\", \"category\": \"passions\"}");
        say("My sister laughed.");
        var before = pair().a().state();
        model.setState(Arm.A);
        assertEquals(pair().b().state().identities(), pair().a().state().identities());
        notes.undo();
        assertEquals(before, pair().a().state());
    }

    @Test
    void anotherScenarioOrVersionIsAnotherPairAndTheOldOneIsKept() {
        mira();
        say("Hello.");
        var id = pair().id();
        model.setup().version(Arm.B).set(model.setup().versions().get().stream().filter(pick -> pick.is(OptionalInt.of(2))).findFirst());
        assertTrue(model.pair().isEmpty());
        assertEquals(id, model.setup().pairs().get().getFirst().id());
        var again = model();
        again.open(id);
        assertEquals(1, again.pair().orElseThrow().turns().size());
    }

    @Test
    void whatWasSentOpensAndAnArmGoesOnByItself() {
        mira();
        say("Hello.");
        model.showSent(Arm.B, 1);
        var sent = assertInstanceOf(OpenPane.Sent.class, model.below().get()).text();
        assertTrue(sent.words().contains("Keep in mind: notes when unsure"));
        assertTrue(sent.request().startsWith("POST http://localhost/talk"));
        assertTrue(sent.reply().contains("Go on."));
        model.apart(Arm.B, 1);
        var went = assertInstanceOf(Place.Rehearse.class, notes.went().orElseThrow());
        assertNotEquals(pair().b().id().toString(), went.session().orElseThrow());
    }

    @Test
    void theClientPlaysForBothUntilTheTalksEnd() {
        mira();
        model.setup().contest().set(PairSetup.Contest.VERSIONS);
        model.setup().model(Arm.A).set(model.setup().models().get().stream().filter(pick -> pick.provider().equals("offline")).findFirst());
        var persona = model.setup().personas().get().stream().filter(each -> each.name().equals("Mira")).findFirst().orElseThrow();
        model.play(persona, true);
        assertTrue(pair().turns().size() > 1, "turns: " + pair().turns().size());
        assertTrue(pair().level());
        assertEquals(1, notes.said().size(), notes.said().toString());
        assertFalse(model.busy().get());
    }

    @Test
    void aPersonaWithTheOfflinePartnerSpeaksAsTheClientAndNeverAsTheCoach() throws AiException, InterruptedException {
        mira();
        var offline = model.setup().models().get().stream().filter(pick -> pick.provider().equals("offline")).findFirst().orElseThrow();
        model.setup().contest().set(PairSetup.Contest.VERSIONS);
        model.setup().model(Arm.A).set(Optional.of(offline));
        var persona = model.setup().personas().get().stream().filter(each -> each.name().equals("Mira")).findFirst().orElseThrow();
        model.play(persona, true);
        var asTheClient = new PersonaPlayer(workspace.providers().client("offline", Providers.Reach.usual()).orElseThrow(),
                "partner-client");
        var lines = pair().turns().stream().flatMap(turn -> turn.words().stream()).toList();
        assertEquals(asTheClient.next(persona, pair().a().setup().scenario().state()), lines.getFirst());
        assertTrue(lines.stream().distinct().count() > 2, lines.toString());
    }

    @Test
    void aCaseIsKeptUnderANameOfItsOwnAndBothTalksAreExported() throws IOException {
        mira();
        say("One.");
        say("Two.");
        model.showCase();
        model.cases().name().set("Two lines");
        model.cases().tags().set(" short, , hard");
        assertEquals("2 client lines follow. Checks can be added later.", model.cases().contents());
        model.cases().keep();
        assertInstanceOf(OpenPane.Nothing.class, model.below().get());
        var kept = workspace.store().cases().find("identity-coaching", "Two lines").orElseThrow().kept();
        assertEquals(List.of("short", "hard"), kept.tags());
        model.showCase();
        model.cases().start().set(Optional.of(model.cases().starts().get().get(1)));
        model.cases().name().set("Two lines");
        model.cases().keep();
        assertEquals("There is a case called Two lines already. Choose another name.", model.cases().trouble().get());
        model.cases().export(folder.resolve("suite.yaml"));
        assertTrue(Files.readString(folder.resolve("suite.yaml")).contains("name: Two lines"));
        model.export(folder.resolve("both.html"));
        assertTrue(Files.readString(folder.resolve("both.html")).contains("<th>B: IDENTITY_CREATION v8"));
    }

    private void mira() {
        model.setup().scenario().set(model.setup().scenarios().get().stream().filter(each -> each.name().startsWith("Mira")).findFirst());
    }

    private String version(Arm arm) {
        return model.setup().version(arm).get().map(pick -> VersionWords.line(pick, Texts.english())).orElse("");
    }

    private void say(String words) {
        model.typed().set(words);
        assertTrue(model.sendable().get());
        model.send();
    }

    private ArmPair pair() {
        return model.pair().orElseThrow();
    }
}
