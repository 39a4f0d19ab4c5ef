package rehearsal.workspace;

import java.util.OptionalLong;
import rehearsal.ai.models.ModelCatalogue;
import rehearsal.ai.models.ModelInfo;
import rehearsal.prompt.ModelWindows;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.turn.size.TokenCounter;

/** The windows of the models that the catalogue knows. */
record CatalogueWindows(ModelCatalogue models, TokenCounter tokens) implements ModelWindows {

    @Override
    public OptionalLong window(ModelSettings settings) {
        return settings.provider().flatMap(provider -> settings.model().flatMap(model -> models.find(provider, model)))
                .flatMap(ModelInfo::size).map(size -> OptionalLong.of(size.window())).orElseGet(OptionalLong::empty);
    }

    @Override
    public long tokens(ModelSettings settings, String text) {
        return tokens.count(settings.model().orElse(""), text).tokens();
    }
}
