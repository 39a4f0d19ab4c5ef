package rehearsal.cli;

import rehearsal.prompt.Problem;
import rehearsal.prompt.Lint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rehearsal.document.DocumentProblem;
import rehearsal.program.Program;
import rehearsal.state.Client;
import rehearsal.state.ReadScenario;
import rehearsal.state.State;
import rehearsal.store.prompt.PromptType;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Pins;
import rehearsal.turn.Preparation;
import rehearsal.turn.TurnRequest;
import rehearsal.workspace.Providers.Reach;
import tools.jackson.databind.node.ObjectNode;

/** What would be sent, without sending it. */
@Command(name = "render", description = "What would be sent: segments with their origin, sizes, problems, and the exact request with the key masked.")
final class RenderCommand implements Callable<Integer> {

    private static final String EVERY_PROVIDER = "all";
    /** A model is part of a request; where none was named and the provider has no usual one, this stands in its place. */
    private static final String SOME_MODEL = "your-model";

    private final CliContext desk;

    @Option(names = "--phase", paramLabel = "P", description = "A coach prompt of this phase.")
    private Optional<String> phase = Optional.empty();

    @Option(names = "--type", paramLabel = "T", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Optional<PromptType> type = Optional.empty();

    @Option(names = "--version", paramLabel = "N", description = "This version instead of the live one.")
    private Optional<Integer> version = Optional.empty();

    @Option(names = "--draft", description = "My draft instead of the live version.")
    private boolean draft;

    @Option(names = "--scenario", paramLabel = "FILE|NAME", description = "The client's state; without it, a client nothing is known of.")
    private Optional<String> scenario = Optional.empty();

    @Option(names = "--message", paramLabel = "TEXT", description = "What the client says.")
    private Optional<String> message = Optional.empty();

    @Mixin
    private ProviderOptions provider = new ProviderOptions();

    RenderCommand(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (phase.isEmpty() && type.isEmpty()) {
            throw CommandFailure.wrongUse("Say what to render: --phase PHASE for a coach prompt, or --type TYPE.");
        }
        if (!provider.provider().equals(EVERY_PROVIDER)) {
            return one();
        }
        var rendered = desk.providers().ids().stream().filter(id -> !desk.providers().practice(id)).collect(
                Collectors.toMap(id -> id, this::prepare, (first, _) -> first, LinkedHashMap::new));
        if (desk.json()) {
            var list = Shapes.array();
            rendered.forEach((id, preparation) -> list.add(json(id, preparation)));
            desk.output().document(list);
        } else {
            rendered.forEach((id, preparation) -> {
                desk.output().text("== " + id);
                new RenderedText(desk.output()).print(preparation);
                desk.output().text("");
            });
        }
        return rendered.values().stream().allMatch(Preparation.Ready.class::isInstance) ? 0 : CommandFailure.FAILED;
    }

    private int one() {
        if (desk.providers().client(provider.provider(), Reach.usual()).isEmpty()) {
            throw CommandFailure.wrongUse(
                    "There is no provider \"" + provider.provider() + "\". There are: " + String.join(", ", desk.providers().ids())
                            + ", " + EVERY_PROVIDER + ".");
        }
        var preparation = prepare(provider.provider());
        if (desk.json()) {
            desk.output().document(json(provider.provider(), preparation));
        } else {
            new RenderedText(desk.output()).print(preparation);
        }
        if (preparation instanceof Preparation.Refused refused) {
            desk.output().notice(refused.failure().sentence() + " " + refused.failure().help());
            return CommandFailure.FAILED;
        }
        return 0;
    }

    private Preparation prepare(String id) {
        if (draft && version.isPresent()) {
            throw CommandFailure.wrongUse("Give --draft or --version, not both.");
        }
        var program = desk.program();
        var kind = type.orElse(PromptType.COACH);
        var state = state(program);
        var request = TurnRequest.of(kind, program, state, message, choice(id)).withPins(pins(kind, state));
        var mine = draft ? request.tryingDraftsOf(desk.workspace().author()) : request;
        return desk.workspace().corridor(new Reach(provider.address(), Optional.empty())).prepare(mine);
    }

    private ModelChoice choice(String id) {
        var model = provider.namedModel().or(() -> desk.providers().usualModel(id)).orElse(SOME_MODEL);
        return new ModelChoice(id, model, OptionalDouble.empty(), OptionalInt.empty(), true, provider.effort());
    }

    private Pins pins(PromptType kind, State state) {
        var key = kind == PromptType.COACH ? state.currentPhase() : kind.name();
        return version.map(number -> Pins.of(Map.of(key, number)).toLookAt()).orElseGet(Pins::none);
    }

    private State state(Program program) {
        var start = scenario.map(this::read).orElseGet(
                () -> State.start(Client.nobody(), program.phases().isEmpty() ? "" : program.phases().getFirst().id()));
        return phase.map(start::withPhase).orElse(start);
    }

    private State read(String name) {
        return switch (desk.workspace().scenes().find(name)) {
            case ReadScenario.Loaded loaded -> loaded.scenario().state();
            case ReadScenario.Invalid invalid -> throw CommandFailure.failed(
                    invalid.problems().stream().map(DocumentProblem::sentence).collect(Collectors.joining("\n")));
        };
    }

    private ObjectNode json(String id, Preparation preparation) {
        return new RenderedJson(desk.workspace().caches().tokens()).of(id, preparation, problems(preparation));
    }

    private List<Problem> problems(Preparation preparation) {
        if (!(preparation instanceof Preparation.Ready ready) || ready.prepared().prompt().version().isEmpty()) {
            return List.of();
        }
        var where = ready.prepared().prompt().scope();
        return desk.workspace().store().prompts().version(where, ready.prepared().prompt().version().getAsInt()).map(
                found -> new Lint(desk.program()).check(where.type(), where.phase(), found.text())).orElse(List.of());
    }
}
