package rehearsal.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
        return new CommandLine(this).addSubcommand(new Verify(desk));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the audit: verify.");
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
