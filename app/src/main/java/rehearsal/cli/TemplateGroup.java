package rehearsal.cli;

import tools.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine;
import rehearsal.prompt.BodyParser;
import rehearsal.prompt.Lint;
import rehearsal.prompt.Problem;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.SaveResult;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.ScopeSummary;

/** The commands under {@code template}. */
@Command(name = "template", description = "Templates: texts with a name, for services and workflow steps.")
final class TemplateGroup implements Runnable {

    private final CliContext desk;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    TemplateGroup(CliContext desk) {
        this.desk = desk;
    }

    CommandLine commands() {
        return new CommandLine(this).addSubcommand(new ListTemplates(desk)).addSubcommand(new ShowTemplate(desk))
                .addSubcommand(new SaveTemplate(desk)).addSubcommand(new TemplateRender(desk));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(),
                "Name a command for templates: " + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    @Command(name = "list", description = "Every template with its live version and inputs.")
    static final class ListTemplates implements Callable<Integer> {
        private final CliContext desk;

        ListTemplates(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var lint = new Lint(desk.program());
            var list = Shapes.array();
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("NAME", "LIVE", "VERSIONS", "INPUTS", "PROBLEMS"));
            var prompts = desk.workspace().store().prompts();
            for (var summary : prompts.scopes(desk.programName())) {
                var shown = summary.scope().type() == PromptType.TEMPLATE
                        ? prompts.live(summary.scope()).or(() -> prompts.latest(summary.scope()))
                        : Optional.<PromptVersion>empty();
                shown.ifPresent(version -> {
                    var problems = lint.check(PromptType.TEMPLATE, summary.scope().phase(), version.text()).size();
                    list.add(json(summary, version, problems));
                    rows.add(List.of(summary.scope().phase().orElse(""),
                            summary.live().isPresent() ? "v" + summary.live().getAsInt() : "none live", "" + summary.versions(),
                            String.join(", ", version.text().contextKeys()), "" + problems));
                });
            }
            if (desk.json()) {
                desk.output().document(list);
            } else if (rows.size() == 1) {
                desk.output().text("No templates yet. Save one: rehearsal template save NAME --body FILE");
            } else {
                desk.output().table(rows);
            }
            return 0;
        }

        private static ObjectNode json(ScopeSummary summary, PromptVersion version, int problems) {
            var node = Shapes.object().put("name", summary.scope().phase().orElse(""));
            Shapes.put(node, "live", summary.live());
            node.put("versions", summary.versions());
            node.set("inputs", Shapes.words(version.text().contextKeys()));
            Shapes.put(node, "description", version.text().description());
            return node.put("problems", problems);
        }
    }

    @Command(name = "show", description = "One version of a template (else the live one).")
    static final class ShowTemplate implements Callable<Integer> {
        private final CliContext desk;

        @Parameters(paramLabel = "NAME")
        private String name = "";

        @Option(names = "--version", paramLabel = "N")
        private Optional<Integer> number = Optional.empty();

        @Option(names = "--body", description = "The stored bytes of the body and nothing else.")
        private boolean bodyOnly;

        ShowTemplate(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var scope = Scope.template(desk.programName(), name);
            var prompts = desk.workspace().store().prompts();
            var live = prompts.live(scope);
            var shown = number.isPresent() ? prompts.version(scope, number.get()) : live;
            var version = shown.orElseThrow(() -> CommandFailure.failed(number.isPresent()
                    ? "The template " + name + " has no version " + number.get() + "."
                    : "There is no live template " + name + ". See: rehearsal template list."));
            if (bodyOnly) {
                desk.output().bytes(version.text().body().getBytes(StandardCharsets.UTF_8));
            } else if (desk.json()) {
                var number = live.map(found -> OptionalInt.of(found.version())).orElseGet(OptionalInt::empty);
                desk.output().document(Shapes.whole(version, number).put("template", name));
            } else {
                desk.output().text(name + " v" + version.version() + version.text().description().map(words -> ": " + words).orElse(""));
                desk.output().text("Inputs: " + (version.text().contextKeys().isEmpty()
                        ? "none"
                        : String.join(", ", version.text().contextKeys())));
                desk.output().text("");
                desk.output().text(version.text().body());
            }
            return 0;
        }
    }

