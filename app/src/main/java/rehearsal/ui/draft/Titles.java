package rehearsal.ui.draft;

import java.util.Locale;
import java.util.Optional;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.text.Texts;

/** What a prompt is called where a person reads it. */
public final class Titles {

    private Titles() {
    }

    public static String of(Scope scope, Optional<String> name, Program program, Texts texts) {
        var phase = scope.phase().map(id -> program.phase(id).map(Phase::title).orElse(id));
        return name.filter(words -> !words.isBlank()).or(() -> phase).orElseGet(() -> type(scope.type(), texts));
    }

    public static String type(PromptType type, Texts texts) {
        return texts.say("library.type." + type.name().toLowerCase(Locale.ROOT));
    }
}
