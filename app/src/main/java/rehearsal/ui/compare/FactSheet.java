package rehearsal.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import rehearsal.diff.PromptComparison;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewDeed;
import rehearsal.store.prompt.ReviewState;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Fold;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Tone;
import rehearsal.ui.text.Texts;

/** What differs beside the text, and where the review stands. */
final class FactSheet {

    private static final double NAME = 92;
    private static final double LEAST = 56;
    private static final int BRIEF = 7;

    private final Contest now;
    private final CompareModel model;
    private final Texts texts;

    FactSheet(Contest now, CompareModel model, Texts texts) {
        this.now = now;
        this.model = model;
        this.texts = texts;
    }

    List<Node> folds() {
        var folds = new ArrayList<Node>();
        var comparison = now.comparison();
        folds.add(settings(comparison));
        folds.add(names("inspector.keys", comparison.keys(), comparison.after().text().contextKeys().size()));
        folds.add(names("inspector.actions", comparison.actions(), comparison.after().text().allowedActions().size()));
        folds.add(size());
        now.b().ifPresent(version -> folds.add(review(version)));
        folds.add(metadata(comparison));
        return folds;
    }

    private Fold settings(PromptComparison comparison) {
        var fold = fold("compare.settings", comparison.settings().size());
        comparison.settings().forEach(change -> fold.rows().add(change(field(change), change.before(), change.after())));
        var changed = comparison.settings().stream().map(PromptComparison.Change::field).toList();
        same(comparison.after().text().settings()).forEach((name, value) -> {
            if (!changed.contains(name) && !value.isEmpty()) {
                var shown = new Label(value);
                shown.getStyleClass().add("rh-small");
                fold.rows().add(row(texts.say("compare.field." + name.replace(' ', '-')), shown));
            }
        });
        return fold;
    }

    private static SequencedMap<String, String> same(ModelSettings settings) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("provider", settings.provider().orElse(""));
        fields.put("model", settings.model().orElse(""));
        fields.put("temperature", settings.temperature().isPresent() ? String.valueOf(settings.temperature().getAsDouble()) : "");
        fields.put("max output", settings.maxOutput().isPresent() ? String.valueOf(settings.maxOutput().getAsInt()) : "");
        return fields;
    }

    private Fold metadata(PromptComparison comparison) {
        var fold = fold("compare.metadata", comparison.metadata().size());
        for (var change : comparison.metadata()) {
            var created = change.field().equals("created");
            fold.rows().add(change(field(change), created ? written(now.a(), change.before()) : change.before(),
                    created ? written(now.b(), change.after()) : change.after()));
        }
        return fold;
    }

    private String written(java.util.Optional<PromptVersion> version, String otherwise) {
        return version.map(saved -> model.moments().brief(saved.createdAt())).orElse(otherwise);
    }

    private String field(PromptComparison.Change change) {
        return texts.say("compare.field." + change.field().replace(' ', '-'));
    }

    private Fold fold(String key, int changes) {
        var fold = new Fold(texts.say(key));
        fold.sub().set(changes == 0 ? texts.say("compare.equal") : texts.say("compare.changed", changes));
        return fold;
    }

    private Node change(String field, String before, String after) {
        return row(field, value(before, "rh-word-removed"), Icons.small("fth-arrow-right", "rh-muted"), value(after, "rh-word-added"));
    }

    private static HBox row(String name, Node... values) {
        var label = new Label(name);
        label.getStyleClass().addAll("rh-small", "rh-muted");
        label.setMinWidth(NAME);
        label.setPrefWidth(NAME);
        var row = new HBox(8, label);
        row.getChildren().addAll(values);
        row.getStyleClass().add("rh-fact-row");
        return row;
    }

    private Label value(String words, String style) {
        var label = new Label(words.isEmpty() ? texts.say("compare.nothing") : words.replaceAll("\\s+", " "));
        label.getStyleClass().addAll("rh-small", words.isEmpty() ? "rh-muted" : style);
        label.setMinWidth(words.length() <= BRIEF ? Region.USE_PREF_SIZE : LEAST);
        if (!words.isEmpty()) {
            label.setTooltip(new Tooltip(words));
        }
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
        if (count > names.added().size()) {
            fold.rows().add(name("", texts.say("compare.count", count - names.added().size()), "rh-muted", "compare.same-in-both"));
        }
        return fold;
    }

    private Node name(String sign, String words, String style, String key) {
        var mark = new Label(sign);
        mark.getStyleClass().addAll("rh-strong", style);
        mark.setMinWidth(12);
        var name = new Label(words);
        name.getStyleClass().add("rh-code");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(words));
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
        var fold = new Fold(texts.say("compare.size"));
        var words = new Label("%,d → %,d".formatted(now.tokensBefore(), now.tokensAfter()));
        words.getStyleClass().add("rh-small");
        fold.rows().add(row(texts.say("compare.tokens"), words));
        return fold;
    }

    private Fold review(PromptVersion version) {
        var fold = new Fold(texts.say("compare.review"));
        fold.sub().set(texts.say("compare.review.open", now.remarks().open()));
        var chip = switch (version.review()) {
            case NONE -> Chip.of(texts.say("compare.review.none"), Tone.NEUTRAL);
            case REQUESTED -> Chip.of(texts.say("compare.review.requested"), Tone.ACCENT);
            case CHANGES_ASKED -> Chip.of(texts.say("compare.review.changes_asked"), Tone.WARN, "fth-corner-up-left");
            case APPROVED -> Chip.of(texts.say("compare.review.approved"), Tone.LIVE, "fth-check");
        };
        var row = spread(chip);
        if (version.review() == ReviewState.NONE || version.review() == ReviewState.CHANGES_ASKED) {
            row.getChildren().add(Buttons.text(texts.say("compare.review.ask"), model::requestReview, "small"));
        }
        fold.rows().add(row);
        now.deeds().forEach(deed -> fold.rows().add(deed(deed)));
        fold.rows()
                .add(spread(Buttons.text(texts.say("compare.say.open"), () -> model.startSaying(new Line.Spot(true, 0)), "small", "flat")));
        return fold;
    }

    private static HBox spread(Node first) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(8, first, space);
        row.getStyleClass().add("rh-fact-row");
        return row;
    }

    /** Who did what to the review, and when. */
    private Node deed(ReviewDeed deed) {
        var name = new Label(deed.actor());
        name.setMinWidth(0);
        name.getStyleClass().add("rh-small");
        var what = new Label(
                texts.say("compare.deed." + deed.to().name().toLowerCase(Locale.ROOT)) + ", " + model.moments().brief(deed.at()));
        what.getStyleClass().addAll("rh-small", "rh-muted");
        what.setMinWidth(Region.USE_PREF_SIZE);
        what.setTooltip(new Tooltip(model.moments().whole(deed.at())));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(8, CommentCard.avatar(deed.actor()), name, space, what);
        row.getStyleClass().add("rh-fact-row");
        return row;
    }
}
