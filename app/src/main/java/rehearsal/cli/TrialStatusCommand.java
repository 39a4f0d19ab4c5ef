package rehearsal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import rehearsal.workspace.TrialDesk;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code trial status}: the newest runs. */
@Command(name = "status", description = "The newest runs and how far they are.")
final class TrialStatusCommand implements Callable<Integer> {

    private static final int SHOWN = 30;

    private final CliContext desk;

    TrialStatusCommand(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var runs = desk.workspace().store().trialRuns().newest(desk.programName(), SHOWN);
        var finished = new TrialDesk(desk.workspace(), provider -> Optional.empty(), desk.threads()).finished(runs);
        if (desk.json()) {
            var all = JsonNodeFactory.instance.arrayNode();
            runs.forEach(run -> all.addObject().put("run", run.id().toString()).put("suite", run.kept().name())
                    .put("status", run.status().name().toLowerCase(Locale.ROOT)).put("finished", finished.getOrDefault(run.id(), 0))
                    .put("cells", run.kept().cells()).put("createdAt", run.createdAt().toString()));
            desk.output().document(all);
            return 0;
        }
        var rows = new ArrayList<List<String>>();
        runs.forEach(run -> rows.add(List.of(run.id().toString(), run.kept().name(), run.status().name().toLowerCase(Locale.ROOT),
                finished.getOrDefault(run.id(), 0) + " of " + run.kept().cells(), run.createdAt().toString())));
        desk.output().table(rows);
        if (runs.isEmpty()) {
            desk.output().notice("No runs yet. Start one with: rehearsal trial run SUITE");
        }
        return 0;
    }
}
