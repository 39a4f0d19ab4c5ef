package rehearsal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rehearsal.diff.DiffOptions;
import rehearsal.diff.HtmlReport;
import rehearsal.diff.PromptComparison;
import rehearsal.diff.DiffRow;
import rehearsal.diff.Side;
import rehearsal.diff.TextComparison;
import rehearsal.diff.TextDiff;
import rehearsal.diff.UnifiedText;
import rehearsal.store.prompt.PromptVersion;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Two versions beside each other. */
@Command(name = "diff", description = "What changed between two versions: text, keys, actions, settings.")
final class PromptsDiff implements Callable<Integer> {

    private static final int CONTEXT = 3;

    private final CliContext desk;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Parameters(paramLabel = "A B", arity = "2", description = "Two version numbers.")
    private List<Integer> versions = List.of();

    @Option(names = "--words", description = "Changed words within changed lines.")
    private boolean words;

    @Option(names = "--ignore-whitespace")
    private boolean ignoreWhitespace;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page that stands alone.")
    private Optional<Path> html = Optional.empty();

    PromptsDiff(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var before = version(versions.getFirst());
        var after = version(versions.getLast());
        var usual = words ? DiffOptions.USUAL : DiffOptions.USUAL.withoutWords();
        var comparison = PromptComparison.of(Side.of(before), Side.of(after), new TextDiff(),
                ignoreWhitespace ? usual.ignoringWhitespace() : usual);
        html.ifPresent(file -> write(file, comparison));
        if (desk.json()) {
            desk.output().document(json(comparison));
        } else {
            print(comparison);
        }
        return 0;
    }

    private PromptVersion version(int number) {
        var where = scope.scope(desk.programName());
        return desk.workspace().store().prompts().version(where, number).orElseThrow(
                () -> CommandFailure
                        .failed(PromptsReading.words(where) + " has no version " + number + ". See: rehearsal prompts history."));
    }

    private void write(Path file, PromptComparison comparison) {
        try {
            Files.writeString(file, HtmlReport.of(PromptsReading.words(scope.scope(desk.programName())), comparison));
        } catch (IOException unwritable) {
            throw CommandFailure.failed("The report cannot be written to " + file + ": " + CliContext.reason(unwritable) + ".");
        }
    }

    private void print(PromptComparison comparison) {
        desk.output().part(UnifiedText.of(comparison.before().title(), comparison.after().title(), comparison.body(), CONTEXT));
        names("key", comparison.keys());
        names("action", comparison.actions());
        comparison.settings().forEach(change -> desk.output().text(change.field() + ": " + change.before() + " -> " + change.after()));
    }

    private void names(String what, PromptComparison.Names names) {
        names.added().forEach(name -> desk.output().text("+ " + what + " " + name));
        names.removed().forEach(name -> desk.output().text("- " + what + " " + name));
    }

    private static ObjectNode json(PromptComparison comparison) {
        var node = Shapes.object();
        var hunks = node.putArray("hunks");
        comparison.body().hunks(CONTEXT).forEach(hunk -> hunks.add(hunk(hunk)));
        node.put("coarse", comparison.body().coarse());
        node.set("keys", names(comparison.keys()));
        node.set("actions", names(comparison.actions()));
        var settings = node.putObject("settings");
        comparison.settings()
                .forEach(change -> settings.putObject(change.field()).put("before", change.before()).put("after", change.after()));
        return node;
    }

    private static ObjectNode names(PromptComparison.Names names) {
        var node = Shapes.object();
        node.set("added", Shapes.words(names.added()));
        node.set("removed", Shapes.words(names.removed()));
        return node;
    }

    private static ObjectNode hunk(TextComparison.Hunk hunk) {
        var node = Shapes.object().put("line_before", hunk.lineBefore()).put("lines_before", hunk.linesBefore())
                .put("line_after", hunk.lineAfter()).put(
                        "lines_after", hunk.linesAfter());
        var rows = node.putArray("rows");
        hunk.rows().forEach(row -> rows.add(row(row)));
        return node;
    }

    private static ObjectNode row(DiffRow row) {
        return switch (row) {
            case DiffRow.Same same -> Shapes.object().put("kind", "same").put("text", same.after());
            case DiffRow.Removed removed ->
                Shapes.object().put("kind", "removed").put("line", removed.lineBefore()).put("text", removed.before());
            case DiffRow.Added added -> Shapes.object().put("kind", "added").put("line", added.lineAfter()).put("text", added.after());
            case DiffRow.Changed changed -> {
                var node = Shapes.object().put("kind", "changed").put("before", changed.before()).put("after", changed.after());
                node.set("removed", stretches(changed.removed()));
                node.set("added", stretches(changed.added()));
                yield node;
            }
        };
    }

    private static ArrayNode stretches(List<DiffRow.Stretch> stretches) {
        var list = Shapes.array();
        stretches.forEach(stretch -> list.addObject().put("start", stretch.start()).put("end", stretch.end()));
        return list;
    }
}
