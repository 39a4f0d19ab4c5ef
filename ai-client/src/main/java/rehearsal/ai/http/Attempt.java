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
    private final Surroundings surroundings;
    private final Transport.Destination destination;
    private final Sentences sentences;
    private final Arrival arrival;
    private final long deadline;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private Optional<EventParser> events = Optional.empty();
    private Optional<Piece.Head> head = Optional.empty();
    private long received;
    private boolean begun;

    /** @param deadline when the whole call has to be over, in the steady time */
    Attempt(HttpUrl asked, HttpSettings settings, Surroundings surroundings, Transport.Destination destination, Arrival arrival,
            long deadline) {
        this.asked = asked;
        this.settings = settings;
        this.surroundings = surroundings;
        this.destination = destination;
        this.sentences = new Sentences(destination);
        this.arrival = arrival;
        this.deadline = deadline;
    }

    /** Follows an answer of a model. */
    Outcome converse(Exchange exchange, Runnable accepted) throws InterruptedException {
        var reader = destination.protocol().reader();
        var failure = receive(exchange, () -> {
            accepted.run();
            events = isEventStream() ? Optional.of(new EventParser((int) settings.limits().answerBytes(), (name, data) -> {
                if (!arrival.settled()) {
                    reader.event(name, data, arrival);
                }
            })) : Optional.empty();
        });
        if (failure.isPresent()) {
            return failure.get();
        }
        if (!arrival.settled()) {
            ended(reader);
        }
        return conclude(exchange);
    }

    /** Reads one document. */
    Outcome fetch(Exchange exchange) throws InterruptedException {
        Optional<Outcome> failure = receive(exchange, () -> {
        });
        return failure.orElseGet(() -> new Outcome.Fetched(body.toString(StandardCharsets.UTF_8)));
    }

    Optional<Headers> headers() {
        return head.map(Piece.Head::headers);
    }

    /** Takes pieces until the answer is settled or over. Empty when that went well. */
    private Optional<Outcome> receive(Exchange exchange, Runnable accepted) throws InterruptedException {
        var start = now();
        while (!arrival.settled()) {
            var wait = patience(start);
            var piece = exchange.next(Math.max(0, wait.untilNanos - now()));
            if (piece.isEmpty()) {
                return Optional.of(statusIsBad() ? refused() : late(wait));
            }
            switch (piece.get()) {
                case Piece.Head answer -> {
                    head = Optional.of(answer);
                    if (!statusIsBad()) {
                        accepted.run();
                    }
                }
                case Piece.Bytes bytes -> {
                    var tooLarge = take(bytes.data());
                    if (tooLarge.isPresent()) {
                        return tooLarge;
                    }
                }
                case Piece.End end -> {
                    return statusIsBad() ? Optional.of(refused()) : Optional.empty();
                }
                case Piece.Broken broken -> {
                    return Optional.of(statusIsBad() ? refused() : broken(broken.why()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Outcome> take(byte[] data) {
        received += data.length;
        var most = settings.limits().answerBytes();
        if (events.isPresent()) {
            var fits = events.get().feed(data) && received <= 4 * most;
            begun |= events.get().began();
            return fits
                    ? Optional.empty()
                    : Optional.of(Outcome.Failed.forGood(Kind.MALFORMED, sentences.tooLarge(most), arrival.partial()));
        }
        begun = true;
        if (statusIsBad() ? received > MOST_ERROR_BYTES : received > most) {
            return Optional.of(statusIsBad() ? refused() : Outcome.Failed.forGood(Kind.MALFORMED, sentences.tooLarge(most), ""));
        }
        body.writeBytes(data);
        return Optional.empty();
    }

    private void ended(AnswerReader reader) {
        if (events.isEmpty()) {
            reader.whole(body.toString(StandardCharsets.UTF_8), arrival);
            return;
        }
        // What is left over is an event cut in two as a rule; then it is no news that it cannot be read.
        var before = arrival.failure();
        events.get().close();
        if (before.isEmpty() && arrival.failure().filter(failure -> failure.kind() == Kind.MALFORMED).isPresent()) {
            arrival.forgiveLast();
        }
        if (!arrival.settled()) {
            reader.closed(arrival);
        }
    }

    private Outcome conclude(Exchange exchange) throws InterruptedException {
        if (arrival.failure().isPresent()) {
            var failure = arrival.failure().get();
            var mayPass = StatusTable.mayPass(failure.kind());
            return new Outcome.Failed(failure.kind(), sentences.toldInStream(failure), arrival.partial(), arrival.hasStreamed(), mayPass,
                    failure.retryAfter());
        }
        if (!arrival.isComplete()) {
            return Outcome.Failed.forGood(Kind.INCOMPLETE, sentences.incomplete(), arrival.partial());
        }
        exchange.farewell();
        return new Outcome.Answered(arrival);
    }

    private Outcome refused() {
        var status = head.map(Piece.Head::status).orElse(0);
        var headers = head.map(Piece.Head::headers).orElse(Headers.EMPTY);
        if (status >= 300 && status < 400) {
            return redirected(headers);
        }
        if (status == 407) {
            return Outcome.Failed.forGood(Kind.CONNECTION, "The proxy wants a user name and password. Set them in the settings.", "");
        }
        var failure = destination.protocol().failure(status, body.toString(StandardCharsets.UTF_8));
        var mayPass = StatusTable.mayPass(status, failure.kind());
        var retryAfter = RetryAfter.read(headers, surroundings.clock()).or(failure::retryAfter);
        return new Outcome.Failed(failure.kind(), sentences.told(status, failure), "", false, mayPass, retryAfter);
    }

    private Outcome redirected(Headers headers) {
        var location = Optional.ofNullable(headers.get("location")).orElse("an address it does not name");
        var target = Optional.ofNullable(asked.resolve(location));
        if (target.filter(to -> SentCall.sameOrigin(asked, to)).isPresent()) {
            return new Outcome.Moved(target.get());
        }
        return Outcome.Failed.forGood(Kind.CONNECTION, sentences.redirect(location), "");
    }

    private Outcome broken(IOException why) {
        var untrusted = why instanceof SSLException;
        var kind = why instanceof SocketTimeoutException ? Kind.TIMEOUT : Kind.CONNECTION;
        return new Outcome.Failed(kind, sentences.broken(why, begun) + proxyWords(), arrival.partial(), arrival.hasStreamed(), !untrusted,
                Optional.empty());
    }

    private String proxyWords() {
        var proxy = settings.network().proxy().filter(address -> !Connections.isLoopback(asked.host()));
        return proxy.map(address -> " The call goes through the proxy " + address.getHost() + ":" + address.getPort() + ".").orElse("");
    }

    private Outcome late(Patience wait) {
        return new Outcome.Failed(Kind.TIMEOUT, sentences.waited(wait.phase, wait.limit), arrival.partial(), arrival.hasStreamed(), false,
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
        return surroundings.nanoTime().getAsLong();
    }

    private record Patience(String phase, Duration limit, long untilNanos) {
    }
}
