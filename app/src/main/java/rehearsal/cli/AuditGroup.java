package rehearsal.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rehearsal.store.audit.Verification;

/** The commands under {@code audit}. */
@Command(name = "audit", description = "The record of what was done to the library.")
final class AuditGroup implements Runnable {

    private final CliContext desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    AuditGroup(CliContext desk) {
        this.desk = desk;
    }

    CommandLine commands() {
        return new CommandLine(this).addSubcommand(new Rows(desk)).addSubcommand(new Verify(desk));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the audit: list, verify.");
    }

    @Command(name = "list", description = "What was done, by whom, when; newest first.")
    static final class Rows implements Callable<Integer> {
        private final CliContext desk;

        @Option(names = "--scope", paramLabel = "TYPE[/PHASE]", description = "Only what was done to this prompt, for example COACH/INTEGRATION.")
        private Optional<String> scope = Optional.empty();

        @Option(names = "--most", paramLabel = "N", description = "At most this many (100).")
        private int most = 100;

        Rows(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            if (most < 1) {
                throw CommandFailure.wrongUse("--most counts from 1.");
            }
            var audit = desk.workspace().store().audit();
            var rows = scope.map(subject -> audit.about(desk.programName() + "/" + subject, most))
                    .orElseGet(() -> audit.newest(Optional.empty(), most));
            if (desk.json()) {
                var list = Shapes.array();
                rows.forEach(row -> list.addObject().put("at", row.at().toString()).put("author", row.actor()).put("what", row.deed())
                        .put("scope", row.subject()).put("detail", row.detail()));
                desk.output().document(list);
                return 0;
            }
            var table = new ArrayList<List<String>>();
            table.add(List.of("AT", "AUTHOR", "WHAT", "SCOPE", "DETAIL"));
            rows.forEach(row -> table.add(List.of(row.at().toString(), row.actor(), row.deed(), row.subject(), row.detail())));
            desk.output().table(table);
            return 0;
        }
    }

    @Command(name = "verify", description = "Reads the whole chain and finds the first row that was tampered with.")
    static final class Verify implements Callable<Integer> {
        private final CliContext desk;

        Verify(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            return switch (desk.workspace().store().audit().verify()) {
                case Verification.Sound sound -> tell(true, sound.rows(), "Every one of " + sound.rows() + " rows is as it was written.");
                case Verification.Tampered tampered -> tell(false, tampered.place(),
                        "Row " + tampered.place() + " is not as it was written: " + tampered.reason());
            };
        }

        private int tell(boolean sound, long row, String sentence) {
            if (desk.json()) {
                desk.output().document(Shapes.object().put("sound", sound).put(sound ? "rows" : "row", row).put("message", sentence));
            } else if (sound) {
                desk.output().text(sentence);
            } else {
                desk.output().notice(sentence);
            }
            return sound ? 0 : CommandFailure.FAILED;
        }
    }
}
