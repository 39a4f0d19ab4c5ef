package rehearsal.cli;

import java.util.Locale;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rehearsal.store.backup.Backups;

/** Keeping house: backup, restore, health, usage. */
final class Housekeeping {

    private Housekeeping() {
    }

    @Command(name = "backup", description = "The whole library in one file, while it is in use.")
    static final class Backup implements Callable<Integer> {
        private final CliContext desk;

        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("rehearsal-backup.zip");

        @Option(names = "--replace", description = "Replace FILE if it is there already.")
        private boolean replace;

        Backup(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            if (!replace && Files.exists(file)) {
                throw CommandFailure.failed("Nothing was backed up: " + file + " is there already. Choose another name, or say --replace.");
            }
            var backup = desk.workspace().store().backups().make(file);
            if (desk.json()) {
                desk.output().document(
                        Shapes.object().put("file", backup.file().toString()).put("madeAt", backup.madeAt().toString()).put("rows",
                                backup.rows()));
            } else {
                desk.output().text("Backed up to " + backup.file() + " (" + backup.rows() + " rows).");
            }
            return 0;
        }
    }

    @Command(name = "restore", description = "Makes a backup the library. What the library held is kept beside it.")
    static final class Restore implements Callable<Integer> {
        private final CliContext desk;

        @Parameters(paramLabel = "FILE")
        private Path file = Path.of("rehearsal-backup.zip");

        Restore(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var restored = Backups.restore(desk.location(), file, desk.clock());
            if (desk.json()) {
                var node = Shapes.object().put("restored", restored.backup().file().toString()).put("madeAt",
                        restored.backup().madeAt().toString());
                Shapes.put(node, "replaced", restored.replaced().map(Path::toString));
                desk.output().document(node);
            } else {
                desk.output().text("Restored the library of " + restored.backup().madeAt() + "."
                        + restored.replaced().map(old -> " What was there before is kept in " + old + ".").orElse(""));
            }
            return 0;
        }
    }

    @Command(name = "usage", description = "Calls, tokens and money, a day a line.")
    static final class Usage implements Callable<Integer> {
        private final CliContext desk;

        @Option(names = "--days", paramLabel = "N", description = "The last N days.")
        private int days = 30;

        Usage(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var now = desk.clock().instant();
            var list = Shapes.array();
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("DAY", "PROVIDER", "MODEL", "CALLS", "FAILED", "IN", "OUT", "DOLLARS"));
            for (var day : desk.workspace().store().usage().perDay(Optional.of(desk.programName()), now.minus(Duration.ofDays(days)),
                    now.atOffset(ZoneOffset.UTC).plusDays(1).toInstant())) {
                var sum = day.sum();
                var spent = new SpentDollars(sum);
                var node = list.addObject().put("day", day.day().toString()).put("provider", day.provider()).put("model", day.model())
                        .put("calls", sum.calls()).put(
                                "failed", sum.failed())
                        .put("in", sum.tokensIn()).put("out", sum.tokensOut()).put("withoutTokens", sum.withoutTokens())
                        .put("withoutPrice", spent.withoutPrice());
                Shapes.put(node, "dollars", spent.known());
                rows.add(
                        List.of(day.day().toString(), day.provider(), day.model(), "" + sum.calls(), "" + sum.failed(), "" + sum.tokensIn(),
                                "" + sum.tokensOut(), spent.words()));
            }
            if (desk.json()) {
                desk.output().document(list);
            } else {
                desk.output().table(rows);
            }
            return 0;
        }
    }

    /** The commands of this file. */
    static List<Object> commands(CliContext desk) {
        return List.of(new Backup(desk), new Restore(desk), new Usage(desk));
    }
}
