package rehearsal.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.store.prompt.PromptText;

/** Model settings: in range, and a body that fits into the model they name. */
final class SettingsLint {
    private static final double WARMEST = 2;

    private final ModelWindows windows;

    SettingsLint(ModelWindows windows) {
        this.windows = windows;
    }

    List<Problem> check(PromptText text) {
        var problems = new ArrayList<Problem>();
        var settings = text.settings();
        settings.temperature().stream().filter(value -> !(value >= 0 && value <= WARMEST))
                .forEach(value -> problems.add(Problem.error(Problem.Code.SETTING_OUT_OF_RANGE, Optional.empty(),
                        "The temperature is " + value + ". Set it between 0 and 2, or leave it to the model.")));
        settings.maxOutput().stream().filter(most -> most < 1)
                .forEach(most -> problems.add(Problem.error(Problem.Code.SETTING_OUT_OF_RANGE, Optional.empty(),
                        "The maximum output is " + most + " tokens. Set it to 1 or more, or leave it to the model.")));
        windows.window(settings).stream().forEach(window -> {
            var tokens = windows.tokens(settings, text.body());
            if (tokens > window) {
                problems.add(Problem.warning(Problem.Code.OVER_WINDOW, Optional.empty(), "The body has about " + tokens + " tokens, and "
                        + settings.model().orElse("the model") + " takes " + window + ". Shorten it or choose a larger model."));
            }
        });
        return problems;
    }
}
