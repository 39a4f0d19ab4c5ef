package rehearsal.ui.rehearse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.session.Session;
import rehearsal.session.SessionEngine;
import rehearsal.session.SessionFile;
import rehearsal.session.SessionLimits;
import rehearsal.session.Setup;
import rehearsal.session.TurnLine;
import rehearsal.state.ReadScenario;
import rehearsal.text.Texts;
import rehearsal.turn.ModelChoice;
import rehearsal.ui.fx.ToolkitBackground;
import rehearsal.ui.session.AnswerCollector;
import rehearsal.ui.session.Answering;
import rehearsal.ui.session.AnsweringView;
import rehearsal.ui.session.EventTray;
import rehearsal.ui.testing.Headless;
import rehearsal.ui.testing.PulseMonitor;
import rehearsal.workspace.Providers.Reach;
import rehearsal.workspace.Workspace;

/** Prints how long the screen's thread is kept while answers come faster than anybody reads, and when a very long talk is opened. */
@Tag("bench")
class SessionNumbersTest {

    private static final int TOKENS = 10_000;

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void theChatPanelAtTwoThousandTokensASecond() {
        var providers = new FastProviders(TOKENS, 2_000);
        try (var talk = new RehearseStage(folder.resolve("data"), providers, "identity-coaching")) {
            talk.choose("Mira, second talk");
            talk.say("Warm up.");
            talk.answered(1);
            try (var monitor = PulseMonitor.start()) {
                talk.say("Tell me everything.");
                talk.answered(2);
                print("chat panel, 2,000 tokens/s for 5 s", monitor);
            }
        }
    }

    @Test
    void eightStreamsAtOnce() throws InterruptedException {
        var providers = new FastProviders(TOKENS / 4, 500);
        try (var talk = new RehearseStage(folder.resolve("data"), providers, "identity-coaching")) {
            var engine = talk.workspace.sessions(Reach.usual());
            try (var monitor = PulseMonitor.start()) {
                streams(talk.workspace, engine, 1, monitor);
                streams(talk.workspace, engine, 8, monitor);
                print("8 streams at once, 500 tokens/s each for 5 s", monitor);
                providers.pace(2_000);
                streams(talk.workspace, engine, 8, monitor);
                print("8 streams at once, 2,000 tokens/s each", monitor);
            }
        }
    }

    private static void streams(Workspace workspace, SessionEngine engine, int count, PulseMonitor monitor) throws InterruptedException {
        var over = new CountDownLatch(count);
        var row = new HBox(8);
        var stage = Headless.onScreen(() -> {
            var shown = new Stage();
            var scene = new Scene(row, 1440, 900);
            scene.getStylesheets().setAll(Window.getWindows().getFirst().getScene().getStylesheets());
            shown.setScene(scene);
            shown.show();
            return shown;
        });
        Headless.pulse();
        monitor.forget();
        for (var number = 0; number < count; number++) {
            var session = engine.start(setup(workspace), "Stream " + number);
            Headless.act(() -> row.getChildren().add(stream(engine, session, over)));
        }
        if (!over.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The streams do not end.");
        }
        Headless.act(stage::close);
    }

    /** A column with one answer that comes, told as the chat panel is told. */
    private static ScrollPane stream(SessionEngine engine, Session session, CountDownLatch over) {
        var background = new ToolkitBackground();
        var texts = Texts.english();
        var view = new AnsweringView(texts, () -> {
        });
        var column = new VBox(view);
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setMinWidth(0);
        scroll.setPrefWidth(170);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        column.heightProperty().addListener((property, before, after) -> scroll.setVvalue(1));
        var hearing = new AnswerCollector(Answering.begin(Optional.of("Go."), Optional.empty()), texts, System::currentTimeMillis);
        var tray = new EventTray(background, hearing::hear, () -> view.show(hearing.now()));
        tray.start();
        background.run(() -> engine.say(session.id(), "Go.", tray), after -> {
            tray.finish();
            over.countDown();
        }, failure -> {
            throw new AssertionError(failure);
        });
        return scroll;
    }

    @Test
    void aTalkOfAThousandTurnsOpensOnTheScreen() {
        try (var talk = new RehearseStage(folder.resolve("data"), new PacedProviders(), "identity-coaching")) {
            var engine = talk.workspace.sessions(Reach.usual());
            var id = thousandTurns(talk.workspace, engine).id();
            talk.say("Warm up.");
            talk.answered(1);
            Headless.act(() -> talk.hands.lookup("#talks").<MenuButton>query().getItems().getFirst().fire());
            var times = new ArrayList<Double>();
            try (var monitor = PulseMonitor.start()) {
                for (var round = 0; round < 8; round++) {
                    if (round == 2) {
                        monitor.forget();
                        times.clear();
                    }
                    var from = System.nanoTime();
                    talk.open(id.toString());
                    RehearseStage.until("the end of the talk is drawn", () -> talk.shows("Turn 1,000"));
                    times.add((System.nanoTime() - from) / 1e6);
                    talk.menu("#talks", "New talk");
                    RehearseStage.until("it is left", () -> talk.there("#start"));
                }
                System.err.println("BENCH " + PulseMonitor.line("a talk of 1,000 turns until it is drawn", times));
                print("opening and leaving it", monitor);
            }
        }
    }

    private static Session thousandTurns(Workspace workspace, SessionEngine engine) {
        var setup = setup(workspace);
        var first = engine.say(engine.start(setup, "One").id(), "My sister says I fix everyone's bikes.", _ -> {
        });
        var light = first.state().withMessages(List.of()).withActions(List.of());
        TurnLine line = first.turns().getFirst().line();
        var turns = new ArrayList<SessionFile.Saved>();
        for (var turn = 0; turn < 1_000; turn++) {
            turns.add(new SessionFile.Saved(line, light));
        }
        var session = engine
                .add(new SessionFile("A thousand turns", setup.withLimits(SessionLimits.usual().withMessages(2_000)), false, turns));
        assertEquals(1_000, session.turns().size());
        return session;
    }

    private static Setup setup(Workspace workspace) {
        var scenario = switch (workspace.scenes().find("Mira, second talk")) {
            case ReadScenario.Loaded loaded -> loaded.scenario();
            case ReadScenario.Invalid invalid -> throw new AssertionError(invalid.problems());
        };
        return Setup.of(scenario, ModelChoice.of("offline", "partner-coach"));
    }

    private static void print(String what, PulseMonitor monitor) {
        var over = new AtomicInteger();
        monitor.pulses().forEach(pulse -> over.addAndGet(pulse > 50 ? 1 : 0));
        System.err.println("BENCH " + what + ": " + PulseMonitor.line("pulses", monitor.pulses()) + ", over 50 ms: " + over + "; "
                + PulseMonitor.line("their processor time", monitor.pulseWork())
                + String.format(", longest silence %.1f ms", monitor.longestSilence()));
        System.err.println(monitor.culprits().lines().filter(line -> line.contains("rehearsal.") || line.contains("javafx.scene.text")
                || line.contains("CSS") || line.contains("Css")).limit(14).reduce("", (a, b) -> a + "\n" + b));
    }
}
