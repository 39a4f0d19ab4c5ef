package rehearsal.ui.compare;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import rehearsal.diff.Side;
import rehearsal.library.LoadedComparison;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.text.Texts;
import rehearsal.ui.control.ArmBadge;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Tone;

/** Which version a column shows, and who wrote it when. */
final class VersionHead extends HBox {

    private static final int SHOWN_LABELS = 2;
    private static final int LETTERS = 16;

    private final Texts texts;

    VersionHead(String letter, Optional<PromptVersion> version, Side side, LoadedComparison now, CompareModel model, Texts texts) {
        super(8);
        this.texts = texts;
        getStyleClass().add("rh-compare-head");
        var name = new Label(side.title());
        name.getStyleClass().add("rh-strong");
        name.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(new ArmBadge(letter), name);
        version.ifPresent(saved -> marks(saved, now));
        var note = muted(version.flatMap(PromptVersion::changeNote).orElse(""));
        note.setMinWidth(0);
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        var by = muted(version.map(saved -> saved.author() + ", " + model.moments().brief(saved.createdAt())).orElse(""));
        by.getStyleClass().add("rh-small");
        by.setMaxWidth(180);
        by.setMinWidth(96);
        version.ifPresent(saved -> by.setTooltip(new Tooltip(saved.author() + ", " + model.moments().whole(saved.createdAt()))));
        getChildren().addAll(note, by);
    }

    private static Label muted(String words) {
        var label = new Label(words.replaceAll("\\s+", " "));
        label.getStyleClass().add("rh-muted");
        if (!words.isEmpty()) {
            label.setTooltip(new Tooltip(words));
        }
        return label;
    }

    private void marks(PromptVersion version, LoadedComparison now) {
        if (now.live().isPresent() && now.live().getAsInt() == version.version()) {
            getChildren().add(Chip.of(texts.say("timeline.live"), Tone.LIVE, "fth-radio"));
        }
        version.labels().stream().limit(SHOWN_LABELS).forEach(label -> {
            var chip = Chip.of(label.length() > LETTERS ? label.substring(0, LETTERS - 1) + "…" : label, Tone.INFO, "fth-tag");
            chip.setTooltip(new Tooltip(label));
            getChildren().add(chip);
        });
        var more = version.labels().size() - SHOWN_LABELS;
        if (more > 0) {
            var rest = Chip.of("+" + more, Tone.INFO);
            rest.setTooltip(new Tooltip(String.join(", ", version.labels())));
            getChildren().add(rest);
        }
    }
}
