package rehearsal.ai.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import rehearsal.ai.AiException.Kind;

/** One try of one call: takes the pieces as they come, within the time there is, until the outcome is known. */
final class Attempt {

    private static final int MOST_ERROR_BYTES = 64 * 1024;

    private final HttpUrl asked;
    private final HttpSettings settings;
    private final TimeAndChance time;
    private final Transport.Destination destination;
    private final Sentences sentences;
    private final StreamedAnswer answer;
    private final long deadline;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Optional<EventParser> events = Optional.empty();
    private Optional<ResponsePiece.Head> head = Optional.empty();
    private long received;
    private boolean begun;

    /** @param deadline when the whole call has to be over, in the steady time */
    Attempt(HttpUrl asked, HttpSettings settings, TimeAndChance time, Transport.Destination destination, StreamedAnswer answer,
            long deadline) {
        this.asked = asked;
        this.settings = settings;
        this.time = time;
        this.destination = destination;
        this.sentences = new Sentences(destination);
        this.answer = answer;
        this.deadline = deadline;
    }

    /** Follows an answer of a model. */
    AttemptOutcome converse(Exchange exchange, Runnable accepted) throws InterruptedException {
        var reader = destination.protocol().reader();
        var failure = receive(exchange, () -> {
            accepted.run();
            events = isEventStream() ? Optional.of(new EventParser((int) settings.limits().answerBytes(), (name, data) -> {
                if (!answer.settled()) {
                    reader.event(name, data, answer);
                }
            })) : Optional.empty();
        });
        if (failure.isPresent()) {
            return failure.get();
        }
        if (!answer.settled()) {
            ended(reader);
        }
        return conclude(exchange);
    }

    /** Reads one document. */
    AttemptOutcome fetch(Exchange exchange) throws InterruptedException {
        Optional<AttemptOutcome> failure = receive(exchange, () -> {
        });
        return failure.orElseGet(() -> new AttemptOutcome.Fetched(body.toString(StandardCharsets.UTF_8)));
    }

    Optional<Headers> headers() {
        return head.map(ResponsePiece.Head::headers);
    }

