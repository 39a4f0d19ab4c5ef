package rehearsal.ai.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import rehearsal.ai.AiException;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.AiListener;
import rehearsal.ai.AiReply;
import rehearsal.ai.ApiKey;
import rehearsal.ai.WireRequest;

/**
 * The real way to a server. Looks at where a request goes before the key is put in, sends it, follows the answer, and tries
 * again where that makes sense.
 */
public final class HttpTransport implements Transport, AutoCloseable {

    private final HttpSettings settings;
    private final TimeAndChance time;
    private final HttpConnections connections;
    private final Map<LimiterKey, CallLimiter> limiters;

    /** @throws AiException when the certificate file of the settings cannot be used */
    public HttpTransport(HttpSettings settings, TimeAndChance time) throws AiException {
        this(settings, time, new HttpConnections(settings.network()), new ConcurrentHashMap<>());
    }

    private HttpTransport(HttpSettings settings, TimeAndChance time, HttpConnections connections, Map<LimiterKey, CallLimiter> limiters) {
        this.settings = settings;
        this.time = time;
        this.connections = connections;
        this.limiters = limiters;
    }

    /** The same way with other time limits. HttpConnections and what is known of a server's limits stay shared. */
    public HttpTransport with(HttpSettings.Timeouts timeouts) {
        return new HttpTransport(settings.with(timeouts), time, connections, limiters);
    }

    @Override
    public AiReply converse(Destination destination, WireRequest request, AiListener listener) throws AiException, InterruptedException {
        var key = key(destination);
        var url = checked(destination, request.url());
        var builder = new Request.Builder().url(url).method(request.method(), body(request.body()));
        builder.header("accept", request.stream() ? "text/event-stream" : "application/json");
        request.headers().forEach(builder::header);
        var call = new SentCall(settings, time, connections.within(settings.timeouts().connect()), destination, limiter(url, key),
                listener);
        try {
            var outcome = call.run(withKey(builder, destination.protocol(), key), false);
            return ((AttemptOutcome.Answered) outcome).answer().reply(call.tries());
        } catch (AiException failed) {
            throw withoutKey(failed, key);
        }
    }

    @Override
    public String fetch(Destination destination, URI document) throws AiException, InterruptedException {
        var key = key(destination);
        var url = checked(destination, document);
        var builder = new Request.Builder().url(url).get().header("accept", "application/json");
        destination.protocol().headers().forEach(builder::header);
        var call = new SentCall(settings, time, connections.within(settings.timeouts().connect()), destination, limiter(url, key),
                event -> {
                });
        try {
            var outcome = call.run(withKey(builder, destination.protocol(), key), true);
            return ((AttemptOutcome.Fetched) outcome).body();
        } catch (AiException failed) {
            throw withoutKey(failed, key);
        }
    }

    /** Closes idle connections, which others that share them open again when they need to. Calls that still run end by themselves. */
    @Override
    public void close() {
        connections.close();
    }

    int connectionsInUse() {
        return connections.inUse();
    }

    private Optional<ApiKey> key(Destination destination) throws AiException {
        var sentences = new Sentences(destination);
        var key = destination.keys().key().filter(found -> !found.reveal().isEmpty());
        if (key.isEmpty() && destination.keyRule().required()) {
            throw new AiException(Kind.BAD_KEY, sentences.noKey());
        }
        // The HTTP library would name the whole value in its complaint about such a character.
        if (key.isPresent() && key.get().reveal().chars().anyMatch(letter -> letter <= ' ' || letter > '~')) {
            throw new AiException(Kind.BAD_KEY, sentences.unusableKey());
        }
        return key;
    }

    private HttpUrl checked(Destination destination, URI address) throws AiException {
        var sentences = new Sentences(destination);
        var url = HttpUrl.parse(address.toString());
        var base = HttpUrl.parse(destination.base().toString());
        if (url == null || base == null) {
            throw new AiException(Kind.INVALID_REQUEST, sentences.noAddress());
        }
        if (!SentCall.sameOrigin(url, base)) {
            throw new AiException(Kind.INVALID_REQUEST, sentences.otherAddress(address));
        }
        if (!url.isHttps() && !settings.network().plainHttpAllowed() && !HttpConnections.isLoopback(url.host())) {
            throw new AiException(Kind.CONNECTION, sentences.plainHttp());
        }
        return url;
    }

    private static Request withKey(Request.Builder builder, Protocol protocol, Optional<ApiKey> key) {
        builder.removeHeader(protocol.keyHeader());
        key.ifPresent(found -> builder.header(protocol.keyHeader(), protocol.keyValue(found.reveal())));
        // A compressed stream comes in blocks; words should come when they are said.
        return builder.header("accept-encoding", "identity").header("user-agent", "rehearsal").build();
    }

    private static RequestBody body(String text) {
        return new SentOnce(text.getBytes(StandardCharsets.UTF_8));
    }

    private CallLimiter limiter(HttpUrl url, Optional<ApiKey> key) {
        return limiters.computeIfAbsent(new LimiterKey(url.host() + ":" + url.port(), key),
                each -> new CallLimiter(time, settings.limits().concurrentCalls()));
    }

    /** Servers like to repeat a key they do not know. */
    private static AiException withoutKey(AiException failed, Optional<ApiKey> key) {
        if (key.isEmpty()) {
            return failed;
        }
        var secret = key.get().reveal();
        var sentence = failed.sentence().replace(secret, "***");
        return new AiException(failed.kind(), sentence, failed.partial().replace(secret, "***"), failed.attempts(), failed.retryAt());
    }

    private record LimiterKey(String authority, Optional<ApiKey> key) {
    }
}
