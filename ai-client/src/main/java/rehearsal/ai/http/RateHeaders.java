package rehearsal.ai.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** How many calls a server still allows and until when, from the headers of an answer it gave. */
record RateHeaders(long remaining, long limit, Duration reset) {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|d|h|m|s)");

    static Optional<RateHeaders> read(Headers headers, Clock clock) {
        return read(headers, List.of("x-ratelimit-remaining-requests", "x-ratelimit-limit-requests", "x-ratelimit-reset-requests"), clock)
                .or(() -> read(headers, List.of("anthropic-ratelimit-requests-remaining", "anthropic-ratelimit-requests-limit",
                        "anthropic-ratelimit-requests-reset"), clock));
    }

    private static Optional<RateHeaders> read(Headers headers, List<String> names, Clock clock) {
        var remaining = header(headers, names.get(0)).flatMap(RateHeaders::whole);
        var limit = header(headers, names.get(1)).flatMap(RateHeaders::whole);
        var reset = header(headers, names.get(2)).flatMap(text -> reset(text, clock));
        if (remaining.isEmpty() || limit.isEmpty() || reset.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RateHeaders(remaining.get(), limit.get(), reset.get()));
    }

    /** The pause between two calls that spreads what is left over the time it has to last; none while there is plenty. */
    Duration spacing() {
        return remaining * 10 > limit ? Duration.ZERO : reset.dividedBy(remaining + 1);
    }

    private static Optional<Duration> reset(String text, Clock clock) {
        try {
            var until = Duration.between(clock.instant(), Instant.parse(text));
            return Optional.of(until.isNegative() ? Duration.ZERO : until);
        } catch (DateTimeException notADate) {
            return span(text);
        }
    }

    /** OpenAI writes spans such as 6m0s, 1.5s or 20ms. */
    private static Optional<Duration> span(String text) {
        var parts = SPAN.matcher(text);
        var sum = Duration.ZERO;
        var end = 0;
        while (parts.find() && parts.start() == end) {
            sum = sum.plusMillis((long) (Double.parseDouble(parts.group(1)) * millis(parts)));
            end = parts.end();
        }
        return end == text.length() && end > 0 ? Optional.of(sum) : Optional.empty();
    }

    private static long millis(Matcher part) {
        return switch (part.group(2)) {
            case "ms" -> 1;
            case "s" -> 1_000;
            case "m" -> 60_000;
            case "h" -> 3_600_000;
            default -> 86_400_000;
        };
    }

    private static Optional<Long> whole(String text) {
        return text.matches("\\d{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip);
    }
}
