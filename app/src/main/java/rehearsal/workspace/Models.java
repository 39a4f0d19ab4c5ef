package rehearsal.workspace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.models.ModelInfo;
import rehearsal.ai.models.ModelInfo.Part;
import rehearsal.ai.models.Retirement;
import rehearsal.turn.ModelChoice;
import rehearsal.workspace.Providers.Reach;

/** The models that can be chosen, what a person calls them, and whoever speaks for one. Any other name may be typed as well. */
public record Models(Providers providers) {

    /** The usual model first, then all that are known, then those its server offered when it was last asked. Asks nobody. */
    public List<String> of(String provider) {
        var models = new LinkedHashSet<String>();
        providers.usualModel(provider).ifPresent(models::add);
        providers.models().of(provider).stream().filter(model -> model.part() != Part.CLIENT).map(ModelInfo::model).forEach(models::add);
        models.addAll(providers.checks().models(providers.list().account(provider)));
        return List.copyOf(models);
    }

    /** The same after the server was asked which models it offers. Blocks. */
    public List<String> ask(String provider) throws AiException, InterruptedException {
        var client = providers.client(provider, Reach.usual());
        if (client.isPresent() && !providers.practice(provider)) {
            client.get().models();
        }
        return of(provider);
    }

    /** Whether the models of this provider are only known by asking its server. */
    public boolean onlyByAsking(String provider) {
        return providers.models().of(provider).isEmpty();
    }

    /** The name a person knows it by, where there is one. */
    public Optional<String> title(String provider, String model) {
        return providers.models().find(provider, model).filter(info -> !info.title().isBlank()).map(info -> info.title() + ending(info));
    }

    private static String ending(ModelInfo model) {
        return model.retirement().filter(Retirement::announced).map(end -> " (until " + end.day() + ")").orElse("");
    }

    /** The model that plays a client, when this one plays the coach: the provider's own client, where it has one. */
    public String playingClient(String provider, String coach) {
        return providers.models().client(provider).map(ModelInfo::model).orElse(coach);
    }

    public AiClient client(ModelChoice choice) throws AiException {
        return client(choice, Reach.usual());
    }

    public AiClient client(ModelChoice choice, Reach reach) throws AiException {
        return providers.client(choice.provider(), reach).orElseThrow(
                () -> new AiException(AiException.Kind.INVALID_REQUEST, "No provider is called " + choice.provider() + "."));
    }
}
