package rehearsal.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Icons;

/** A row of a check list: tick, name, value or what is wrong, mark; and what opens under it. */
final class PickCell extends ListCell<String> {

    private static final int TOOLTIP = 400;
    private static final double WIDEST_NAME = 204;
    private static final double NARROWEST_NAME = 60;
    private static final double BUTTONS = 56;
    /** Beside a longer name there is no room for all that could be said of it. */
    private static final int LONG_NAME = 16;
    private static final int LONG_NAME_BESIDE_ARROW = 12;

    private final PickList owner;
    private final PickActions does;
    private final Texts texts;
    private final CheckBox box = new CheckBox();
    private final Label name = new Label() {
        @Override
        protected double computeMinWidth(double height) {
            var widest = words.getMinWidth() != 0 ? NARROWEST_NAME : insert.isVisible() ? WIDEST_NAME - BUTTONS : WIDEST_NAME;
            return Math.min(widest, prefWidth(height));
        }
    };
    private final Label words = new Label();
    private final StackPane mark = new StackPane();
    private final Button insert;
    private final Button mend;
    private final Button arrow;
    private final HBox line = new HBox(8);
    private final VBox whole = new VBox(line);
    private final Tooltip tip = new Tooltip();
    private Optional<BooleanProperty> bound = Optional.empty();

    PickCell(PickList owner, PickActions does, Texts texts) {
        this.owner = owner;
        this.does = does;
        this.texts = texts;
        insert = Buttons.smallIcon("fth-corner-down-left", texts.say("inspector.insert"), () -> named(does::insert));
        insert.getStyleClass().add("rh-pick-button");
        mend = Buttons.text("", this::mend, "small", "flat", "rh-pick-mend");
        mend.setMinWidth(USE_PREF_SIZE);
        arrow = Buttons.smallIcon("fth-chevron-right", texts.say("inspector.row.open"), () -> named(owner::toggle));
        arrow.getStyleClass().add("rh-pick-button");
        for (var control : List.of(box, insert, mend, arrow)) {
            control.setFocusTraversable(false);
        }
        name.getStyleClass().add("rh-code");
        words.getStyleClass().add("rh-small");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(words, Priority.ALWAYS);
        mark.getStyleClass().add("rh-pick-mark");
        line.getStyleClass().add("rh-row");
        line.getChildren().addAll(box, name, words, mark, mend, insert, arrow);
        line.setOnDragDetected(this::drag);
        line.setOnDragDone(event -> {
            if (event.getTransferMode() == TransferMode.COPY) {
                named(does::dropped);
            }
        });
        line.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                named(does::insert);
            }
        });
        tip.setWrapText(true);
        tip.setMaxWidth(TOOLTIP);
        setPrefWidth(0);
        hoverProperty().subscribe((_, _) -> offers());
        selectedProperty().subscribe((_, _) -> offers());
        box.setOnAction(event -> getListView().getSelectionModel().select(getItem()));
    }

    @Override
    protected void updateItem(String item, boolean empty) {
        super.updateItem(item, empty);
        show();
    }

    /** Shows what is known of the row now. */
    void show() {
        bound.ifPresent(property -> box.selectedProperty().unbindBidirectional(property));
        bound = Optional.empty();
        var row = isEmpty() ? Optional.<PickRow>empty() : Optional.ofNullable(getItem()).flatMap(owner::row);
        row.ifPresentOrElse(this::show, () -> setGraphic(null));
    }

    private void show(PickRow row) {
        var ticked = owner.ticked(row.name());
        box.setSelected(ticked.get());
        box.selectedProperty().bindBidirectional(ticked);
        bound = Optional.of(ticked);
        name.setText(row.name());
        words.getStyleClass().removeAll("rh-muted", "rh-tone-warning", "rh-tone-danger");
        words.getStyleClass().add(style(row));
        mark.getChildren().setAll(markOf(row));
        mend.setText(switch (row.mark()) {
            case MISSING -> does.mend();
            case UNKNOWN -> texts.say("inspector.add");
            case USED, UNUSED, NONE -> "";
        });
        var card = owner.card(row.name());
        arrow.setGraphic(Icons.small(card.isPresent() ? "fth-chevron-down" : "fth-chevron-right"));
        whole.getChildren().setAll(line);
        card.ifPresent(whole.getChildren()::add);
        setAccessibleText(texts.say("inspector.row", row.name(), box.isSelected() ? 1 : 0, does.words(row, false)));
        tip.setText(row.describe().isBlank() ? row.name() : row.describe());
        Tooltip.install(line, tip);
        offers();
        setGraphic(whole);
    }

    /** What can be done stands in place of the value while the row is looked at. */
    private void offers() {
        var row = isEmpty() ? Optional.<PickRow>empty() : Optional.ofNullable(getItem()).flatMap(owner::row);
        var looked = isHover() || isSelected();
        var wrong = row.filter(each -> each.mark() == PickRow.Mark.MISSING || each.mark() == PickRow.Mark.UNKNOWN).isPresent();
        row.ifPresent(each -> tell(each, looked));
        put(insert, !wrong && looked);
        put(mend, wrong);
        put(mark, row.filter(each -> each.mark() == PickRow.Mark.MISSING).isEmpty());
        put(arrow, (looked || does.inviting()) && row.filter(PickRow::known).isPresent()
                || row.flatMap(each -> owner.card(each.name())).isPresent());
    }

    /** What is wrong is never cut, rather the name; of a value the beginning is enough. */
    private void tell(PickRow row, boolean looked) {
        // The button of an unknown name says it.
        var brief = looked || row.name().length() > (does.inviting() ? LONG_NAME_BESIDE_ARROW : LONG_NAME);
        words.setText(row.known() ? does.words(row, brief) : "");
        words.setMinWidth(row.mark() == PickRow.Mark.UNUSED || row.mark() == PickRow.Mark.MISSING ? USE_PREF_SIZE : 0);
        // How narrow the name may become depends on what stands beside it.
        name.requestLayout();
    }

    private static void put(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private void mend() {
        Optional.ofNullable(getItem()).flatMap(owner::row).ifPresent(row -> {
            if (row.known()) {
                does.tick(row.name(), true);
            } else {
                does.addToProgram(row.name());
            }
        });
    }

    private void named(Consumer<String> with) {
        Optional.ofNullable(getItem()).ifPresent(with);
    }

    private static Node markOf(PickRow row) {
        return switch (row.mark()) {
            case USED -> Icons.small("fth-check", "rh-tone-live");
            case UNUSED -> Icons.small("fth-alert-triangle", "rh-tone-warning");
            case MISSING, UNKNOWN -> Icons.small("fth-alert-circle", "rh-tone-danger");
            case NONE -> new Region();
        };
    }

    private static String style(PickRow row) {
        return switch (row.mark()) {
            case UNUSED -> "rh-tone-warning";
            case MISSING, UNKNOWN -> "rh-tone-danger";
            case USED, NONE -> "rh-muted";
        };
    }

    private void drag(MouseEvent event) {
        named(item -> {
            var content = new ClipboardContent();
            content.putString(does.written(item));
            line.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
    }
}
