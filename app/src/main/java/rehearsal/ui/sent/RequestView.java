package rehearsal.ui.sent;

import rehearsal.practice.PickedModel;
import rehearsal.practice.PreviewResult;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rehearsal.ui.control.Chip;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.Menus;
import rehearsal.ui.control.Shown;
import rehearsal.ui.control.Tone;

/** The exact request of one provider. The same view stays while the text is typed, so that a reader keeps their place. */
final class RequestView extends VBox {

    private static final double PROVIDER_FROM = 400;
    private static final double CHIP_WORDS_FROM = 520;
    private static final double PRICE_FROM = 600;

    private final SentModel model;
    private final SegmentsView trouble;
    private final TextArea area = new TextArea();
    private final HBox head;
    private final ModelMenu whom;
    private final Label size = new Label();
    private final Label price = new Label();
    private int rewrites;
    private final Chip rewritten = Chip.of("", Tone.WARN, "fth-edit-2");

    /** {@code withHead}: whom it is for and what it costs stand above it. */
    RequestView(SentModel model, SegmentsView trouble, ObjectProperty<Optional<PickedModel>> picked, boolean withHead,
            List<Runnable> copies) {
        this.model = model;
        this.trouble = trouble;
        this.whom = new ModelMenu(model, picked);
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText(model.texts().say("sent.request"));
        area.getStyleClass().addAll("rh-code", "rh-plain-area");
        setVgrow(area, Priority.ALWAYS);
        size.getStyleClass().add("rh-strong");
        size.setMinWidth(Region.USE_PREF_SIZE);
        price.getStyleClass().addAll("rh-small", "rh-muted");
        price.setMinWidth(0);
        Shown.takingRoom(price);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head = new HBox(8, whom, rewritten, space, price, size,
                copy(copies));
        head.getStyleClass().add("rh-sent-head");
        head.setVisible(withHead);
        Shown.takingRoom(head);
        HBox.setHgrow(this, Priority.ALWAYS);
        setMinWidth(0);
        setPrefWidth(0);
        widthProperty().subscribe((_, _) -> fit());
    }

    private MenuButton copy(List<Runnable> copies) {
        var json = Menus.item(model.texts().say("sent.copy.json"), copies.getFirst());
        var curl = Menus.item(model.texts().say("sent.copy.curl"), copies.getLast());
        var copy = new MenuButton("", Icons.small("fth-copy"), json, curl);
        copy.getStyleClass().addAll("flat", "button-icon", "small", "rh-no-arrow");
        copy.setAccessibleText(model.texts().say("sent.copy"));
        copy.setTooltip(new Tooltip(model.texts().say("sent.copy")));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        return copy;
    }

    void show(PreviewResult found) {
        whom.show(found.pick());
        size.setText(model.size(found));
        price.setText(model.brief(found));
        size.setTooltip(new Tooltip(model.price(found)));
        switch (found) {
            case PreviewResult.Ready ready -> {
                rewrites = ready.wire().rewritten().size();
                fit();
                write(model.request(ready));
                getChildren().setAll(head, area);
            }
            case PreviewResult.Stopped stopped -> {
                rewrites = 0;
                fit();
                getChildren().setAll(head, trouble.stopped(stopped));
            }
        }
    }

    private void fit() {
        rewritten.setText(getWidth() < CHIP_WORDS_FROM ? String.valueOf(rewrites) : model.texts().say("sent.rewritten.chip", rewrites));
        rewritten.setAccessibleText(model.texts().say("sent.rewritten.chip", rewrites));
        rewritten.setTooltip(new Tooltip(model.texts().say("sent.rewritten.chip", rewrites)));
        rewritten.setVisible(rewrites > 0);
        price.setVisible(getWidth() >= PRICE_FROM);
        whom.named(getWidth() >= PROVIDER_FROM);
    }

    private void write(String words) {
        if (!area.getText().equals(words)) {
            var top = area.getScrollTop();
            area.setText(words);
            area.setScrollTop(top);
        }
    }
}
