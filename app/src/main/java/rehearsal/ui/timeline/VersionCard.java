package rehearsal.ui.timeline;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import rehearsal.library.LiveCheck;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewState;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Rows;
import rehearsal.ui.control.Tone;

/** A saved version to read, above the line, with what can be done with it. */
final class VersionCard {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 420;
    private static final double GAP = 8;
    /** A text area lays out all of a text at once; more than this would keep the screen waiting. */
    private static final int SHOWN = 40_000;

    private final TimelineModel model;
    private final Texts texts;
    private final Popup popup = new Popup();

    VersionCard(TimelineModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.setOnHidden(event -> model.putAway());
    }

    void hide() {
        popup.hide();
    }

    void show(Node above, PromptVersion version) {
        var box = new VBox(8, head(version), facts(version), body(version), foot());
        box.getStyleClass().addAll("rh-overlay", "rh-version-card");
        var room = above.getScene().getWidth();
        var width = Math.min(WIDTH, room - 4 * GAP);
        box.setPrefWidth(width);
        box.setPrefHeight(HEIGHT);
        popup.getContent().setAll(box);
        var place = above.localToScreen(0, 0);
        popup.show(above, place.getX() + 2 * GAP, Math.max(GAP, place.getY() - HEIGHT - 5 * GAP));
    }

    private HBox head(PromptVersion version) {
        var number = Rows.label("v" + version.version(), "rh-title");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var note = new Label(version.changeNote().orElse(""));
        note.setMinWidth(0);
        var head = new HBox(8, number);
        model.current().filter(Point::live)
                .ifPresent(point -> head.getChildren().add(Chip.of(texts.say("timeline.live"), Tone.LIVE, "fth-radio")));
        if (version.review() != ReviewState.NONE) {
            head.getChildren().add(Chip.of(model.review(version), version.review() == ReviewState.APPROVED ? Tone.LIVE : Tone.WARN));
        }
        head.getChildren().addAll(note, Rows.space(), Buttons.smallIcon("fth-x", texts.say("shell.close"), model::putAway));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private FlowPane facts(PromptVersion version) {
        var facts = new FlowPane(8, 4);
        facts.getChildren().add(Rows.muted(version.author() + ", " + model.when(version)));
        facts.getChildren().add(Rows.muted(settings(version.text().settings())));
        facts.getChildren().add(Rows.muted(texts.say("timeline.read.counts", version.text().contextKeys().size(),
                version.text().allowedActions().size())));
        version.labels().forEach(label -> facts.getChildren().add(Chip.of(label, Tone.INFO, "fth-tag")));
        return facts;
    }

    private String settings(ModelSettings settings) {
        var model = settings.model().orElse(texts.say("timeline.read.any-model"));
        var warmth = settings.temperature().isPresent() ? " · temp " + settings.temperature().getAsDouble() : "";
        return model + warmth;
    }

    private VBox body(PromptVersion version) {
        var whole = version.text().body();
        var shown = whole.length() <= SHOWN ? whole : whole.substring(0, SHOWN);
        var area = new TextArea(shown);
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(texts.say("timeline.read.body", version.version()));
        area.getStyleClass().addAll("rh-code", "rh-plain-area");
        VBox.setVgrow(area, Priority.ALWAYS);
        var box = new VBox(4, area);
        VBox.setVgrow(box, Priority.ALWAYS);
        if (shown.length() < whole.length()) {
            box.getChildren().add(Rows.muted(texts.say("timeline.read.cut", shown.length(), whole.length())));
        }
        return box;
    }

    private HBox foot() {
        var words = Rows.muted(model.foreseen());
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setAlignment(Pos.CENTER_RIGHT);
        var restore = Buttons.text(texts.say("timeline.into-draft"), () -> {
            model.putAway();
            model.restore();
        }, "small");
        var foot = new HBox(8, restore, words);
        model.current().filter(point -> !point.live()).ifPresent(point -> foot.getChildren().add(live(point)));
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private Button live(Point point) {
        var live = Buttons.text(texts.say("timeline.make-live", point.version().orElse(0)), () -> {
            model.putAway();
            model.makeLive();
        }, "small", "success");
        live.setDisable(model.outlook().get().filter(LiveCheck::blocked).isPresent());
        return live;
    }
}
