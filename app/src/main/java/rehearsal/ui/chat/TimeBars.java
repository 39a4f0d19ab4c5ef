package rehearsal.ui.chat;

import java.time.Duration;
import rehearsal.turn.Answered;
import rehearsal.turn.Stage;

/** Where the time of a turn went. */
record TimeBars(Duration preparing, Duration firstWord, Duration streaming, Duration applying) {

    static TimeBars none() {
        return new TimeBars(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    static TimeBars of(Inspected turn) {
        var before = Duration.ZERO;
        var after = Duration.ZERO;
        for (var report : turn.stages()) {
            if (report.stage().compareTo(Stage.SEND) < 0) {
                before = before.plus(report.took());
            } else if (report.stage() != Stage.SEND) {
                after = after.plus(report.took());
            }
        }
        var total = turn.answered().map(Answered::total).orElse(Duration.ZERO);
        var first = turn.answered().flatMap(Answered::firstText).orElse(total);
        return new TimeBars(before, first, total.minus(first), after);
    }

    Duration whole() {
        return preparing.plus(firstWord).plus(streaming).plus(applying);
    }
}
