package rehearsal.turn;

import java.net.URI;
import java.time.Duration;
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

/** A provider that says what it was told to say, in the pieces it was told, and then perhaps fails. */
record ScriptedClient(List<String> pieces, Optional<AiException> failure, Runnable whileStreaming) implements AiClient {

    static ScriptedClient saying(String... pieces) {
        return new ScriptedClient(List.of(pieces), Optional.empty(), () -> {
        });
    }

    ScriptedClient thenFailing(AiException failure) {
        return new ScriptedClient(pieces, Optional.of(failure), whileStreaming);
    }

    ScriptedClient doing(Runnable work) {
        return new ScriptedClient(pieces, failure, work);
    }

    @Override
    public String provider() {
        return "scripted";
    }

    @Override
    public Formatted format(AiRequest request) {
        var body = request.system() + "\n---\n" + request.messages();
        return new Formatted.Ready(
                new WireRequest("scripted", request.model(), "POST", URI.create("http://localhost/talk"), new TreeMap<>(),
                        body, request.stream(), List.of()));
    }

    @Override
    public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
        listener.on(new AiEvent.Started(1));
        for (var piece : pieces) {
            listener.on(new AiEvent.Text(piece));
            whileStreaming.run();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        var usage = new Usage(100, 20, OptionalLong.empty(), OptionalLong.empty());
        listener.on(new AiEvent.UsageReported(usage));
        return new AiReply(String.join("", pieces), "", StopReason.END, Optional.of(usage), 1, Optional.of(Duration.ofMillis(3)),
                Duration.ofMillis(9), pieces.stream().map(piece -> new Chunk(3, piece)).toList());
    }

    @Override
    public List<String> models() {
        return List.of("scripted");
    }
}
