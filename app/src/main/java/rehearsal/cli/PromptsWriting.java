package rehearsal.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.LiveChange;
import rehearsal.store.prompt.LiveResult;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.SaveResult;
import rehearsal.store.prompt.Scope;

/** Writing to the library. */
final class PromptsWriting {

    private PromptsWriting() {
    }

    /** What a designer may set besides the body; shared by save and by linting a file. */
    static final class TextOptions {
        private static final List<String> UNSTATED = Collections.unmodifiableList(new ArrayList<>());

        @Option(names = "--name", description = "A name a person reads.")
        private Optional<String> name = Optional.empty();

        @Option(names = "--description")
        private Optional<String> description = Optional.empty();

        @Option(names = "--keys", split = ",", paramLabel = "KEY", description = "Context keys the body may use.")
        private List<String> keys = UNSTATED;

        @Option(names = "--actions", split = ",", paramLabel = "ACTION", description = "Actions the model may ask for.")
        private List<String> actions = UNSTATED;

        @Option(names = "--provider")
        private Optional<String> provider = Optional.empty();

        @Option(names = "--model")
        private Optional<String> model = Optional.empty();

        @Option(names = "--temperature")
        private Optional<Double> temperature = Optional.empty();

        @Option(names = "--max-output")
        private Optional<Integer> maxOutput = Optional.empty();

        /** What is not stated is what the version before it has; an empty word takes it away. */
        PromptText text(String body, Optional<PromptText> before) {
            var stated = text(body);
            return before.map(old -> new PromptText(stated.name().or(old::name).filter(word -> !word.isEmpty()),
                    stated.description().or(old::description).filter(word -> !word.isEmpty()), body,
                    keys == UNSTATED ? old.contextKeys() : stated.contextKeys(),
                    actions == UNSTATED ? old.allowedActions() : stated.allowedActions(),
                    inherited(stated.settings(), old.settings()))).orElse(stated);
        }

        private static ModelSettings inherited(ModelSettings stated, ModelSettings old) {
            return new ModelSettings(stated.provider().or(old::provider), stated.model().or(old::model),
                    stated.temperature().isPresent() ? stated.temperature() : old.temperature(),
                    stated.maxOutput().isPresent() ? stated.maxOutput() : old.maxOutput());
        }

        PromptText text(String body) {
            var settings = new ModelSettings(provider, model, temperature.map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
                    maxOutput.map(OptionalInt::of).orElseGet(OptionalInt::empty));
            return new PromptText(name, description, body, words(keys), words(actions), settings);
        }

        private static List<String> words(List<String> given) {
            return given.stream().map(String::strip).filter(word -> !word.isEmpty()).toList();
        }
    }

    @Command(name = "save", description = {
            "A new version. It goes live at once, unless it has errors, the workspace asks for approval, or --inactive is given.",
            "What isn't stated stays as in the version before it; --keys \"\" or --name \"\" takes it away."})
    static final class Save implements Callable<Integer> {
        private final CliContext desk;

        @Mixin
        private ScopeOptions scope = new ScopeOptions();

        @Mixin
        private TextOptions options = new TextOptions();

        @Option(names = "--body", required = true, paramLabel = "FILE", description = "The body, or - for stdin. Kept byte for byte.")
        private String body = "-";

        @Option(names = "--note", description = "What changed and why.")
        private Optional<String> note = Optional.empty();

        @Option(names = "--author")
        private Optional<String> author = Optional.empty();

        @Option(names = "--inactive", description = "Save without going live.")
        private boolean inactive;

        Save(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var where = scope.scope(desk.programName());
            var text = options.text(desk.text(body), desk.workspace().store().prompts().latest(where).map(PromptVersion::text));
            var problems = desk.workspace().lint(desk.program()).check(where.type(), where.phase(), text);
            var version = store(where, text, !inactive);
            report(version, problems);
            return 0;
        }

        private PromptVersion store(Scope where, PromptText text, boolean active) {
            var prompts = desk.workspace().store().prompts();
            var parent = prompts.latest(where).map(latest -> OptionalInt.of(latest.version())).orElseGet(OptionalInt::empty);
            var wanted = new NewVersion(where, text, author.orElse(desk.workspace().author()), note, parent, OptionalInt.empty(), active,
                    false);
            return switch (prompts.save(wanted)) {
                case SaveResult.Saved saved -> saved.version();
                case SaveResult.Conflict conflict ->
                    throw CommandFailure.failed("Somebody saved v" + conflict.latest().version() + " meanwhile. Save again.");
                case SaveResult.Refused refused when active -> {
                    desk.output().notice(refused.reason());
                    yield store(where, text, false);
                }
                case SaveResult.Refused refused -> throw CommandFailure.failed(refused.reason());
            };
        }

