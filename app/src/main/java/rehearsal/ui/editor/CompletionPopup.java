package rehearsal.ui.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/** The list under the caret; arrows choose, Enter or Tab takes, Esc closes. */
final class CompletionPopup {

    private static final double ROW = 28;
    private static final int ROWS = 8;

    private final Function<String, Optional<String>> values;
    private final ListView<Completion.Offer> list = new ListView<>();
    private final Popup popup = new Popup();
    private Optional<BodyArea> area = Optional.empty();

    CompletionPopup(Function<String, Optional<String>> values) {
        this.values = values;
        var frame = new StackPane(list);
        frame.getStyleClass().addAll("rh-overlay", "rh-completion");
        list.setPrefWidth(440);
        list.setCellFactory(view -> new Row());
        popup.setAutoHide(true);
        popup.getContent().add(frame);
        popup.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void serve(BodyArea typed) {
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void offer(BodyArea typed, List<Completion.Offer> offers) {
        area = Optional.of(typed);
        if (offers.isEmpty()) {
            popup.hide();
            return;
        }
        if (!list.getItems().equals(offers)) {
            list.getItems().setAll(offers);
            list.setPrefHeight(Math.min(ROWS, offers.size()) * ROW + 10);
        }
        if (popup.isShowing()) {
            list.scrollTo(0);
        }
        list.getSelectionModel().selectFirst();
        if (!popup.isShowing()) {
            typed.requestFollowCaret();
            typed.layout();
            typed.getCaretBounds().ifPresent(caret -> popup.show(typed, caret.getMinX(), caret.getMaxY() + 4));
        }
    }

    boolean showing() {
        return popup.isShowing();
    }

    void hide() {
        popup.hide();
    }

    private void key(KeyEvent event) {
        if (!popup.isShowing()) {
            return;
        }
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB) {
            Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(this::take);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            popup.hide();
        } else {
            return;
        }
        event.consume();
    }

    private void take(Completion.Offer offer) {
        popup.hide();
        area.ifPresent(open -> write(open, offer));
    }

    private static void write(BodyArea area, Completion.Offer offer) {
        var caret = area.getCaretPosition();
        var closes = offer.insert().endsWith("}") && caret < area.getLength() && area.getText(caret, caret + 1).equals("}");
        area.replaceText(caret - offer.typed(), closes ? caret + 1 : caret, offer.insert());
    }

    private final class Row extends ListCell<Completion.Offer> {

        Row() {
            setOnMouseClicked(event -> Optional.ofNullable(getItem()).ifPresent(CompletionPopup.this::take));
        }

        @Override
        protected void updateItem(Completion.Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            if (empty || offer == null) {
                setGraphic(null);
                return;
            }
            var name = new Label(offer.words());
            name.getStyleClass().add("rh-code");
            name.setMinWidth(Region.USE_PREF_SIZE);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var value = new Label(values.apply(offer.words()).orElse(offer.describe()).replaceAll("\\s+", " ").strip());
            value.getStyleClass().addAll("rh-small", "rh-muted");
            var row = new HBox(12, name, space, value);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setMaxWidth(410);
            setGraphic(row);
        }
    }
}
