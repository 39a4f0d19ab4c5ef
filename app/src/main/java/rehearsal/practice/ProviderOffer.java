package rehearsal.practice;

import java.util.List;

/** A provider and its models, as they are offered. {@code ready}: it could be asked now; a preview does not need that. */
public record ProviderOffer(String provider, String title, boolean ready, List<Model> models) {
    public ProviderOffer {
        models = List.copyOf(models);
    }

    public record Model(String name, String title) {
    }
}
