package rehearsal.ui.compare;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something was, as short as it can be said today. */
record RelativeTime(Clock clock, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    /** The time of today, the day of this year, or both. */
    String brief(Instant when) {
        var then = when.atZone(zone);
        var now = clock.instant().atZone(zone);
        return then.toLocalDate().equals(now.toLocalDate())
                ? TIME.format(then)
                : then.getYear() == now.getYear() ? DAY.format(then) : WHOLE.format(then);
    }

    String whole(Instant when) {
        return WHOLE.format(when.atZone(zone));
    }
}
