package rehearsal.turn;

import java.util.List;

/** What came of preparing a turn. */
public sealed interface Preparation {

    List<StageReport> stages();

    record Ready(Prepared prepared, List<StageReport> stages) implements Preparation {
    }

    record Refused(TurnFailure failure, List<StageReport> stages) implements Preparation {
    }
}
