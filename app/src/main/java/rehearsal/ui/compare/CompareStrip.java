package rehearsal.ui.compare;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import rehearsal.library.LoadedComparison;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Rows;
import rehearsal.ui.control.Shown;

/** One line above the texts where there is something to say about them: that they are alike, that it takes a while, that it went wrong. */
final class CompareStrip extends HBox {

    private final CompareModel model;
    private final Texts texts;

    CompareStrip(CompareModel model, Texts texts) {
        super(8);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("rh-compare-strip");
        Shown.takingRoom(this);
        model.contest().subscribe((_, _) -> show());
        model.trouble().subscribe((_, _) -> show());
        model.busy().subscribe(_ -> show());
    }

    private void show() {
        var trouble = model.trouble().get();
        var banner = model.banner();
        setVisible(trouble.isPresent() || model.busy().get() || !banner.isEmpty());
        getStyleClass().removeAll("danger");
        if (trouble.isPresent()) {
            getStyleClass().add("danger");
            fill("fth-alert-circle", "rh-tone-danger", trouble.get(),
                    Buttons.text(texts.say("compare.again"), model::reread, "small"));
        } else if (model.busy().get()) {
            fill("fth-loader", "rh-muted", texts.say("compare.busy"),
                    Buttons.text(texts.say("compare.stop"), model::stop, "small", "flat"));
        } else if (!banner.isEmpty()) {
            alike(banner);
        }
    }

    private void alike(String banner) {
        var likeness = model.contest().get().map(LoadedComparison::likeness).orElse(LoadedComparison.Likeness.DIFFERENT);
        switch (likeness) {
            case SAME, SAME_TEXT -> fill("fth-check-circle", "rh-tone-live", banner);
            case DIFFERENT -> fill("fth-alert-triangle", "rh-tone-warning", banner);
            case ONLY_LINE_ENDS, ONLY_BLANKS -> {
                var counted = model.blanks().get();
                fill("fth-info", "rh-tone-info", banner, Buttons.text(texts.say(counted ? "compare.blanks" : "compare.blanks.show"),
                        () -> model.blanks().set(!counted), "small"));
            }
        }
    }

    private void fill(String icon, String tone, String words, Button... actions) {
        getChildren().setAll(Icons.of(icon, tone), Rows.wrapped(words), Rows.space());
        getChildren().addAll(actions);
    }
}
