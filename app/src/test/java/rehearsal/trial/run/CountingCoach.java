package rehearsal.trial.run;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;
import rehearsal.ai.WireRequest;

/** A provider for many threads that counts how often it was asked what, and how many asked at once. */
final class CountingCoach implements AiClient {

    private final Map<String, Integer> asked = new HashMap<>();
    private final Function<String, String> answer;
    private int underWay;
    private int most;
    private int calls;

    /** Answers the body of a request; an answer that begins with ! is the kind of a failure. */
    CountingCoach(Function<String, String> answer) {
        this.answer = answer;
    }

    static CountingCoach kind() {
        return new CountingCoach(_ -> "What was that like?");
    }

    synchronized Map<String, Integer> asked() {
        return Map.copyOf(asked);
    }

    synchronized int calls() {
        return calls;
    }

    synchronized int mostAtOnce() {
        return most;
    }

    @Override
    public String provider() {
        return "counting";
    }

    @Override
    public Formatted format(AiRequest request) {
        var body = request.model() + "\n" + request.system() + "\n" + request.messages();
        return new Formatted.Ready(new WireRequest("counting", request.model(), "POST", URI.create("http://127.0.0.1/"), new TreeMap<>(),
                body, false, List.of()));
    }

    @Override
    public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
        enter(request.body());
        try {
            var said = answer.apply(request.body());
            if (said.startsWith("!")) {
                throw new AiException(AiException.Kind.valueOf(said.substring(1)), "The provider failed.");
            }
            var text = "{\"message\": \"" + said + "\"}";
            return new AiReply(text, "", StopReason.END, Optional.of(new Usage(10, 5, OptionalLong.empty(), OptionalLong.empty())), 1,
                    Optional.of(Duration.ofMillis(1)), Duration.ofMillis(2), List.of());
        } finally {
            leave();
        }
    }

    private synchronized void enter(String body) {
        asked.merge(body, 1, Integer::sum);
        calls++;
        underWay++;
        most = Math.max(most, underWay);
    }

    private synchronized void leave() {
        underWay--;
    }

    @Override
    public List<String> models() {
        return new ArrayList<>();
    }
}
