package rehearsal.ui.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.diff.ChangeSummary;
import rehearsal.diff.DiffOptions;
import rehearsal.diff.PromptComparison;
import rehearsal.diff.Side;
import rehearsal.diff.TextDiff;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.Scope;
import rehearsal.text.Texts;
import rehearsal.ui.draft.DraftModel;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;

/** How much two picked points differ, found out behind the screen. */
final class PairSum {

    private static final Duration REST = Duration.ofMillis(120);

    private final DraftModel draft;
    private final Texts texts;
    private final Latest waiting;
    private final Latest comparing;
    private final TextDiff diff = new TextDiff();
    private final StringProperty words = new SimpleStringProperty("");

    PairSum(DraftModel draft, WindowContext around) {
        this.draft = draft;
        this.texts = around.texts();
        this.waiting = around.latest();
        this.comparing = around.latest();
    }

    ReadOnlyStringProperty words() {
        return words;
    }

    void clear() {
        waiting.cancel();
        comparing.cancel();
        words.set("");
    }

    /** An absent number is the draft as it is now. */
    void of(Scope scope, OptionalInt a, OptionalInt b) {
        comparing.cancel();
        waiting.after(REST, () -> {
            var written = draft.whole();
            comparing.run(() -> {
                var before = side(scope, a, written);
                var after = side(scope, b, written);
                return before.isPresent() && after.isPresent()
                        ? say(PromptComparison.of(before.get(), after.get(), diff, DiffOptions.USUAL).summary())
                        : "";
            }, words::set, failure -> words.set(""));
        });
    }

    private Optional<Side> side(Scope scope, OptionalInt number, PromptText written) {
        return number.isPresent()
                ? draft.shelves().prompts().version(scope, number.getAsInt()).map(Side::of)
                : Optional.of(Side.of(new Draft(scope, draft.shelves().author(), written, OptionalInt.empty(),
                        draft.shelves().clock().instant())));
    }

    private String say(ChangeSummary sum) {
        var parts = new ArrayList<String>();
        if (sum.words() > 0) {
            parts.add(texts.say(sum.coarse() ? "timeline.sum.words.most" : "timeline.sum.words", sum.words()));
        } else if (sum.textDiffers()) {
            parts.add(texts.say("timeline.sum.signs"));
        }
        names(parts, sum.keys(), "timeline.sum.keys.added", "timeline.sum.keys.removed");
        names(parts, sum.actions(), "timeline.sum.actions.added", "timeline.sum.actions.removed");
        if (sum.settings() > 0) {
            parts.add(texts.say("timeline.sum.settings", sum.settings()));
        }
        return parts.isEmpty() ? texts.say("timeline.sum.nothing") : String.join(", ", parts);
    }

    private void names(ArrayList<String> parts, ChangeSummary.Names names, String added, String removed) {
        if (names.added() > 0) {
            parts.add(texts.say(added, names.added()));
        }
        if (names.removed() > 0) {
            parts.add(texts.say(removed, names.removed()));
        }
    }
}
