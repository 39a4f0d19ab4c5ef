package rehearsal.ui.sent;

import java.util.List;

/** A provider and its models, as they are offered. {@code ready}: it could be asked now; a preview does not need that. */
record ProviderOffer(String provider, String title, boolean ready, List<Model> models) {
    ProviderOffer {
        models = List.copyOf(models);
    }

    record Model(String name, String title) {
    }
}
