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
import rehearsal.ai.WaitReason;
import rehearsal.ai.http.Transport.Destination;

/** One call from its first try to its last: which errors are tried again, after how long, and what is said in the end. */
final class SentCall {

    private static final int MOST_REDIRECTS = 3;

    private final HttpSettings settings;
    private final TimeAndChance time;
    private final Call.Factory client;
    private final Destination destination;
    private final CallLimiter limiter;
    private final AiListener listener;
    private long begin;
    private int tries;

    SentCall(HttpSettings settings, TimeAndChance time, Call.Factory client, Destination destination, CallLimiter limiter,
            AiListener listener) {
        this.settings = settings;
        this.time = time;
        this.client = client;
        this.destination = destination;
        this.limiter = limiter;
        this.listener = listener;
    }

    int tries() {
        return tries;
    }

    /** Tries until an answer is there or trying again makes no sense. */
    AttemptOutcome run(Request request, boolean document) throws AiException, InterruptedException {
        while (true) {
            tries++;
            var outcome = limited(request, document);
            if (!(outcome instanceof AttemptOutcome.Failed failed)) {
                return outcome;
            }
            var pause = pause(failed);
            if (pause.isEmpty()) {
                throw exception(failed);
            }
            listener.on(new AiEvent.Retrying(tries + 1, pause.get(), failed.kind()));
            time.sleeper().sleep(pause.get());
        }
    }

    private AttemptOutcome limited(Request request, boolean document) throws InterruptedException {
        var narrowedBefore = limiter.enter(pause -> listener.on(new AiEvent.Waiting(WaitReason.ITS_TURN, pause)));
        if (tries == 1) {
            // Waiting for its turn is not the server's time.
            begin = time.nanoTime().getAsLong();
        }
        try {
            var outcome = tried(request, document);
            switch (outcome) {
                case AttemptOutcome.Answered answered -> limiter.worked();
                case AttemptOutcome.Fetched fetched -> limiter.worked();
                case AttemptOutcome.Moved moved -> limiter.worked();
                case AttemptOutcome.Failed failed -> {
                    if (failed.kind() == Kind.RATE_LIMITED) {
                        limiter.tooMuch(narrowedBefore, failed.retryAfter().orElse(Duration.ZERO));
                    }
                }
            }
            return outcome;
        } finally {
            limiter.leave();
        }
    }

    private AttemptOutcome tried(Request request, boolean document) throws InterruptedException {
        var next = request;
        for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var outcome = once(next, document);
            if (!(outcome instanceof AttemptOutcome.Moved moved)) {
                return outcome;
            }
            next = next.newBuilder().url(moved.to()).build();
        }
        return AttemptOutcome.Failed.forGood(Kind.CONNECTION, new Sentences(destination).redirect("itself, over and over"), "");
    }

    private AttemptOutcome once(Request request, boolean document) throws InterruptedException {
        var deadline = begin + settings.timeouts().total().toNanos();
        var answer = new StreamedAnswer(listener, () -> time.nanoTime().getAsLong() - begin, settings.limits().answerBytes());
        var attempt = new Attempt(request.url(), settings, time, destination, answer, deadline);
        try (var exchange = new Exchange(client.newCall(request))) {
            if (!document) {
                listener.on(new AiEvent.Waiting(WaitReason.ANSWER, Optional.of(settings.timeouts().firstToken())));
            }
            var outcome = document ? attempt.fetch(exchange) : attempt.converse(exchange, () -> listener.on(new AiEvent.Started(tries)));
            attempt.headers().flatMap(headers -> RateHeaders.read(headers, time.clock())).ifPresent(limiter::told);
            return outcome;
        }
    }

    /** How long to wait before the next try, or empty when there is none. */
    private Optional<Duration> pause(AttemptOutcome.Failed failed) {
        if (!failed.mayPass() || failed.shown() || tries > settings.retries().most()) {
            return Optional.empty();
        }
        var pause = failed.retryAfter().orElseGet(this::backoff);
        var left = Duration.ofNanos(begin + settings.timeouts().total().toNanos() - time.nanoTime().getAsLong());
        if (pause.compareTo(settings.retries().longestObeyed()) > 0 || pause.compareTo(left) > 0) {
            return Optional.empty();
        }
        return Optional.of(pause);
    }

    /** Twice as long each time, and anywhere between nothing and that, so that callers who failed together do not return together. */
    private Duration backoff() {
        var first = settings.retries().first().toMillis();
        var longest = Math.min(settings.retries().longest().toMillis(), first << Math.min(20, tries - 1));
        return Duration.ofMillis((long) (longest * time.random().getAsDouble()));
    }

    private AiException exception(AttemptOutcome.Failed failed) {
        var until = failed.retryAfter().map(pause -> time.clock().instant().plus(pause));
        return new AiException(failed.kind(), failed.sentence(), failed.partial(), tries, until);
    }

    static boolean sameOrigin(HttpUrl one, HttpUrl other) {
        return one.scheme().equals(other.scheme()) && one.host().equals(other.host()) && one.port() == other.port();
    }
}
