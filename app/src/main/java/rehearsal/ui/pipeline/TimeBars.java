package rehearsal.ui.pipeline;

import rehearsal.practice.InspectedTurn;
import java.time.Duration;
import java.util.Optional;
import rehearsal.turn.Answered;
import rehearsal.turn.Stage;

/**
 * Where the time of a turn went.
 *
 * @param coming what is growing still, while the answer comes
 */
record TimeBars(Duration preparing, Duration firstWord, Duration streaming, Duration applying, Optional<Part> coming) {

    enum Part {
        PREPARING, FIRST_WORD, STREAMING, APPLYING
    }

    static TimeBars none() {
        return new TimeBars(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Optional.empty());
    }

    static TimeBars of(InspectedTurn turn) {
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
        return new TimeBars(before, first, total.minus(first), after, Optional.empty());
    }

    Duration of(Part part) {
        return switch (part) {
            case PREPARING -> preparing;
            case FIRST_WORD -> firstWord;
            case STREAMING -> streaming;
            case APPLYING -> applying;
        };
    }

    Duration whole() {
        return preparing.plus(firstWord).plus(streaming).plus(applying);
    }
}
