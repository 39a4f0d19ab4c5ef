package rehearsal.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.session.SessionEngine;
import rehearsal.session.SessionListener;
import rehearsal.state.Scenario;
import rehearsal.turn.ModelChoice;
import rehearsal.ui.testing.SampleDesk;
import rehearsal.workspace.Providers.Reach;

/** What can be done with a session without a window. */
class SessionActionsTest {

    private static final SessionChoice PARTNER = SessionChoice.of(ModelChoice.of("offline", "partner-coach"));

    @TempDir
    private Path folder;
    private SampleDesk sample;
    private SessionEngine engine;
    private SessionActions actions;

    @BeforeEach
    void open() {
        sample = SampleDesk.open(folder).withHistory();
        engine = sample.workspace().sessions(Reach.usual());
        actions = new SessionActions(sample.workspace(), engine, sample::program);
    }

    @AfterEach
    void close() {
        sample.close();
    }

    @Test
    void theMomentBeforeTheFirstTurnIsFrozenAsItWas() {
        var session = actions.start(mira(), PARTNER);
        engine.say(session.id(), "Hello.", SessionListener.none());
        assertEquals(mira().state().messages(), actions.freeze(session.id(), Optional.empty(), "The start").state().messages());
    }

    @Test
    void aVersionThatIsNotActiveCanBeRehearsed() {
        var prompts = sample.workspace().store().prompts();
        var inactive = prompts.history(SampleDesk.CREATION, 9).stream().filter(version -> !version.active()).findFirst().orElseThrow();
        var session = actions.start(creation(), PARTNER.pinned(Map.of("IDENTITY_CREATION", inactive.version())));
        var after = engine.say(session.id(), "Hello.", SessionListener.none());
        assertTrue(after.turns().getFirst().line().prompt().contains("v" + inactive.version()), after.turns().getFirst().line().prompt());
    }

    @Test
    void promptsThatSpeakAreOfferedInTheOrderASessionMeetsThem() {
        var keys = actions.prompts().stream().map(SpeakingPrompt::key).limit(3).toList();
        assertEquals(sample.program().phases().stream().map(phase -> phase.id()).limit(3).toList(), keys);
    }

    private Scenario mira() {
        return actions.offers().scenarios().stream().filter(each -> each.name().startsWith("Mira")).findFirst().orElseThrow();
    }

    private Scenario creation() {
        return actions.offers().scenarios().stream().filter(each -> each.state().currentPhase().equals("IDENTITY_CREATION")).findFirst()
                .orElseThrow();
    }
}
