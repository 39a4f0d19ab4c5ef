package rehearsal.session.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rehearsal.session.language.Languages;
import rehearsal.state.Brief.SceneElement;

/** Takes out of a scene what a message in another language says to take out: "quita la luna", "ohne den Mond". */
final class ForeignRemoval {

    private static final Languages LANGUAGES = new Languages();

    private ForeignRemoval() {
    }

    static boolean in(String message) {
        return LANGUAGES.read(message, Set.of()).isPresent() && LANGUAGES.takesOut(message);
    }

    /** Every thing the message names goes, by the longest word of it that both share. */
    static List<SceneElement> from(List<SceneElement> scene, String message) {
        var now = scene;
        for (var word : Languages.words(message)) {
            var removal = new Removal(word, Optional.empty());
            now = word.length() > 2 ? SceneEdit.after(now, removal).orElse(now) : now;
        }
        return now;
    }
}
