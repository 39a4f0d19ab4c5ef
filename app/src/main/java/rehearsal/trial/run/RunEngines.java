package rehearsal.trial.run;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import rehearsal.ai.AiClient;
import rehearsal.program.Program;
import rehearsal.session.PersonaPlayer;
import rehearsal.session.SessionEngine;
import rehearsal.store.Store;
import rehearsal.trial.suite.Caller;
import rehearsal.turn.Clients;
import rehearsal.turn.Corridor;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Pricing;
import rehearsal.turn.TurnCaches;
import rehearsal.turn.TurnRecords;
import rehearsal.turn.TurnRunner;

/** Session engines of a run: the usual corridor, with a side's own prompts and with clients that keep within the limits. */
public final class RunEngines {

    private final Store store;
    private final Function<String, Optional<Program>> programs;
    private final Clients clients;
    private final Pricing pricing;
    private final Clock clock;
    private final TurnCaches caches = new TurnCaches();
    // One limit for a provider and its key, whichever side or judge asks.
    private final Map<String, AdaptiveLimit> limits = new ConcurrentHashMap<>();

    public RunEngines(Store store, Function<String, Optional<Program>> programs, Clients clients, Pricing pricing, Clock clock) {
        this.store = store;
        this.programs = programs;
        this.clients = clients;
        this.pricing = pricing;
        this.clock = clock;
    }

    Store store() {
        return store;
    }

    SessionEngine engine(Bundle bundle, int atOnce, CallBudget budget) {
        var prompts = new BundlePrompts(bundle);
        var model = bundle.side().model();
        var corridor = new Corridor(prompts,
                provider -> limited(new ModelChoice(provider, model.model(), model.temperature(), model.maxOutput(),
                        model.stream()), atOnce, budget),
                caches, System::nanoTime);
        return new SessionEngine(store, prompts, programs, new TurnRunner(corridor, caches, pricing, clock), new TurnRecords());
    }

    Optional<PersonaPlayer> player(Optional<Caller> caller, int atOnce, CallBudget budget) {
        return caller.flatMap(who -> limited(who.model(), atOnce, budget).map(client -> new PersonaPlayer(client, who.model().model())));
    }

    Optional<AiClient> limited(ModelChoice choice, int atOnce, CallBudget budget) {
        return clients.client(choice.provider()).map(client -> new LimitedClient(client, choice.model(),
                limits.computeIfAbsent(choice.provider(), _ -> new AdaptiveLimit(atOnce)), budget, pricing));
    }
}
