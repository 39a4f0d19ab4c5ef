package rehearsal.ui.sent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import rehearsal.ai.models.ModelInfo;
import rehearsal.ai.models.Money;
import rehearsal.program.Program;
import rehearsal.state.Client;
import rehearsal.state.Scenario;
import rehearsal.state.State;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.Corridor;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Overrides;
import rehearsal.turn.Pins;
import rehearsal.turn.Preparation;
import rehearsal.turn.TurnCaches;
import rehearsal.turn.TurnRequest;
import rehearsal.ui.draft.Bill;
import rehearsal.workspace.Providers;
import rehearsal.workspace.Scenes;

/** Walks the corridor up to the point where something would be sent. Runs behind the screen. */
public final class PreviewDesk {

    private final Corridor corridor;
    private final TurnCaches caches;
    private final Supplier<Program> program;
    private final Scenes scenes;
    private final Providers providers;
    private final Clock clock;

    public PreviewDesk(Corridor corridor, TurnCaches caches, Supplier<Program> program, Scenes scenes, Providers providers, Clock clock) {
        this.clock = clock;
        this.corridor = corridor;
        this.caches = caches;
        this.program = program;
        this.scenes = scenes;
        this.providers = providers;
    }

    List<Scenario> scenarios() {
        return scenes.of(program.get().name());
    }

    public List<String> providers() {
        return providers.ids();
    }

    /** The models that are known of a provider. */
    public List<String> models(String provider) {
        return providers.models().of(provider).stream().map(ModelInfo::model).toList();
    }

    String title(String provider) {
        return providers.title(provider);
    }

    /** The model to show when nobody named one: the prompt's own, the provider's usual, or a name that says so. */
    String model(String provider, PromptText text) {
        var own = text.settings().model().filter(name -> text.settings().provider().map(provider::equals).orElse(true));
        return own.or(() -> providers.usualModel(provider))
                .or(() -> providers.models().of(provider).stream().findFirst().map(ModelInfo::model)).orElse("your-model");
    }

    /** What these words weigh for most models. */
    public int tokens(String words) {
        return caches.tokens().count("", words).tokens();
    }

    /** The price is that of the words sent; what comes back is not known yet. */
    Bill bill(String provider, PromptText text, int tokens) {
        var model = model(provider, text);
        var known = providers.models().find(provider, model);
        var window = known.flatMap(ModelInfo::size).map(size -> OptionalLong.of(size.window())).orElse(OptionalLong.empty());
        var price = providers.models().estimate(provider, model, tokens, 0, LocalDate.now(clock)).map(Money::text);
        return new Bill(known.map(ModelInfo::title).orElse(model), tokens, window, price);
    }

    Outcome prepare(Scope scope, PromptText text, Optional<Scenario> scenario, String provider) {
        var now = program.get();
        var state = scenario.map(Scenario::state).orElseGet(() -> State.start(
                new Client(Optional.empty(), Optional.empty(), java.util.Map.of()), now.phases().getFirst().id()));
        var inPhase = scope.phase().map(state::withPhase).orElse(state);
        var request = new TurnRequest(now, inPhase, Optional.empty(), scope.type(), Pins.none(), Optional.empty(),
                ModelChoice.of(provider, model(provider, text)), Overrides.none().withPrompt(text));
        return switch (corridor.prepare(request)) {
            case Preparation.Ready ready -> Outcome.of(ready.prepared(), caches.tokens());
            case Preparation.Refused refused -> new Outcome.Stopped(refused.failure().sentence(), refused.failure().help());
        };
    }
}
