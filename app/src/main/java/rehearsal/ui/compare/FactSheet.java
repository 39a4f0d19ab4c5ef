package rehearsal.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import rehearsal.diff.PromptComparison;
import rehearsal.library.Line;
import rehearsal.library.LoadedComparison;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewDeed;
import rehearsal.store.prompt.ReviewState;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.CollapsibleSection;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Rows;
import rehearsal.ui.control.Tone;

/** What differs beside the text, and where the review stands. */
final class FactSheet {

    private static final double NAME = 92;
    private static final double LEAST = 56;
    private static final int BRIEF = 7;

    private final LoadedComparison now;
    private final CompareModel model;
    private final Texts texts;

    FactSheet(LoadedComparison now, CompareModel model, Texts texts) {
        this.now = now;
        this.model = model;
        this.texts = texts;
    }

    List<CollapsibleSection> folds() {
        var folds = new ArrayList<CollapsibleSection>();
        var comparison = now.comparison();
        folds.add(settings(comparison));
        folds.add(names("inspector.keys", "compare.count.keys", comparison.keys(), comparison.after().text().contextKeys().size()));
        folds.add(names("inspector.actions", "compare.count.actions", comparison.actions(),
                comparison.after().text().allowedActions().size()));
        folds.add(size());
        now.b().ifPresent(version -> folds.add(review(version)));
        folds.add(metadata(comparison));
        folds.stream().filter(fold -> fold.rows().isEmpty()).forEach(fold -> fold.open().set(false));
        return folds;
    }

    private CollapsibleSection settings(PromptComparison comparison) {
        var fold = fold("compare.settings", comparison.settings().size());
        comparison.settings().forEach(change -> fold.rows().add(change(field(change), change.before(), change.after())));
        var changed = comparison.settings().stream().map(PromptComparison.Change::field).toList();
        same(comparison.after().text().settings()).forEach((name, value) -> {
            if (!changed.contains(name) && !value.isEmpty()) {
                var shown = Rows.label(value, "rh-small");
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

    private CollapsibleSection metadata(PromptComparison comparison) {
        var fold = fold("compare.metadata", comparison.metadata().size());
        for (var change : comparison.metadata()) {
            var created = change.field().equals("created");
            fold.rows().add(change(field(change), created ? written(now.a(), change.before()) : change.before(),
                    created ? written(now.b(), change.after()) : change.after()));
        }
        return fold;
    }

    private String written(Optional<PromptVersion> version, String otherwise) {
        return version.map(saved -> model.moments().brief(saved.createdAt())).orElse(otherwise);
    }

    private String field(PromptComparison.Change change) {
        return texts.say("compare.field." + change.field().replace(' ', '-'));
    }

    private CollapsibleSection fold(String key, int changes) {
        return told(key, changes == 0 ? texts.say("compare.equal") : texts.say("compare.changed", changes));
    }

    /** A fold with a few words at its right. */
    private CollapsibleSection told(String key, String words) {
        var fold = new CollapsibleSection(texts.say(key));
        var told = Rows.muted(words);
        told.getStyleClass().add("rh-fold-told");
        fold.getActions().add(told);
        return fold;
    }

    private Node change(String field, String before, String after) {
        return row(field, value(before, "rh-word-removed"), Icons.small("fth-arrow-right", "rh-muted"), value(after, "rh-word-added"));
    }

    private static HBox row(String name, Node... values) {
        var label = Rows.muted(name);
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

    private CollapsibleSection names(String key, String counted, PromptComparison.Names names, int count) {
        var fold = told(key, difference(names));
        names.added().forEach(name -> fold.rows().add(name("+", name, "rh-tone-live", "compare.new")));
        names.removed().forEach(name -> fold.rows().add(name("–", name, "rh-tone-danger", "compare.gone")));
        if (names.moved()) {
            fold.rows().add(name("", texts.say("compare.moved"), "rh-muted", "compare.order"));
        }
        if (count > names.added().size()) {
            fold.rows().add(name("", texts.say(counted, count - names.added().size()), "rh-muted", "compare.same-in-both"));
        }
        return fold;
    }

    private String difference(PromptComparison.Names names) {
        var parts = new ArrayList<String>();
        if (!names.added().isEmpty()) {
            parts.add(texts.say("compare.names.added", names.added().size()));
        }
        if (!names.removed().isEmpty()) {
            parts.add(texts.say("compare.names.removed", names.removed().size()));
        }
        return !parts.isEmpty() ? String.join(", ", parts) : texts.say(names.moved() ? "compare.order" : "compare.equal");
    }

    private Node name(String sign, String words, String style, String key) {
        var mark = Rows.label(sign, "rh-strong", style);
        mark.setMinWidth(12);
        var name = Rows.label(words, "rh-code");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(words));
        var state = Rows.muted(texts.say(key));
        state.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, mark, name, Rows.space(), state);
        row.getStyleClass().add("rh-fact-row");
        return row;
    }

    private CollapsibleSection size() {
        var fold = new CollapsibleSection(texts.say("compare.size"));
        var words = Rows.label("%,d → %,d".formatted(now.tokensBefore(), now.tokensAfter()), "rh-small");
        fold.rows().add(row(texts.say("compare.tokens"), words));
        return fold;
    }

    private CollapsibleSection review(PromptVersion version) {
        var fold = told("compare.review", texts.say("compare.review.open", now.remarks().open()));
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
                .add(spread(Buttons.text(texts.say("compare.say.open"), () -> model.startSaying(new Line.Spot(true, 0)), "small")));
        return fold;
    }

    private static HBox spread(Node first) {
        var row = new HBox(8, first, Rows.space());
        row.getStyleClass().add("rh-fact-row");
        return row;
    }

    /** Who did what to the review, and when. */
    private Node deed(ReviewDeed deed) {
        var name = Rows.label(deed.actor(), "rh-small");
        name.setMinWidth(0);
        var what = Rows.muted(
                texts.say("compare.deed." + deed.to().name().toLowerCase(Locale.ROOT)) + ", " + model.moments().brief(deed.at()));
        what.setMinWidth(Region.USE_PREF_SIZE);
        what.setTooltip(new Tooltip(model.moments().whole(deed.at())));
        var row = new HBox(8, CommentCard.avatar(deed.actor()), name, Rows.space(), what);
        row.getStyleClass().add("rh-fact-row");
        return row;
    }
}
