package rehearsal.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.prompt.Lint;
import rehearsal.prompt.ScopeTitle;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.ScopeSummary;
import tools.jackson.databind.node.ObjectNode;

/** Reading the library. */
final class PromptsReading {

    private static final int PAGE = 50;

    private PromptsReading() {
    }

    @Command(name = "list", description = "Prompts with their live version.")
    static final class ListScopes implements Callable<Integer> {
        private final CliContext desk;

        @Option(names = "--type", paramLabel = "TYPE", description = "One of: ${COMPLETION-CANDIDATES}.")
        private Optional<PromptType> type = Optional.empty();

        @Option(names = "--phase", paramLabel = "PHASE")
        private Optional<String> phase = Optional.empty();

        @Option(names = "--all", description = "Also phases that have no prompt yet.")
        private boolean all;

        ListScopes(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var program = desk.program();
            var lint = desk.workspace().lint(program);
            var list = Shapes.array();
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("TYPE", "PHASE", "NAME", "LIVE", "VERSIONS", "PROBLEMS"));
            for (var scope : all ? withEmptyPhases(program) : desk.workspace().scopes(program)) {
                if (wanted(scope)) {
                    var node = line(scope, lint);
                    list.add(node);
                    rows.add(List.of(node.get("type").asString(), scope.scope().phase().orElse("-"), node.get("title").asString("-"),
                            scope.live().isPresent() ? "v" + scope.live().getAsInt() : "none live", "" + scope.versions(),
                            node.get("problems").toString()));
                }
            }
            if (desk.json()) {
                desk.output().document(list);
            } else {
                desk.output().table(rows);
            }
            return 0;
        }

        private List<ScopeSummary> withEmptyPhases(Program program) {
            var scopes = new ArrayList<>(desk.workspace().scopes(program));
            for (var one : program.phases()) {
                var scope = new Scope(program.name(), PromptType.COACH, Optional.of(one.id()));
                if (scopes.stream().noneMatch(known -> known.scope().equals(scope))) {
                    scopes.add(new ScopeSummary(scope, OptionalInt.empty(), OptionalInt.empty(), 0, 0));
                }
            }
            return scopes;
        }

        private boolean wanted(ScopeSummary scope) {
            return type.map(scope.scope().type()::equals).orElse(true) && (phase.isEmpty() || scope.scope().phase().equals(phase));
        }

        private ObjectNode line(ScopeSummary scope, Lint lint) {
            var prompts = desk.workspace().store().prompts();
            var shown = prompts.live(scope.scope()).or(() -> prompts.latest(scope.scope()));
            // The whole version, so that what is listed can be imported as it is.
            var node = shown.map(version -> Shapes.whole(version, scope.live())).orElseGet(() -> Shapes.scope(scope.scope()));
            node.put("title", title(scope, shown, desk.program()));
            Shapes.put(node, "live", scope.live());
            node.put("versions", scope.versions()).put("draft", scope.drafts() > 0);
            node.put("problems",
                    shown.map(version -> lint.check(scope.scope().type(), scope.scope().phase(), version.text()).size()).orElse(0));
            return node;
        }

        /** The name of the live version. One that is not live never renames a prompt: then the phase's title stands here. */
        private static String title(ScopeSummary scope, Optional<PromptVersion> shown, Program program) {
            var phase = scope.scope().phase().flatMap(program::phase).map(Phase::title);
            var name = shown.flatMap(version -> version.text().name());
            return scope.live().isPresent() || phase.isEmpty() ? name.or(() -> phase).orElse("-") : phase.get();
        }
    }

    @Command(name = "history", description = "Versions of a prompt, newest first.")
    static final class History implements Callable<Integer> {
        private final CliContext desk;

        @Mixin
        private ScopeOptions scope = new ScopeOptions();

        @Option(names = "--page", paramLabel = "N", description = "Page of " + PAGE + ", from 1.")
        private int page = 1;

        History(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            if (page < 1) {
                throw CommandFailure.wrongUse("Pages count from 1; --page " + page + " is not possible.");
            }
            var versions = desk.workspace().store().prompts().history(scope.scope(desk.programName()), PAGE * page);
            var shown = versions.subList(Math.min(versions.size(), PAGE * (page - 1)), versions.size());
            if (desk.json()) {
                var list = Shapes.array();
                shown.forEach(version -> list.add(Shapes.summary(version)));
                desk.output().document(list);
                return 0;
            }
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("VERSION", "STATE", "LABELS", "AUTHOR", "SAVED", "NOTE"));
            for (var version : shown) {
                rows.add(List.of("v" + version.version(), version.live() ? "live" : version.active() ? "active" : "inactive",
                        String.join(",", version.labels()),
                        version.author(), version.createdAt().toString(), version.changeNote().orElse("")));
            }
            desk.output().table(rows);
            return 0;
        }
    }

    @Command(name = "show", description = "One version; the live one unless told otherwise.")
    static final class Show implements Callable<Integer> {
        private final CliContext desk;

        @Mixin
        private ScopeOptions scope = new ScopeOptions();

        @Mixin
        private VersionOptions which = new VersionOptions();

        @Option(names = "--body", description = "The stored bytes of the body and nothing else.")
        private boolean body;

        Show(CliContext desk) {
            this.desk = desk;
        }

        @Override
        public Integer call() {
            var version = which.find(desk, scope.scope(desk.programName()));
            if (body) {
                desk.output().bytes(version.text().body().getBytes(StandardCharsets.UTF_8));
            } else if (desk.json()) {
                desk.output().document(Shapes.whole(version, live(version)));
            } else {
                describe(version);
            }
            return 0;
        }

        private OptionalInt live(PromptVersion version) {
            return desk.workspace().store().prompts().live(version.scope()).map(live -> OptionalInt.of(live.version()))
                    .orElse(OptionalInt.empty());
        }

        private void describe(PromptVersion version) {
            var out = desk.output();
            var state = live(version).equals(OptionalInt.of(version.version())) ? "live" : version.active() ? "active" : "inactive";
            out.text(words(version.scope()) + "  v" + version.version() + "  " + state
                    + version.text().name().map(name -> "  " + name).orElse(""));
            version.changeNote().ifPresent(note -> out.text("note     " + note));
            out.text("author   " + version.author() + ", " + version.createdAt());
            out.text("keys     " + String.join(", ", version.text().contextKeys()));
            out.text("actions  " + String.join(", ", version.text().allowedActions()));
            out.text("labels   " + String.join(", ", version.labels()));
            out.text("hash     " + version.contentHash());
            out.text("");
            out.part(version.text().body());
        }
    }

    static String words(Scope scope) {
        return ScopeTitle.plain(scope);
    }

    /** The commands of this file. */
    static List<Object> commands(CliContext desk) {
        return List.of(new ListScopes(desk), new History(desk), new Show(desk));
    }
}
