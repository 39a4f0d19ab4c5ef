package rehearsal.cli;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import rehearsal.trial.run.RunDocument;
import rehearsal.workspace.TrialDesk;
import java.util.Optional;

/** {@code trial export}: the suite of a run, as it was written. */
@Command(name = "export", description = "Print the suite of a run exactly as it was when the run began.")
final class TrialExportCommand implements Callable<Integer> {

    private final CliContext desk;

    @Parameters(paramLabel = "RUN", description = "The id of a run; see trial status.")
    private UUID run = new UUID(0, 0);

    TrialExportCommand(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var stored = new TrialDesk(desk.workspace(), _ -> Optional.empty(), desk.threads()).stored(run);
        desk.output().part(RunDocument.read(stored.kept().document()).suite());
        return 0;
    }
}
