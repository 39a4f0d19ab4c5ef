package rehearsal.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import rehearsal.trial.check.CheckCatalogue;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code trial checks}: what can be checked. */
@Command(name = "checks", description = "Every kind of check, what it needs, and an example.")
final class TrialChecksCommand implements Callable<Integer> {

    private final CliContext desk;

    TrialChecksCommand(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (desk.json()) {
            var all = JsonNodeFactory.instance.arrayNode();
            CheckCatalogue.kinds().forEach(kind -> all.addObject().put("check", kind.text().name()).put("summary", kind.text().summary())
                    .put("value", kind.text().value()).put("example", kind.text().example()).put("session", kind.ofSession()));
            desk.output().document(all);
        } else {
            desk.output().text(CheckCatalogue.page().stripTrailing());
        }
        return 0;
    }
}
