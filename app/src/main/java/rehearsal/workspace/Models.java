package rehearsal.workspace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiException;
import rehearsal.ai.models.ModelInfo;
import rehearsal.turn.ModelChoice;
import rehearsal.workspace.Providers.Reach;

/** The models that can be chosen, what a person calls them, and whoever speaks for one. */
public record Models(Providers providers) {

    /** The usual model first, then all that are known. */
    public List<String> of(String provider) {
        var models = new LinkedHashSet<String>();
        providers.usualModel(provider).ifPresent(models::add);
        providers.models().of(provider).stream().map(ModelInfo::model).forEach(models::add);
        return List.copyOf(models);
    }

    /** The name a person knows it by, where there is one. */
    public Optional<String> title(String provider, String model) {
        return providers.models().find(provider, model).map(ModelInfo::title).filter(words -> !words.isBlank());
    }

    public AiClient client(ModelChoice choice) throws AiException {
        return client(choice, Reach.usual());
    }

    public AiClient client(ModelChoice choice, Reach reach) throws AiException {
        return providers.client(choice.provider(), reach).orElseThrow(
                () -> new AiException(AiException.Kind.INVALID_REQUEST, "No provider is called " + choice.provider() + "."));
    }
}