    /** Takes pieces until the answer is settled or over. Empty when that went well. */
    private Optional<AttemptOutcome> receive(Exchange exchange, Runnable accepted) throws InterruptedException {
        var start = now();
        while (!answer.settled()) {
            var wait = patience(start);
            var piece = exchange.next(Math.max(0, wait.untilNanos - now()));
            if (piece.isEmpty()) {
                return Optional.of(statusIsBad() ? refused() : late(wait));
            }
            switch (piece.get()) {
                case ResponsePiece.Head answer -> {
                    head = Optional.of(answer);
                    if (!statusIsBad()) {
                        accepted.run();
                    }
                }
                case ResponsePiece.Bytes bytes -> {
                    var tooLarge = take(bytes.data());
                    if (tooLarge.isPresent()) {
                        return tooLarge;
                    }
                }
                case ResponsePiece.End end -> {
                    return statusIsBad() ? Optional.of(refused()) : Optional.empty();
                }
                case ResponsePiece.Broken broken -> {
                    return Optional.of(statusIsBad() ? refused() : broken(broken.why()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<AttemptOutcome> take(byte[] data) {
        received += data.length;
        var most = settings.limits().answerBytes();
        if (events.isPresent()) {
            var fits = events.get().feed(data) && received <= 4 * most;
            begun |= events.get().began();
            return fits
                    ? Optional.empty()
                    : Optional.of(AttemptOutcome.Failed.forGood(Kind.MALFORMED, sentences.tooLarge(most), answer.partial()));
        }
        begun = true;
        if (statusIsBad() ? received > MOST_ERROR_BYTES : received > most) {
            return Optional.of(statusIsBad() ? refused() : AttemptOutcome.Failed.forGood(Kind.MALFORMED, sentences.tooLarge(most), ""));
        }
        body.writeBytes(data);
        return Optional.empty();
    }

    private void ended(AnswerReader reader) {
        if (events.isEmpty()) {
            reader.whole(body.toString(StandardCharsets.UTF_8), answer);
            return;
        }
        // What is left over is an event cut in two as a rule; then it is no news that it cannot be read.
        var before = answer.failure();
        events.get().close();
        if (before.isEmpty() && answer.failure().filter(failure -> failure.kind() == Kind.MALFORMED).isPresent()) {
            answer.forgiveLast();
        }
        if (!answer.settled()) {
            reader.closed(answer);
        }
    }

    private AttemptOutcome conclude(Exchange exchange) throws InterruptedException {
        if (answer.failure().isPresent()) {
            var failure = answer.failure().get();
            var mayPass = StatusTable.mayPass(failure.kind());
            return new AttemptOutcome.Failed(failure.kind(), sentences.toldInStream(failure), answer.partial(), answer.hasStreamed(),
                    mayPass,
                    failure.retryAfter());
        }
        if (!answer.isComplete()) {
            return AttemptOutcome.Failed.forGood(Kind.INCOMPLETE, sentences.incomplete(), answer.partial());
        }
        exchange.farewell();
        return new AttemptOutcome.Answered(answer);
    }

    private AttemptOutcome refused() {
        var status = head.map(ResponsePiece.Head::status).orElse(0);
        var headers = head.map(ResponsePiece.Head::headers).orElse(Headers.EMPTY);
        if (status >= 300 && status < 400) {
            return redirected(headers);
        }
        if (status == 407) {
            return AttemptOutcome.Failed.forGood(Kind.CONNECTION, "The proxy wants a user name and password. Set them in the settings.",
                    "");
        }
        var failure = destination.protocol().failure(status, body.toString(StandardCharsets.UTF_8));
        var mayPass = StatusTable.mayPass(status, failure.kind());
        var retryAfter = RetryAfter.read(headers, time.clock()).or(failure::retryAfter);
        return new AttemptOutcome.Failed(failure.kind(), sentences.told(status, failure), "", false, mayPass, retryAfter);
    }

    private AttemptOutcome redirected(Headers headers) {
        var location = Optional.ofNullable(headers.get("location")).orElse("an address it does not name");
        var target = Optional.ofNullable(asked.resolve(location));
        if (target.filter(to -> SentCall.sameOrigin(asked, to)).isPresent()) {
            return new AttemptOutcome.Moved(target.get());
        }
        return AttemptOutcome.Failed.forGood(Kind.CONNECTION, sentences.redirect(location), "");
    }

    private AttemptOutcome broken(IOException why) {
        var untrusted = why instanceof SSLException;
        var kind = why instanceof SocketTimeoutException ? Kind.TIMEOUT : Kind.CONNECTION;
        return new AttemptOutcome.Failed(kind, sentences.broken(why, begun) + proxyWords(), answer.partial(), answer.hasStreamed(),
                !untrusted,
                Optional.empty());
    }

    private String proxyWords() {
        var proxy = settings.network().proxy().filter(address -> !HttpConnections.isLoopback(asked.host()));
        return proxy.map(address -> " The call goes through the proxy " + address.getHost() + ":" + address.getPort() + ".").orElse("");
    }

    private AttemptOutcome late(Patience wait) {
        return new AttemptOutcome.Failed(Kind.TIMEOUT, sentences.waited(wait.phase, wait.limit), answer.partial(), answer.hasStreamed(),
                false,
                Optional.empty());
    }

    /** An error has come, whether or not all its words have. */
    private boolean statusIsBad() {
        return head.filter(answer -> answer.status() < 200 || answer.status() >= 300).isPresent();
    }

    private boolean isEventStream() {
        return headers().map(headers -> headers.get("content-type")).filter(type -> type.toLowerCase(Locale.ROOT).contains("event-stream"))
                .isPresent();
    }

    private Patience patience(long start) {
        var timeouts = settings.timeouts();
        var next = begun
                ? new Patience("to go on answering", timeouts.idle(), now() + timeouts.idle().toNanos())
                : new Patience("to begin answering", timeouts.firstToken(), start + timeouts.firstToken().toNanos());
        return deadline < next.untilNanos ? new Patience("for the whole call", timeouts.total(), deadline) : next;
    }

    private long now() {
        return time.nanoTime().getAsLong();
    }

    private record Patience(String phase, Duration limit, long untilNanos) {
    }
}
