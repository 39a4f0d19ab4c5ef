package rehearsal.cli;

import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code trial resume}: the cells of a run that have no result yet. */
@Command(name = "resume", description = "Go on with a run that was paused or cut off. Finished cells are not asked again; failed calls are.")
final class TrialResumeCommand implements Callable<Integer> {

    private final CliContext desk;

    @Parameters(paramLabel = "RUN", description = "The id of a run; see trial status.")
    private UUID run = new UUID(0, 0);

    @Mixin
    private TrialOptions options = new TrialOptions();

    TrialResumeCommand(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        var trials = options.desk(desk);
        return options.run(desk, trials, run, TrialOptions.ready(trials.reopen(run), desk));
    }
}
