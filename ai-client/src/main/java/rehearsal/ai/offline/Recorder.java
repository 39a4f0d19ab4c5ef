package rehearsal.ai.offline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.ApiKey;
import rehearsal.ai.Formatted;
import rehearsal.ai.KeySource;
import rehearsal.ai.WireRequest;

/**
 * Writes down every call of another client, one line of JSON each, down to the pieces it came in and when they came. Keys are taken out
 * before anything is written, also where a provider repeats one.
 */
public final class Recorder implements AiClient {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final AiClient inner;
    private final Path file;
    private final List<KeySource> keys;
    private final InstantSource clock;
    private final ReentrantLock writing = new ReentrantLock();

    /** The keys are those the inner client may use; they are what is looked for. */
    public Recorder(AiClient inner, Path file, List<KeySource> keys, InstantSource clock) {
        this.inner = inner;
        this.file = file;
        this.keys = List.copyOf(keys);
        this.clock = clock;
    }

    @Override
    public String provider() {
        return inner.provider();
    }

    @Override
    public Formatted format(AiRequest request) {
        return inner.format(request);
    }

    @Override
    public List<String> models() throws AiException, InterruptedException {
        return inner.models();
    }

    @Override
    public AiReply send(WireRequest request, AiListener listener) throws AiException, InterruptedException {
        checkThatItCanBeWritten();
        var secrets = new ArrayList<>(known());
        var moments = new ArrayList<RecordedCall.Moment>();
        var began = clock.millis();
        RecordedCall.Ending ending = new RecordedCall.Ending.Stopped();
        try {
            var reply = inner.send(request, event -> {
                moments.add(new RecordedCall.Moment(Duration.ofMillis(clock.millis() - began), event));
                listener.on(event);
            });
            ending = new RecordedCall.Ending.Replied(reply.stop());
            return reply;
        } catch (AiException failed) {
            var retryAfter = failed.retryAt().map(at -> Duration.between(clock.instant(), at))
                    .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
            ending = new RecordedCall.Ending.Failed(failed.kind(), failed.sentence(), retryAfter);
            throw failed;
        } finally {
            // A key that was changed during the call is looked for too.
            secrets.addAll(known());
            write(clean(new RecordedCall(request, moments, ending), new KeyRemover(secrets)));
        }
    }

    private List<ApiKey> known() {
        return keys.stream().flatMap(source -> source.key().stream()).toList();
    }

    private void checkThatItCanBeWritten() throws AiException {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.position();
        } catch (IOException closed) {
            throw new AiException(AiException.Kind.INVALID_REQUEST,
                    "The recording " + file
                            + " cannot be written: its folder is missing, or you may not write there. Nothing was sent. Choose another file.");
        }
    }

    private void write(RecordedCall call) {
        writing.lock();
        try {
            Files.writeString(file, RecordingFormat.write(call) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            // The answer is there and was paid for; losing it because its copy could not be written would be worse.
            LOG.warn("A call could not be added to the recording {} ({}).", file, full.getClass().getSimpleName());
        } finally {
            writing.unlock();
        }
    }

    private static RecordedCall clean(RecordedCall call, KeyRemover remover) {
        var request = call.request();
        var wire = new WireRequest(request.provider(), request.model(), request.method(),
                URI.create(remover.clean(request.url().toString())),
                remover.cleanHeaders(request.headers()), remover.clean(request.body()), request.stream(), request.rewritten());
        var ending = switch (call.ending()) {
            case RecordedCall.Ending.Failed(var kind, var sentence, var retryAfter) ->
                new RecordedCall.Ending.Failed(kind, remover.clean(sentence), retryAfter);
            case RecordedCall.Ending.Replied replied -> replied;
            case RecordedCall.Ending.Stopped stopped -> stopped;
        };
        return new RecordedCall(wire, cleanMoments(call.moments(), remover), ending);
    }

    private static List<RecordedCall.Moment> cleanMoments(List<RecordedCall.Moment> moments, KeyRemover remover) {
        var texts = remover.clean(moments.stream().map(moment -> moment.event() instanceof AiEvent.Text(String text) ? text : "").toList());
        var thoughts = remover
                .clean(moments.stream().map(moment -> moment.event() instanceof AiEvent.Reasoning(String text) ? text : "").toList());
        var clean = new ArrayList<RecordedCall.Moment>();
        for (int at = 0; at < moments.size(); at++) {
            var moment = moments.get(at);
            AiEvent event = switch (moment.event()) {
                case AiEvent.Text text -> new AiEvent.Text(texts.get(at));
                case AiEvent.Reasoning reasoning -> new AiEvent.Reasoning(thoughts.get(at));
                case AiEvent.Waiting other -> other;
                case AiEvent.Started other -> other;
                case AiEvent.Retrying other -> other;
                case AiEvent.UsageReported other -> other;
                case AiEvent.Finished other -> other;
            };
            clean.add(new RecordedCall.Moment(moment.at(), event));
        }
        return clean;
    }
}
