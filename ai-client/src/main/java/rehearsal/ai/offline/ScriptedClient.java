package rehearsal.ai.offline;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.StopReason;
import rehearsal.ai.WireRequest;

/** Plays given answers, with their pauses and failures. Replies with a condition come first; the others follow in their order. */
public final class ScriptedClient implements AiClient {

    public static final String MODEL = "script";

    private static final URI HERE = URI.create("offline:script");
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final List<ScriptedReply> conditional;
    private final List<ScriptedReply> inOrder;
    private final InstantSource clock;
    private final Pause pause;
    private final AtomicInteger played = new AtomicInteger();

    public ScriptedClient(List<ScriptedReply> replies, InstantSource clock, Pause pause) {
        this.conditional = replies.stream().filter(reply -> reply.when().isPresent()).toList();
        this.inOrder = replies.stream().filter(reply -> reply.when().isEmpty()).toList();
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public String provider() {
        return OfflineRequest.PROVIDER;
    }

    @Override
    public List<String> models() {
        return List.of(MODEL);
    }

    @Override
    public Formatted format(AiRequest request) {
        return new Formatted.Ready(OfflineRequest.write(request, HERE));
    }

    @Override
    public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
        var reply = conditional.stream().filter(candidate -> candidate.fits(request)).findFirst().or(this::next)
                .orElseThrow(() -> new AiException(AiException.Kind.INVALID_REQUEST,
                        "The script is over: its " + inOrder.size() + " replies were played, and no condition fits this request."));
        var performance = new PlayedAnswer(clock, listener);
        performance.play(new AiEvent.Started(1));
        for (var beat : reply.beats()) {
            var ended = play(beat, performance);
            if (ended.isPresent()) {
                return performance.finish(ended.get());
            }
        }
        return performance.finish(StopReason.END);
    }

    private Optional<ScriptedReply> next() {
        var at = played.getAndUpdate(count -> Math.min(count + 1, inOrder.size()));
        return at < inOrder.size() ? Optional.of(inOrder.get(at)) : Optional.empty();
    }

    private Optional<StopReason> play(ScriptedStep beat, PlayedAnswer performance) throws AiException, InterruptedException {
        switch (beat) {
            case ScriptedStep.Say(String text) -> performance.play(new AiEvent.Text(text));
            case ScriptedStep.Think(String text) -> performance.play(new AiEvent.Reasoning(text));
            case ScriptedStep.Count(var usage) -> performance.play(new AiEvent.UsageReported(usage));
            case ScriptedStep.Wait(Duration length) -> pause.hold(length);
            case ScriptedStep.Fail(var kind, var sentence, var retryAfter) -> throw performance.failure(kind, sentence, retryAfter);
            case ScriptedStep.Silence() -> {
                pause.hold(FOR_EVER);
                throw performance.failure(AiException.Kind.TIMEOUT, "The script says nothing more.", Optional.empty());
            }
            case ScriptedStep.Stop(StopReason reason) -> {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
