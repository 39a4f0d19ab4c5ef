package rehearsal.ui.library;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.Scope;
import rehearsal.text.Texts;

/** What a new prompt begins with. */
final class Templates {

    private Templates() {
    }

    static PromptText of(Scope scope, String title, Texts texts) {
        var body = texts.say("library.template." + scope.type().name().toLowerCase(Locale.ROOT));
        return new PromptText(Optional.of(title), Optional.empty(), body, List.of(), List.of(), ModelSettings.none());
    }
}
