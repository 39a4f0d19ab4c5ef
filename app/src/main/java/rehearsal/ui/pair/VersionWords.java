package rehearsal.ui.pair;

import rehearsal.practice.VersionPick;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import rehearsal.text.Texts;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Tone;

/** A version as a person reads it. */
final class VersionWords {

    private VersionWords() {
    }

    static String name(VersionPick pick, Texts texts) {
        if (pick.draft()) {
            return texts.say("arms.version.draft");
        }
        return pick.number().isPresent() ? "v" + pick.number().getAsInt() : texts.say("arms.version.live");
    }

    /** On one line of a list. */
    static String line(VersionPick pick, Texts texts) {
        var words = new ArrayList<String>();
        words.add(name(pick, texts));
        if (pick.live() && pick.number().isPresent()) {
            words.add(texts.say("arms.live"));
        }
        words.addAll(pick.labels());
        if (!pick.note().isBlank()) {
            words.add(pick.note());
        }
        return String.join(" · ", words);
    }

    static List<Node> chips(VersionPick pick, Texts texts) {
        var chips = new ArrayList<Node>();
        if (pick.live()) {
            chips.add(Chip.of(texts.say("arms.live"), Tone.LIVE, "fth-radio"));
        }
        if (pick.draft()) {
            chips.add(Chip.of(texts.say("arms.draft"), Tone.DRAFT, "fth-edit-2"));
        }
        pick.labels().forEach(label -> chips.add(Chip.of(label, Tone.INFO, "fth-tag")));
        return chips;
    }
}
