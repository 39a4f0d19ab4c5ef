package rehearsal.practice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.text.Texts;
import rehearsal.turn.Corridor;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Overrides;
import rehearsal.turn.Pins;
import rehearsal.turn.Preparation;
import rehearsal.turn.Prepared;
import rehearsal.turn.TurnCaches;
import rehearsal.turn.TurnRequest;
import rehearsal.workspace.Providers;
import rehearsal.workspace.ScenarioShelf;

/** Walks the corridor up to the point where something would be sent. Runs behind the screen. */
public final class PreviewRunner {

    private static final String NO_MODEL = "your-model";
    private static final double NEARLY_FULL = 0.8;

    private final Corridor corridor;
    private final TurnCaches caches;
    private final Supplier<Program> program;
    private final ScenarioShelf scenes;
    private final Providers providers;
    private final Clock clock;

    public PreviewRunner(Corridor corridor, TurnCaches caches, Supplier<Program> program, ScenarioShelf scenes, Providers providers,
            Clock clock) {
        this.clock = clock;
        this.corridor = corridor;
        this.caches = caches;
        this.program = program;
        this.scenes = scenes;
        this.providers = providers;
    }

    public List<Scenario> scenarios() {
        return scenes.of(program.get().name());
    }

    public List<String> providers() {
        return providers.ids();
    }

    /** The models that are known of a provider. */
    public List<String> models(String provider) {
        return providers.models().of(provider).stream().map(ModelInfo::model).toList();
    }

    /** What these words weigh for most models. */
    public int tokens(String words) {
        return caches.tokens().count("", words).tokens();
    }

    /** Looking for keys can take a while. */
    public List<ProviderOffer> offers() {
        return providers.ids().stream().map(id -> new ProviderOffer(id, providers.title(id), providers.ready(id),
                providers.models().of(id).stream().map(model -> new ProviderOffer.Model(model.model(), model.title())).toList())).toList();
    }

    /** Whom the prompt names, else one that could be asked now with a model that is known, else any; never the one that is taken already. */
    public PickedModel usual(PromptText text, List<ProviderOffer> offers, Optional<String> taken) {
        var own = text.settings().provider().filter(name -> taken.isEmpty() && providers.ids().contains(name));
        var free = offers.stream().filter(offer -> !taken.equals(Optional.of(offer.provider()))).toList();
        var asked = free.stream().filter(offer -> offer.ready() && !providers.practice(offer.provider()))
                .filter(offer -> known(offer.provider()).isPresent()).findFirst();
        var provider = own.or(() -> asked.map(ProviderOffer::provider))
                .or(() -> free.stream().map(ProviderOffer::provider).filter(id -> !providers.practice(id) && known(id).isPresent())
                        .findFirst())
                .or(() -> free.stream().map(ProviderOffer::provider).findFirst()).orElse(providers.practice());
        return new PickedModel(provider, model(provider, text));
    }

    /** The model to show when nobody named one: the prompt's own, the provider's usual, or a name that says so. */
    private String model(String provider, PromptText text) {
        var own = text.settings().model().filter(name -> text.settings().provider().map(provider::equals).orElse(true));
        return own.or(() -> known(provider)).orElse(NO_MODEL);
    }

    private Optional<String> known(String provider) {
        return providers.usualModel(provider).or(() -> providers.models().of(provider).stream().findFirst().map(ModelInfo::model));
    }

    public PreviewResult prepare(Scope scope, PromptText text, Optional<Scenario> scenario, PickedModel pick) {
        var now = program.get();
        var state = scenario.map(Scenario::state).orElseGet(
                () -> State.start(new Client(Optional.empty(), Optional.empty(), Map.of()), now.phases().getFirst().id()));
        var inPhase = scope.phase().map(state::withPhase).orElse(state);
        var request = new TurnRequest(now, inPhase, Optional.empty(), scope.type(), Pins.none(), Optional.empty(),
                ModelChoice.of(pick.provider(), pick.model()), Overrides.none().withPrompt(text));
        return switch (corridor.prepare(request)) {
            case Preparation.Ready ready ->
                judged(scope, PreviewResult.of(pick, ready.prepared(), caches.tokens()), ready.prepared());
            case Preparation.Refused refused -> new PreviewResult.Stopped(pick, refused.failure().sentence(), refused.failure().help());
        };
    }

    private PreviewResult judged(Scope scope, PreviewResult.Ready ready, Prepared prepared) {
        var known = providers.models().find(ready.pick().provider(), ready.pick().model());
        var bill = bill(ready.pick(), known, ready.tokens());
        var cautions = new ArrayList<PreviewCaution>();
        if (scope.type() == PromptType.COACH && prepared.system().isEmpty()) {
            cautions.add(new PreviewCaution.NoSystemPrompt(new Scope(program.get().name(), PromptType.SYSTEM, Optional.empty())));
        }
        bill.share().ifPresent(share -> {
            if (share > 1) {
                cautions.add(new PreviewCaution.OverTheWindow(ready.tokens(), bill.model(), bill.window().orElse(0)));
            } else if (share > NEARLY_FULL) {
                cautions.add(new PreviewCaution.NearlyFull(share, bill.model()));
            }
        });
        if (ready.pick().model().equals(NO_MODEL)) {
            cautions.add(new PreviewCaution.NoModel(providers.title(ready.pick().provider())));
        }
        known.filter(model -> model.retiredBy(LocalDate.now(clock)))
                .ifPresent(model -> cautions.add(new PreviewCaution.Retired(model.title())));
        prepared.notices().forEach(notice -> cautions.add(new PreviewCaution.Notice(notice)));
        return ready.with(bill, cautions);
    }

    /** The price is that of the words sent; what comes back is not known yet. */
    private SendCost bill(PickedModel pick, Optional<ModelInfo> known, int tokens) {
        var window = known.flatMap(ModelInfo::size).map(size -> OptionalLong.of(size.window())).orElse(OptionalLong.empty());
        var price = providers.models().estimate(pick.provider(), pick.model(), tokens, 0, LocalDate.now(clock)).map(Money::text);
        return new SendCost(known.map(ModelInfo::title).orElse(pick.model()), tokens, window, price);
    }
}
