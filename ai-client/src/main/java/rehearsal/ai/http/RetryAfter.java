package rehearsal.ai.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Headers;

/** When a server said to come back: in milliseconds, in seconds with or without a fraction, or as a date. */
final class RetryAfter {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    private RetryAfter() {
    }

    static Optional<Duration> read(Headers headers, Clock clock) {
        var milliseconds = header(headers, "retry-after-ms").flatMap(text -> number(text, 1));
        return milliseconds.isPresent() ? milliseconds : header(headers, "retry-after").flatMap(text -> seconds(text, clock));
    }

    private static Optional<Duration> seconds(String text, Clock clock) {
        return NUMBER.matcher(text).matches() ? number(text, 1000) : date(text, clock);
    }

    private static Optional<Duration> number(String text, long millisEach) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(Duration.ofMillis((long) (Double.parseDouble(text) * millisEach)))
                : Optional.empty();
    }

    private static Optional<Duration> date(String text, Clock clock) {
        try {
            var until = Duration.between(clock.instant(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            return Optional.of(until.isNegative() ? Duration.ZERO : until);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.get(name)).map(String::strip);
    }
}
