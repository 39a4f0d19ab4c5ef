package rehearsal.ai.http;

import java.time.Duration;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.AiListener;
import rehearsal.ai.http.Transport.Destination;

/** One call from its first try to its last: which errors are tried again, after how long, and what is said in the end. */
final class SentCall {

    private static final int MOST_REDIRECTS = 3;

    private final HttpSettings settings;
    private final Surroundings surroundings;
    private final Call.Factory client;
    private final Destination destination;
    private final Lane lane;
    private final AiListener listener;
    private long begin;
    private int tries;

    SentCall(HttpSettings settings, Surroundings surroundings, Call.Factory client, Destination destination, Lane lane,
            AiListener listener) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.client = client;
        this.destination = destination;
        this.lane = lane;
        this.listener = listener;
    }

    int tries() {
        return tries;
    }

    /** Tries until an answer is there or trying again makes no sense. */
    Outcome run(Request request, boolean document) throws AiException, InterruptedException {
        while (true) {
            tries++;
            var outcome = inLane(request, document);
            if (!(outcome instanceof Outcome.Failed failed)) {
                return outcome;
            }
            var pause = pause(failed);
            if (pause.isEmpty()) {
                throw exception(failed);
            }
            listener.on(new AiEvent.Retrying(tries + 1, pause.get(), failed.kind()));
            surroundings.sleeper().sleep(pause.get());
        }
    }

    private Outcome inLane(Request request, boolean document) throws InterruptedException {
        var narrowedBefore = lane.enter();
        if (tries == 1) {
            // Waiting for its turn is not the server's time.
            begin = surroundings.nanoTime().getAsLong();
        }
        try {
            var outcome = tried(request, document);
            switch (outcome) {
                case Outcome.Answered answered -> lane.worked();
                case Outcome.Fetched fetched -> lane.worked();
                case Outcome.Moved moved -> lane.worked();
                case Outcome.Failed failed -> {
                    if (failed.kind() == Kind.RATE_LIMITED) {
                        lane.tooMuch(narrowedBefore, failed.retryAfter().orElse(Duration.ZERO));
                    }
                }
            }
            return outcome;
        } finally {
            lane.leave();
        }
    }

    private Outcome tried(Request request, boolean document) throws InterruptedException {
        var next = request;
        for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var outcome = once(next, document);
            if (!(outcome instanceof Outcome.Moved moved)) {
                return outcome;
            }
            next = next.newBuilder().url(moved.to()).build();
        }
        return Outcome.Failed.forGood(Kind.CONNECTION, new Sentences(destination).redirect("itself, over and over"), "");
    }

    private Outcome once(Request request, boolean document) throws InterruptedException {
        var deadline = begin + settings.timeouts().total().toNanos();
        var arrival = new Arrival(listener, () -> surroundings.nanoTime().getAsLong() - begin, settings.limits().answerBytes());
        var attempt = new Attempt(request.url(), settings, surroundings, destination, arrival, deadline);
        try (var exchange = new Exchange(client.newCall(request))) {
            var outcome = document ? attempt.fetch(exchange) : attempt.converse(exchange, () -> listener.on(new AiEvent.Started(tries)));
            attempt.headers().flatMap(headers -> RateHeaders.read(headers, surroundings.clock())).ifPresent(lane::told);
            return outcome;
        }
    }

    /** How long to wait before the next try, or empty when there is none. */
    private Optional<Duration> pause(Outcome.Failed failed) {
        if (!failed.mayPass() || failed.shown() || tries > settings.retries().most()) {
            return Optional.empty();
        }
        var pause = failed.retryAfter().orElseGet(this::backoff);
        var left = Duration.ofNanos(begin + settings.timeouts().total().toNanos() - surroundings.nanoTime().getAsLong());
        if (pause.compareTo(settings.retries().longestObeyed()) > 0 || pause.compareTo(left) > 0) {
            return Optional.empty();
        }
        return Optional.of(pause);
    }

    /** Twice as long each time, and anywhere between nothing and that, so that callers who failed together do not return together. */
    private Duration backoff() {
        var first = settings.retries().first().toMillis();
        var longest = Math.min(settings.retries().longest().toMillis(), first << Math.min(20, tries - 1));
        return Duration.ofMillis((long) (longest * surroundings.random().getAsDouble()));
    }

    private AiException exception(Outcome.Failed failed) {
        var until = failed.retryAfter().map(pause -> surroundings.clock().instant().plus(pause));
        return new AiException(failed.kind(), failed.sentence(), failed.partial(), tries, until);
    }

    static boolean sameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }
}
