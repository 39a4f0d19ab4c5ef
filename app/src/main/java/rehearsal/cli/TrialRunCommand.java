package rehearsal.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rehearsal.ai.models.Money;
import rehearsal.trial.suite.Caps;
import rehearsal.trial.suite.SuiteEstimate;
import rehearsal.trial.suite.TrialSuite;
import rehearsal.workspace.TrialDesk;

/** {@code trial run}: a suite, from its first cell. */
@Command(name = "run", description = "Run a suite. Exit 0: all passed, 100: some failed, 1: it could not be run to its end.")
final class TrialRunCommand implements Callable<Integer> {

    private final CliContext desk;

    @Parameters(paramLabel = "SUITE", description = "A suite file, YAML or JSON, or the name of one that ships: coaching-basics.")
    private String file = "";

    @Option(names = "--concurrency", paramLabel = "N", description = "The most calls at once to a provider.")
    private Optional<Integer> concurrency = Optional.empty();

    @Option(names = "--repeat", paramLabel = "K", description = "How often each case runs on each side.")
    private Optional<Integer> repeat = Optional.empty();

    @Option(names = "--max-cost", paramLabel = "X", description = "Stop before more US dollars than this are spent.")
    private Optional<String> money = Optional.empty();

    @Option(names = "--max-calls", paramLabel = "N", description = "Stop before more calls than this are made.")
    private Optional<Integer> calls = Optional.empty();

    @Option(names = "--dry-run", description = "Check the suite and say what it takes; ask nobody.")
    private boolean dry;

    @Option(names = "--allow-scripts", description = "Let the suite's script checks run programs on this computer. Read them first.")
    private boolean scripts;

    @Mixin
    private TrialOptions options = new TrialOptions();

    TrialRunCommand(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        var trials = options.desk(desk);
        var text = ShippedSuites.text(file).orElseGet(() -> desk.text(file));
        var read = TrialOptions.ready(trials.check(file, text), desk);
        var ready = new TrialDesk.Ready(read.file(), read.text(), changed(read.suite()), read.bundles());
        SuiteEstimate.of(ready.suite()).sentences().forEach(desk.output()::notice);
        if (dry) {
            return 0;
        }
        return options.run(desk, trials, trials.create(ready, scripts).id(), ready);
    }

    private TrialSuite changed(TrialSuite suite) {
        positive(concurrency, "--concurrency");
        positive(repeat, "--repeat");
        positive(calls, "--max-calls");
        var caps = new Caps(calls.map(OptionalInt::of).orElse(suite.caps().calls()),
                money.map(this::dollars).or(() -> suite.caps().money()));
        var repeated = repeat.map(suite::repeated).orElse(suite).capped(caps);
        return concurrency.map(repeated::atOnce).orElse(repeated);
    }

    private Money dollars(String word) {
        if (!word.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw CommandFailure.wrongUse("--max-cost " + word + " is not a number of US dollars. Write it like 2.50.");
        }
        return Money.of(word);
    }

    private static void positive(Optional<Integer> number, String option) {
        if (number.filter(value -> value < 1).isPresent()) {
            throw CommandFailure.wrongUse(option + " " + number.get() + " is not possible: give a whole number from 1.");
        }
    }
}
