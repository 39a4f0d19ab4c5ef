package rehearsal.ui.timeline;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.VersionSummary;
import rehearsal.text.Texts;
import rehearsal.ui.control.Initials;

/** What stands at a point, and what is said about it. */
final class PointWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private final Texts texts;
    private final Clock clock;
    private final ZoneId zone = ZoneId.systemDefault();

    PointWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    Point point(VersionSummary version, Map<Integer, Long> runs) {
        var ran = runs.getOrDefault(version.version(), 0L);
        var note = version.changeNote().orElse("").replaceAll("\\s+", " ");
        return new Point(OptionalInt.of(version.version()), number(version, ran), note,
                Initials.of(version.author()) + " · " + brief(version.createdAt()), version.live(), version.active(), version.labels(),
                version.review(), spoken(version, note, ran));
    }

    private String number(VersionSummary version, long ran) {
        var number = "v" + version.version();
        number += version.active() || version.live() ? "" : " · " + texts.say("timeline.off");
        return ran == 0 ? number : number + " · " + texts.say("timeline.runs", ran);
    }

    String whole(Instant when) {
        return WHOLE.format(when.atZone(zone));
    }

    private String brief(Instant when) {
        var now = clock.instant();
        var local = when.atZone(zone);
        if (ChronoUnit.DAYS.between(when, now) < 6) {
            return WEEKDAY.format(local);
        }
        return (ChronoUnit.DAYS.between(when, now) < 300 ? DAY : YEAR).format(local);
    }

    /** Everything about a point in one sentence, for those who do not see it and for those who point at it. */
    private String spoken(VersionSummary version, String note, long ran) {
        var parts = new ArrayList<String>();
        parts.add("v" + version.version());
        if (version.live()) {
            parts.add(texts.say("timeline.live"));
        } else if (!version.active()) {
            parts.add(texts.say("timeline.off"));
        }
        parts.add(note);
        parts.add(version.author());
        parts.add(whole(version.createdAt()));
        parts.addAll(version.labels());
        if (version.review() != ReviewState.NONE) {
            parts.add(review(version.review()));
        }
        if (ran > 0) {
            parts.add(texts.say("timeline.runs", ran));
        }
        return String.join(", ", parts.stream().filter(part -> !part.isBlank()).toList());
    }

    String review(ReviewState state) {
        return texts.say("timeline.review." + state.name().toLowerCase(Locale.ROOT));
    }
}
