package rehearsal.ui.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rehearsal.turn.Stage;

/** One of the eight stages that a person sees; the two that only save stand inside their neighbours. */
public record StageRow(Stage stage, Standing standing, String summary, Optional<Duration> took) {

    static final List<Stage> SHOWN = List.of(Stage.SELECT, Stage.GATHER, Stage.ASSEMBLE, Stage.INSTRUCT, Stage.FORMAT, Stage.SEND,
            Stage.PARSE, Stage.APPLY);

    public enum Standing {
        WAITING, BUSY, DONE, FAILED
    }

    static List<StageRow> waiting() {
        return SHOWN.stream().map(StageRow::waiting).toList();
    }

    static StageRow waiting(Stage stage) {
        return new StageRow(stage, Standing.WAITING, "", Optional.empty());
    }

    int number() {
        return SHOWN.indexOf(stage) + 1;
    }
}