    @Command(name = "save", description = "A new version of a template. It goes live at once, unless it has errors, the workspace asks for approval, or --inactive is given.")
    static final class SaveTemplate implements Callable<Integer> {
        private final CliContext desk;

        @Parameters(paramLabel = "NAME", description = "At most 64 characters.")
        private String name = "";

        @Option(names = "--body", required = true, paramLabel = "FILE", description = "The body, or - for stdin. Kept byte for byte.")
        private String body = "-";

        @Option(names = "--inputs", paramLabel = "KEY,…", description = "The keys it is given (else those of the version before, else those it uses).")
        private Optional<String> inputs = Optional.empty();

        @Option(names = "--description")
        private Optional<String> description = Optional.empty();

        @Option(names = "--note", description = "What changed and why.")
        private Optional<String> note = Optional.empty();

        @Option(names = "--author")
        private Optional<String> author = Optional.empty();

        @Option(names = "--inactive", description = "Save without going live.")
        private boolean inactive;

        SaveTemplate(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var scope = Scope.template(desk.programName(), name);
            var before = desk.workspace().store().prompts().latest(scope);
            var text = text(before);
            var problems = new Lint(desk.program()).check(PromptType.TEMPLATE, scope.phase(), text);
            var version = save(scope, text, before, !inactive && problems.stream().noneMatch(Problem::blocksLive));
            var live = desk.workspace().store().prompts().live(scope).map(found -> OptionalInt.of(found.version()))
                    .orElseGet(OptionalInt::empty);
            if (desk.json()) {
                var node = Shapes.object().put("name", name).put("version", version.version()).put("hash", version.contentHash());
                Shapes.put(node, "live", live);
                var list = node.putArray("problems");
                problems.forEach(problem -> list.add(Shapes.problem(body, problem)));
                desk.output().document(node);
            } else {
                desk.output().text("Saved " + name + " v" + version.version() + ". "
                        + (live.isPresent() ? "v" + live.getAsInt() + " is live." : "Nothing is live yet."));
                problems.forEach(problem -> desk.output().notice(LintCommand.line(body, problem)));
            }
            return 0;
        }

        private PromptText text(Optional<PromptVersion> before) {
            var words = desk.text(body);
            var used = List.copyOf(BodyParser.parse(words).keys());
            var keys = inputs.map(given -> Arrays.stream(given.split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList())
                    .or(() -> before.map(version -> version.text().contextKeys())).orElse(used);
            return new PromptText(before.flatMap(version -> version.text().name()),
                    description.or(() -> before.flatMap(version -> version.text().description())), words, keys, List.of(),
                    before.map(version -> version.text().settings()).orElse(ModelSettings.none()));
        }

        private PromptVersion save(Scope scope, PromptText text, Optional<PromptVersion> before, boolean active) {
            var parent = before.map(version -> OptionalInt.of(version.version())).orElseGet(OptionalInt::empty);
            var wanted = new NewVersion(scope, text, author.orElse(desk.workspace().author()), note, parent, OptionalInt.empty(), active,
                    false);
            return switch (desk.workspace().store().prompts().save(wanted)) {
                case SaveResult.Saved saved -> saved.version();
                case SaveResult.Conflict conflict ->
                    throw CommandFailure.failed("Version " + conflict.latest().version() + " was saved meanwhile. Save again.");
                case SaveResult.Refused refused when active -> {
                    desk.output().notice(refused.reason());
                    yield save(scope, text, before, false);
                }
                case SaveResult.Refused refused -> throw CommandFailure.failed(refused.reason());
            };
        }
    }
}
