package rehearsal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ai.Speaker;
import rehearsal.state.SessionMessage;

/** A recorded talk watched again: in the order and at the pace in which it came. */
class PlaybackTest {

    private static final Instant START = Instant.parse("2026-11-01T10:00:00Z");

    private static SessionMessage said(Speaker who, String words, long second) {
        return new SessionMessage(who, words, Optional.of(START.plusSeconds(second)), Map.of());
    }

    private static TurnLine line(SessionMessage client, SessionMessage coach, long first, long total) {
        return new TurnLine(TurnLine.Kind.TALK, Optional.of(client), Optional.of(coach), List.of(), List.of(), List.of(), 0, "v1",
                "INTEGRATION", "INTEGRATION", new TurnLine.Spent(OptionalLong.empty(), OptionalLong.empty(), Optional.empty(),
                        OptionalLong.of(first), total),
                Optional.empty());
    }

    @Test
    void theClientThinksAsLongAsTheyDidAndTheWordsComeWhenTheyCame(@TempDir Path folder) {
        try (var room = new Room(folder)) {
            var engine = room.engine(new ScriptedCoach());
            var setup = Room.setup("samir");
            var light = setup.scenario().state().withMessages(List.of()).withActions(List.of());
            var file = new SessionFile("Recorded", setup, false, List.of(
                    new SessionFile.Saved(line(said(Speaker.CLIENT, "One.", 0), said(Speaker.COACH, "A long first answer.", 2), 500, 2_000),
                            light),
                    new SessionFile.Saved(line(said(Speaker.CLIENT, "Two.", 9), said(Speaker.COACH, "Second.", 10), 500, 1_000), light),
                    new SessionFile.Saved(line(said(Speaker.CLIENT, "Three.", 900), said(Speaker.COACH, "Third.", 901), 500, 1_000),
                            light)));
            var beats = new Playback(engine).of(engine.add(file).id());
            assertEquals(List.of(Duration.ZERO, Duration.ofSeconds(7), Playback.LONGEST_PAUSE),
                    beats.stream().map(Playback.Beat::thinking).toList());
            assertTrue(beats.getLast().shortened());
            var first = beats.getFirst();
            assertFalse(first.shortened());
            assertEquals("", first.wordsAt(Duration.ofMillis(500)));
            assertEquals("A long fir", first.wordsAt(Duration.ofMillis(1_300)));
            assertEquals("A long first answer.", first.wordsAt(first.answering()));
            assertEquals(Duration.ofSeconds(2), first.answering());
        }
    }

    @Test
    void aTalkThatWasRecordedPieceByPieceComesInItsOwnPieces(@TempDir Path folder) {
        try (var room = new Room(folder)) {
            var engine = room.engine(new ScriptedCoach().says("{\"message\": \"Half", " and half\"}"));
            var session = engine.start(Room.setup("samir"), "Samir");
            engine.say(session.id(), "Line.", room.listener());
            var beat = new Playback(engine).of(session.id()).getFirst();
            assertEquals(2, beat.pieces().size());
            assertEquals("Half and half", beat.wordsAt(Duration.ofMillis(3)));
            assertEquals("", beat.wordsAt(Duration.ofMillis(2)));
        }
    }
}
