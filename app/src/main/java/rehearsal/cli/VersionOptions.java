package rehearsal.cli;

import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;

/** --version or --label: which version is meant. Neither: the live one. */
final class VersionOptions {

    @Option(names = "--version", paramLabel = "N", description = "The version with this number.")
    private Optional<Integer> version = Optional.empty();

    @Option(names = "--label", paramLabel = "L", description = "The version this label points at.")
    private Optional<String> label = Optional.empty();

    OptionalInt number() {
        return version.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    PromptVersion find(CliContext desk, Scope scope) {
        var prompts = desk.workspace().store().prompts();
        if (version.isPresent() && label.isPresent()) {
            throw CommandFailure.wrongUse("Give --version or --label, not both.");
        }
        if (label.isPresent()) {
            return prompts.byLabel(scope, label.get());
        }
        if (version.isPresent()) {
            return prompts.version(scope, version.get()).orElseThrow(
                    () -> CommandFailure.failed(
                            PromptsReading.words(scope) + " has no version " + version.get() + ". See: rehearsal prompts history."));
        }
        return prompts.live(scope).orElseThrow(() -> CommandFailure.failed("No version of " + PromptsReading.words(scope)
                + " is live. Name one with --version, or make one live with: rehearsal prompts live."));
    }
}
