package rehearsal.ui.control;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/**
 * A box for a message: as high as what is in it, up to a few lines. Enter sends and Shift+Enter is a new line; Tab leaves, as everywhere else; Up in
 * an empty box brings the last message back.
 */
public final class MessageBox extends TextArea {

    private static final int MOST_LINES = 8;
    private static final double BESIDE_THE_TEXT = 30;

    private final Text measure = new Text();
    private Runnable send = () -> {
    };
    private Supplier<Optional<String>> last = Optional::empty;

    public MessageBox() {
        setWrapText(true);
        setPrefRowCount(1);
        getStyleClass().add("rh-message-box");
        measure.fontProperty().bind(fontProperty());
        textProperty().subscribe(_ -> grow());
        widthProperty().subscribe(_ -> grow());
        fontProperty().subscribe(_ -> grow());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** @param lastMessage what Up brings back */
    public void sends(Runnable message, Supplier<Optional<String>> lastMessage) {
        send = message;
        last = lastMessage;
    }

    private void grow() {
        measure.setText("");
        var line = measure.getLayoutBounds().getHeight();
        measure.setWrappingWidth(Math.max(1, getWidth() - BESIDE_THE_TEXT));
        measure.setText(getText());
        var lines = getWidth() < BESIDE_THE_TEXT * 2 ? 1 : Math.round(measure.getLayoutBounds().getHeight() / line);
        setPrefRowCount((int) Math.clamp(lines, 1, MOST_LINES));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> enter(event);
            case TAB -> leave(event);
            case UP -> bringBack(event);
            default -> {
            }
        }
    }

    private void enter(KeyEvent event) {
        if (event.isShiftDown()) {
            insertText(getCaretPosition(), "\n");
        } else {
            send.run();
        }
        event.consume();
    }

    private void leave(KeyEvent event) {
        if (!event.isControlDown() && !event.isAltDown()) {
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }

    private void bringBack(KeyEvent event) {
        if (getText().isEmpty() && event.getCode() == KeyCode.UP) {
            last.get().ifPresent(words -> {
                setText(words);
                end();
                event.consume();
            });
        }
    }
}
