package rehearsal.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rehearsal.state.SessionMessage;
import rehearsal.turn.Answered;

/** A talk as it was recorded, to be watched again: how long the client thought, and when which words of the coach came. Asks nobody anything. */
public final class Playback {

    /** A client who went to lunch is not waited for. */
    public static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);

    private final SessionEngine engine;

    public Playback(SessionEngine engine) {
        this.engine = engine;
    }

    /** So many characters of the coach's words were there at this time after the client's message. */
    public record Piece(Duration at, int characters) {
    }

    /**
     * One turn on the way.
     *
     * @param shortened whether the client thought longer than anybody wants to wait
     */
    public record Beat(Turn turn, Duration thinking, boolean shortened, List<Piece> pieces) {
        public Beat {
            pieces = List.copyOf(pieces);
        }

        public String words() {
            return turn.line().coach().map(SessionMessage::text).orElse("");
        }

        /** What could be read of the answer at this time. */
        public String wordsAt(Duration time) {
            var there = pieces.stream().filter(piece -> piece.at().compareTo(time) <= 0).mapToInt(Piece::characters).max().orElse(0);
            return words().substring(0, there);
        }

        public Duration answering() {
            return pieces.isEmpty() ? Duration.ZERO : pieces.getLast().at();
        }
    }

    public List<Beat> of(UUID session) {
        var beats = new ArrayList<Beat>();
        var before = Optional.<Turn>empty();
        for (var turn : engine.open(session).turns()) {
            var thought = before.flatMap(last -> thought(last.line(), turn.line())).orElse(before.isEmpty() ? Duration.ZERO : USUAL_PAUSE);
            var shortened = thought.compareTo(LONGEST_PAUSE) > 0;
            beats.add(new Beat(turn, shortened ? LONGEST_PAUSE : thought, shortened, pieces(session, turn)));
            before = Optional.of(turn);
        }
        return beats;
    }

    /** From the end of the last answer to this message; empty when nobody wrote the times down. */
    private static Optional<Duration> thought(TurnLine before, TurnLine now) {
        var ended = before.coach().or(before::client).flatMap(SessionMessage::at);
        var said = now.client().or(now::coach).flatMap(SessionMessage::at);
        return ended.flatMap(from -> said.map(to -> Duration.between(from, to))).map(
                time -> time.isNegative() ? Duration.ZERO : time);
    }

    private List<Piece> pieces(UUID session, Turn turn) {
        var words = turn.line().coach().map(SessionMessage::text).orElse("");
        if (words.isEmpty()) {
            return List.of();
        }
        var answered = engine.record(session, turn.id()).coach().flatMap(record -> record.answered()).filter(
                reply -> !reply.chunks().isEmpty());
        return answered.map(reply -> asTheyCame(reply, words)).orElseGet(() -> spread(turn.line().spent(), words));
    }

    /** The words of an answer stand inside a reply with other things in it; they came as the reply came. */
    private static List<Piece> asTheyCame(Answered reply, String words) {
        var all = Math.max(1, reply.chunks().stream().mapToInt(chunk -> chunk.text().length()).sum());
        var pieces = new ArrayList<Piece>();
        var come = 0;
        for (var chunk : reply.chunks()) {
            come += chunk.text().length();
            pieces.add(new Piece(Duration.ofMillis(chunk.atMillis()), (int) ((long) words.length() * come / all)));
        }
        return pieces;
    }

    private static List<Piece> spread(TurnLine.Spent spent, String words) {
        var first = spent.firstWordMillis().orElse(0);
        var rest = Math.max(0, spent.totalMillis() - first);
        var pieces = new ArrayList<Piece>();
        var parts = Math.clamp(words.length() / 5, 1, 200);
        for (var part = 1; part <= parts; part++) {
            pieces.add(new Piece(Duration.ofMillis(first + rest * part / parts), words.length() * part / parts));
        }
        return pieces;
    }
}
