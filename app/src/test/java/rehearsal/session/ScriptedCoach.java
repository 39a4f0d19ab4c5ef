package rehearsal.session;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Chunk;
import rehearsal.ai.Formatted;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;
import rehearsal.ai.WireRequest;

/** A provider that says what it was told, one reply after the other; the note keeper has replies of its own. Remembers what it was asked. */
final class ScriptedCoach implements AiClient {

    private static final String NOTE_KEEPER = "note-keeper ";

    private interface Reply {
        List<String> speak(AiListener listener) throws AiException, InterruptedException;
    }

    private final Deque<Reply> coach = new ArrayDeque<>();
    private final Deque<Reply> noteKeeper = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private boolean remembers = true;

    /** For long runs: what was asked is not kept. */
    ScriptedCoach forgetful() {
        remembers = false;
        return this;
    }

    ScriptedCoach says(String... pieces) {
        coach.add(listener -> spoken(listener, pieces));
        return this;
    }

    /** A whole reply with nothing but a message. */
    ScriptedCoach answers(String message) {
        return says("{\"message\": \"" + message + "\"}");
    }

    ScriptedCoach dies(AiException.Kind kind, String... pieces) {
        coach.add(listener -> {
            spoken(listener, pieces);
            throw new AiException(kind, "The provider went away.");
        });
        return this;
    }

    ScriptedCoach does(Runnable work, String... pieces) {
        coach.add(listener -> {
            var words = spoken(listener, pieces);
            work.run();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return words;
        });
        return this;
    }

    ScriptedCoach notes(String... pieces) {
        noteKeeper.add(listener -> spoken(listener, pieces));
        return this;
    }

    ScriptedCoach noteKeeperDies() {
        noteKeeper.add(_ -> {
            throw new AiException(AiException.Kind.SERVER, "The provider went away.");
        });
        return this;
    }

    /** What the coach was asked last, system text and messages. */
    String lastAsked() {
        return asked.getLast();
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public String provider() {
        return "scripted";
    }

    @Override
    public Formatted format(AiRequest request) {
        var keeps = request.responseSchema().map(Object::toString).filter(schema -> schema.contains("delete_user_note")).isPresent();
        var body = (keeps ? NOTE_KEEPER : "") + request.system() + "\n---\n" + request.messages();
        return new Formatted.Ready(new WireRequest("scripted", request.model(), "POST", URI.create("http://localhost/talk"),
                new TreeMap<>(), body, request.stream(), List.of()));
    }

    @Override
    public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
        var keeps = request.body().startsWith(NOTE_KEEPER);
        if (!keeps && remembers) {
            asked.add(request.body());
        }
        listener.on(new AiEvent.Started(1));
        var next = Optional.ofNullable(keeps ? noteKeeper.poll() : coach.poll());
        var pieces = next.orElse(all -> spoken(all, "{\"message\": \"Go on.\"}")).speak(listener);
        var usage = new Usage(100, 20, OptionalLong.empty(), OptionalLong.empty());
        listener.on(new AiEvent.UsageReported(usage));
        return new AiReply(String.join("", pieces), "", StopReason.END, Optional.of(usage), 1, Optional.of(Duration.ofMillis(3)),
                Duration.ofMillis(9), pieces.stream().map(piece -> new Chunk(3, piece)).toList());
    }

    private static List<String> spoken(AiListener listener, String... pieces) {
        for (var piece : pieces) {
            listener.on(new AiEvent.Text(piece));
        }
        return List.of(pieces);
    }

    @Override
    public List<String> models() {
        return List.of("scripted");
    }
}