        private void report(PromptVersion version, List<Problem> problems) {
            var live = desk.workspace().store().prompts().live(version.scope());
            if (desk.json()) {
                var node = Shapes.object();
                node.put("version", version.version()).put("hash", version.contentHash());
                Shapes.put(node, "live", live.map(found -> OptionalInt.of(found.version())).orElseGet(OptionalInt::empty));
                var list = node.putArray("problems");
                problems.forEach(problem -> list.add(Shapes.problem(body, problem)));
                desk.output().document(node);
                return;
            }
            desk.output().text("Saved " + PromptsReading.words(version.scope()) + " v" + version.version() + ". "
                    + live.map(found -> "v" + found.version() + " is live.").orElse("Nothing is live yet."));
            problems.forEach(problem -> desk.output().notice(LintCommand.line(body, problem)));
        }
    }

    @Command(name = "live", description = "Make a version live, or see what that would replace.")
    static final class Live implements Callable<Integer> {
        private final CliContext desk;

        @Mixin
        private ScopeOptions scope = new ScopeOptions();

        @Option(names = "--version", required = true, paramLabel = "N")
        private int version;

        @Option(names = "--dry-run", description = "Only say what would change.")
        private boolean dryRun;

        Live(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var where = scope.scope(desk.programName());
            var change = dryRun ? tryOut(where) : move(where);
            if (desk.json()) {
                desk.output().document(Shapes.change(change));
            } else {
                desk.output().text((dryRun ? "Would make " : "Made ") + "v" + version + " live"
                        + (change.before().isPresent() ? ", in place of v" + change.before().getAsInt() : "")
                        + (change.deactivated().isEmpty()
                                ? "."
                                : "; switched off: "
                                        + change.deactivated().stream().map(number -> "v" + number).collect(Collectors.joining(", "))
                                        + "."));
            }
            return 0;
        }

        private LiveChange tryOut(Scope where) {
            var prompts = desk.workspace().store().prompts();
            var change = prompts.liveChange(where, version);
            prompts.refusal(change).ifPresent(reason -> {
                throw CommandFailure.failed(reason);
            });
            return change;
        }

        private LiveChange move(Scope where) {
            return switch (desk.workspace().store().prompts().makeLive(where, version, desk.workspace().author())) {
                case LiveResult.Done done -> done.change();
                case LiveResult.Refused refused -> throw CommandFailure.failed(refused.reason());
            };
        }
    }

    @Command(name = "label", description = "Move a label to a version, or remove it.")
    static final class Label implements Callable<Integer> {
        private final CliContext desk;

        @Mixin
        private ScopeOptions scope = new ScopeOptions();

        @Option(names = "--version", paramLabel = "N")
        private Optional<Integer> version = Optional.empty();

        @Option(names = "--set", paramLabel = "L")
        private Optional<String> set = Optional.empty();

        @Option(names = "--remove", paramLabel = "L")
        private Optional<String> remove = Optional.empty();

        Label(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            if (set.isPresent() == remove.isPresent() || set.isPresent() && version.isEmpty()) {
                throw CommandFailure.wrongUse("Give --version N --set LABEL, or --remove LABEL.");
            }
            var where = scope.scope(desk.programName());
            var prompts = desk.workspace().store().prompts();
            set.ifPresent(label -> prompts.label(where, version.orElseThrow(), label, desk.workspace().author()));
            remove.ifPresent(label -> {
                if (version.isPresent()) {
                    prompts.removeLabel(where, version.get(), label, desk.workspace().author());
                } else {
                    prompts.removeLabel(where, label, desk.workspace().author());
                }
            });
            if (desk.json()) {
                var node = Shapes.scope(where);
                Shapes.put(node, "set", set);
                Shapes.put(node, "removed", remove);
                version.ifPresent(number -> node.put("version", number));
                desk.output().document(node);
            } else {
                desk.output()
                        .text(set.map(label -> "\"" + label + "\" points at v" + version.orElseThrow() + ".").orElse("Label removed."));
            }
            return 0;
        }
    }

    /** The commands of this file. */
    static List<Object> commands(CliContext desk) {
        return List.of(new Save(desk), new Live(desk), new Label(desk));
    }
}
