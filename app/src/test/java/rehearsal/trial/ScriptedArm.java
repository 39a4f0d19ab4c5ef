package rehearsal.trial;

import java.net.URI;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
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

/** A provider that says what it was told, one reply after the other, and keeps no notes unless told to. */
final class ScriptedArm implements AiClient {

    private static final String NOTE_KEEPER = "note-keeper";

    /** What happens when it is asked: words, or a failure. */
    interface Reply {
        String speak(AiListener listener) throws AiException, InterruptedException;
    }

    private final Deque<Reply> replies = new ConcurrentLinkedDeque<>();
    private final Deque<String> notes = new ConcurrentLinkedDeque<>();

    void forget() {
        replies.clear();
        notes.clear();
    }

    ScriptedArm then(Reply reply) {
        replies.add(reply);
        return this;
    }

    ScriptedArm says(String json) {
        return then(listener -> spoken(listener, json));
    }

    ScriptedArm answers(String message) {
        return says("{\"message\": \"" + message + "\"}");
    }

    ScriptedArm creates(String message, String identity) {
        return says("{\"message\": \"" + message + "\", \"create_identity\": {\"name\": \"" + identity
                + "\", \"note\": \"n\", \"category\": \"passions\"}}");
    }

    ScriptedArm dies() {
        return then(listener -> {
            spoken(listener, "{\"message\": \"I was");
            throw new AiException(AiException.Kind.CONNECTION, "The provider went away.");
        });
    }

    ScriptedArm notes(String note) {
        notes.add("{\"message\": \"\", \"add_user_note\": {\"notes\": [\"" + note + "\"]}}");
        return this;
    }

    static String spoken(AiListener listener, String words) {
        listener.on(new AiEvent.Text(words));
        return words;
    }

    @Override
    public String provider() {
        return "scripted";
    }

    @Override
    public Formatted format(AiRequest request) {
        var keeps = request.responseSchema().map(Object::toString).filter(schema -> schema.contains("delete_user_note")).isPresent();
        return new Formatted.Ready(new WireRequest("scripted", request.model(), "POST", URI.create("http://localhost/talk"),
                new TreeMap<>(), keeps ? NOTE_KEEPER : "coach", request.stream(), List.of()));
    }

    @Override
    public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
        listener.on(new AiEvent.Started(1));
        var words = request.body().equals(NOTE_KEEPER)
                ? spoken(listener, Optional.ofNullable(notes.poll()).orElse("{\"message\": \"\"}"))
                : Optional.ofNullable(replies.poll()).orElse(all -> spoken(all, "{\"message\": \"Go on.\"}")).speak(listener);
        var usage = new Usage(100, 20, OptionalLong.empty(), OptionalLong.empty());
        return new AiReply(words, "", StopReason.END, Optional.of(usage), 1, Optional.of(Duration.ofMillis(3)), Duration.ofMillis(9),
                List.of(new Chunk(3, words)));
    }

    @Override
    public List<String> models() {
        return List.of("scripted");
    }
}
