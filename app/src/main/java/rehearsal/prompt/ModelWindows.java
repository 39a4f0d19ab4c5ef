package rehearsal.prompt;

import java.util.OptionalLong;
import rehearsal.store.prompt.ModelSettings;

/** How much a model takes, asked of those who know models. */
public interface ModelWindows {

    /** How many tokens fit into the model of these settings; empty when they name none, or one of which it is not known. */
    OptionalLong window(ModelSettings settings);

    /** How many tokens a text has for the model of these settings. */
    long tokens(ModelSettings settings, String text);

    static ModelWindows unknown() {
        return new ModelWindows() {
            @Override
            public OptionalLong window(ModelSettings settings) {
                return OptionalLong.empty();
            }

            @Override
            public long tokens(ModelSettings settings, String text) {
                return 0;
            }
        };
    }
}
