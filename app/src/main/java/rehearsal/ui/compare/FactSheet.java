package rehearsal.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import rehearsal.diff.PromptComparison;
import rehearsal.store.prompt.ReviewState;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Fold;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Tone;
import rehearsal.ui.text.Texts;

/** What differs beside the text. */
final class FactSheet {

    private static final double NAME = 92;

    private final Contest now;
    private final Texts texts;
    private final Runnable requestReview;

    FactSheet(Contest now, Texts texts, Runnable requestReview) {
        this.now = now;
        this.texts = texts;
        this.requestReview = requestReview;
    }

    List<Node> folds() {
        var folds = new ArrayList<Node>();
        var comparison = now.comparison();
        folds.add(changes("compare.settings", comparison.settings()));
        folds.add(names("inspector.keys", comparison.keys(), comparison.after().text().contextKeys().size()));
        folds.add(names("inspector.actions", comparison.actions(), comparison.after().text().allowedActions().size()));
        folds.add(size());
        now.b().ifPresent(version -> folds.add(review(version.review())));
        folds.add(changes("compare.metadata", comparison.metadata()));
        return folds;
    }

    private Fold changes(String key, List<PromptComparison.Change> changes) {
        var fold = new Fold(texts.say(key));
        fold.sub().set(changes.isEmpty() ? texts.say("compare.equal") : texts.say("compare.changed", changes.size()));
        changes.forEach(change -> fold.rows().add(change(change)));
        return fold;
    }

    private Node change(PromptComparison.Change change) {
        var name = new Label(change.field());
        name.getStyleClass().addAll("rh-small", "rh-muted");
        name.setMinWidth(NAME);
        name.setPrefWidth(NAME);
        var row = new HBox(8, name, value(change.before(), "rh-word-removed"), Icons.small("fth-arrow-right", "rh-muted"),
                value(change.after(), "rh-word-added"));
        row.getStyleClass().add("rh-fact-row");
        return row;
    }

    private Label value(String words, String style) {
        var label = new Label(words.isEmpty() ? texts.say("compare.nothing") : words);
        label.getStyleClass().addAll("rh-small", words.isEmpty() ? "rh-muted" : style);
        label.setMinWidth(0);
        label.setTooltip(new javafx.scene.control.Tooltip(words));
        return label;
    }

    private Fold names(String key, PromptComparison.Names names, int count) {
        var fold = new Fold(texts.say(key));
        fold.sub().set(
                names.isSame() ? texts.say("compare.equal") : texts.say("compare.names", names.added().size(), names.removed().size()));
        names.added().forEach(name -> fold.rows().add(name("+", name, "rh-tone-live", "compare.new")));
        names.removed().forEach(name -> fold.rows().add(name("–", name, "rh-tone-danger", "compare.gone")));
        if (names.moved()) {
            fold.rows().add(name("", texts.say("compare.moved"), "rh-muted", "compare.order"));
        }
        fold.rows().add(name("", texts.say("compare.count", count - names.added().size()), "rh-muted", "compare.same-in-both"));
        return fold;
    }

    private Node name(String sign, String words, String style, String key) {
        var mark = new Label(sign);
        mark.getStyleClass().addAll("rh-strong", style);
        mark.setMinWidth(12);
        var name = new Label(words);
        name.getStyleClass().add("rh-code");
        name.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var state = new Label(texts.say(key));
        state.getStyleClass().addAll("rh-small", "rh-muted");
        state.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, mark, name, space, state);
        row.getStyleClass().add("rh-fact-row");
        return row;
    }

    private Fold size() {
        var fold = new Fold(texts.say("inspector.size"));
        var name = new Label(texts.say("compare.tokens"));
        name.getStyleClass().addAll("rh-small", "rh-muted");
        name.setMinWidth(NAME);
        var words = new Label("%,d → %,d".formatted(now.tokensBefore(), now.tokensAfter()));
        words.getStyleClass().add("rh-small");
        var row = new HBox(8, name, words);
        row.getStyleClass().add("rh-fact-row");
        fold.rows().add(row);
        return fold;
    }

    private Fold review(ReviewState state) {
        var fold = new Fold(texts.say("compare.review"));
        var chip = switch (state) {
            case NONE -> Chip.of(texts.say("compare.review.none"), Tone.NEUTRAL);
            case REQUESTED -> Chip.of(texts.say("compare.review.requested"), Tone.ACCENT);
            case CHANGES_ASKED -> Chip.of(texts.say("compare.review.changes"), Tone.WARN, "fth-corner-up-left");
            case APPROVED -> Chip.of(texts.say("compare.review.approved"), Tone.LIVE, "fth-check");
        };
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(8, chip, space);
        if (state == ReviewState.NONE) {
            row.getChildren().add(Buttons.text(texts.say("compare.review.ask"), requestReview, "small"));
        }
        row.getStyleClass().add("rh-fact-row");
        fold.rows().add(row);
        fold.sub().set(texts.say("compare.review.open", now.openComments()));
        return fold;
    }
}
