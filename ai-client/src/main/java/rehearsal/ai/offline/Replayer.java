package rehearsal.ai.offline;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.WireRequest;

/**
 * Answers from a recording: the same pieces after the same pauses, or faster, or at once. It opens no connection. A request that was not
 * recorded fails and says what is different; it is never answered with something else.
 */
public final class Replayer implements AiClient {

    private final Recording recording;
    private final AiClient words;
    private final InstantSource clock;
    private final Pause pause;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Integer> played = new HashSet<>();

    /** The words are a client of the recorded provider; it only formats requests and is never asked to send. */
    public Replayer(Recording recording, AiClient words, InstantSource clock, Pause pause) {
        this.recording = recording;
        this.words = words;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public String provider() {
        return words.provider();
    }

    @Override
    public Formatted format(AiRequest request) {
        return words.format(request);
    }

    /** The models that were recorded. */
    @Override
    public List<String> models() {
        return recording.calls().stream().map(call -> call.request().model()).distinct().toList();
    }

    @Override
    public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
        var call = find(request).orElseThrow(() -> new AiException(AiException.Kind.INVALID_REQUEST, unknown(request)));
        var performance = new PlayedAnswer(clock, listener);
        var at = Duration.ZERO;
        for (var moment : call.moments()) {
            pause.hold(moment.at().minus(at));
            at = moment.at();
            performance.play(moment.event());
        }
        return switch (call.ending()) {
            case RecordedCall.Ending.Replied(var stop) -> performance.reply(stop);
            case RecordedCall.Ending.Failed(var kind, var sentence, var retryAfter) ->
                throw performance.failure(kind, sentence, retryAfter);
            case RecordedCall.Ending.Stopped() -> throw performance.failure(AiException.Kind.INCOMPLETE,
                    "The recording ends here: the call was stopped while it was recorded.", Optional.empty());
        };
    }

    /** The first call of this request that was not played yet; when all were, the last one again. */
    private Optional<RecordedCall> find(WireRequest request) {
        lock.lock();
        try {
            var same = IntStream.range(0, recording.size()).filter(at -> same(recording.calls().get(at).request(), request)).boxed()
                    .toList();
            var next = same.stream().filter(at -> !played.contains(at)).findFirst()
                    .or(() -> same.isEmpty() ? Optional.empty() : Optional.of(same.getLast()));
            next.ifPresent(played::add);
            return next.map(recording.calls()::get);
        } finally {
            lock.unlock();
        }
    }

    /** The same cleaning was done when it was recorded, so a request that holds something like a key is found again. */
    private static boolean same(WireRequest recorded, WireRequest asked) {
        var remover = new KeyRemover(List.of());
        return recorded.provider().equals(asked.provider()) && recorded.method().equals(asked.method())
                && recorded.url().equals(URI.create(remover.clean(asked.url().toString())))
                && recorded.body().equals(remover.clean(asked.body()));
    }

    private String unknown(WireRequest request) {
        if (recording.size() == 0) {
            return "The recording is empty, so it cannot answer this request.";
        }
        var nearest = recording.calls().stream().map(RecordedCall::request)
                .max((one, other) -> Integer.compare(nearness(one, request), nearness(other, request))).orElse(request);
        return "This request was not recorded. The nearest of the " + recording.size() + " recorded ones differs in: "
                + Difference.between(nearest, request)
                + ". Record it again, or ask for exactly what was recorded.";
    }

    private static int nearness(WireRequest recorded, WireRequest asked) {
        var shorter = Math.min(recorded.body().length(), asked.body().length());
        var at = 0;
        while (at < shorter && recorded.body().charAt(at) == asked.body().charAt(at)) {
            at++;
        }
        return at + (recorded.url().equals(asked.url()) ? 1 : 0) + (recorded.provider().equals(asked.provider()) ? 1 : 0);
    }
}
