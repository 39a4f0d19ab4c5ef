package rehearsal.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rehearsal.store.prompt.LiveChange;
import rehearsal.store.prompt.LiveResult;
import rehearsal.store.prompt.Scope;

/** Switching single versions on and off. Live is the highest active version, so each says what that does. */
final class PromptsSwitching {

    private PromptsSwitching() {
    }

    /** Both directions differ in one word. */
    abstract static sealed class Switch implements Callable<Integer> permits Activate, Deactivate {
        private final CliContext desk;

        @Mixin
        private ScopeOptions scope = new ScopeOptions();

        @Option(names = "--version", required = true, paramLabel = "N", description = "The version to switch.")
        private int version;

        @Option(names = "--dry-run", description = "Only say what would change.")
        private boolean dryRun;

        Switch(CliContext desk) {
            this.desk = desk;
        }

        abstract String done();

        abstract LiveChange preview(CliContext desk, Scope where, int version);

        abstract LiveResult move(CliContext desk, Scope where, int version);

        @Override
        public Integer call() {
            var where = scope.scope(desk.programName());
            var change = dryRun ? preview(desk, where, version) : moved(where);
            if (desk.json()) {
                desk.output().document(Shapes.change(change));
                return 0;
            }
            var live = change.after().isPresent()
                    ? "v" + change.after().getAsInt() + (dryRun ? " would be live." : " is live.")
                    : dryRun ? "Nothing would be live." : "Nothing is live.";
            desk.output().text(PromptsReading.words(where) + " v" + version + (dryRun ? " would be " : " is ") + done() + ". " + live);
            return 0;
        }

        private LiveChange moved(Scope where) {
            return switch (move(desk, where, version)) {
                case LiveResult.Done done -> done.change();
                case LiveResult.Refused refused -> throw CommandFailure.failed(refused.reason());
            };
        }
    }

    @Command(name = "activate", description = "Make a version active. The highest active version is live.")
    static final class Activate extends Switch {
        Activate(CliContext desk) {
            super(desk);
        }

        @Override
        String done() {
            return "active";
        }

        @Override
        LiveChange preview(CliContext desk, Scope where, int version) {
            return desk.workspace().store().prompts().activation(where, version);
        }

        @Override
        LiveResult move(CliContext desk, Scope where, int version) {
            return desk.workspace().store().prompts().activate(where, version, desk.workspace().author());
        }
    }

    @Command(name = "deactivate", description = "Make a version inactive. The highest version that stays active is live.")
    static final class Deactivate extends Switch {
        Deactivate(CliContext desk) {
            super(desk);
        }

        @Override
        String done() {
            return "inactive";
        }

        @Override
        LiveChange preview(CliContext desk, Scope where, int version) {
            return desk.workspace().store().prompts().deactivation(where, version);
        }

        @Override
        LiveResult move(CliContext desk, Scope where, int version) {
            return desk.workspace().store().prompts().deactivate(where, version, desk.workspace().author());
        }
    }

    /** The commands of this file. */
    static List<Object> commands(CliContext desk) {
        return List.of(new Activate(desk), new Deactivate(desk));
    }
}
