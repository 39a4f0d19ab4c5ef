package rehearsal.workflow.run;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.StopReason;
import rehearsal.ai.Usage;
import rehearsal.ai.WireRequest;

/** A provider that answers a question with whatever the test does for it. */
record StepClient(Answers answers) implements AiClient {

    /** Given the system prompt and the text. */
    interface Answers {
        String answer(String system, String text) throws AiException, InterruptedException;
    }

    @Override
    public String provider() {
        return "scripted";
    }

    @Override
    public Formatted format(AiRequest request) {
        var body = request.system() + "\n---\n" + request.messages().getFirst().text();
        return new Formatted.Ready(
                new WireRequest("scripted", request.model(), "POST", URI.create("http://localhost/"), new TreeMap<>(), body,
                        false, List.of()));
    }

    @Override
    public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
        var parts = request.body().split("\n---\n", 2);
        var text = answers.answer(parts[0], parts[1]);
        return new AiReply(text, "", StopReason.END, Optional.of(new Usage(10, 5, OptionalLong.empty(), OptionalLong.empty())), 1,
                Optional.of(Duration.ofMillis(1)), Duration.ofMillis(2), List.of());
    }

    @Override
    public List<String> models() {
        return List.of("scripted");
    }
}
