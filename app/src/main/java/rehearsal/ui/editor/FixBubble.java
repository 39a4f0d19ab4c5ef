package rehearsal.ui.editor;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import rehearsal.prompt.Fix;
import rehearsal.prompt.Problem;
import rehearsal.text.Texts;
import rehearsal.ui.control.Buttons;
import rehearsal.ui.control.Icons;
import rehearsal.ui.control.KeyCap;
import rehearsal.ui.control.Shown;

/** Says what a problem is, what it means, and offers its fixes; the first by Alt+Enter. */
final class FixBubble {

    private static final double WIDTH = 456;
    private static final int MOST_FIXES = 3;

    private final Texts texts;
    private final Consumer<Fix> apply;
    private final Popup popup = new Popup();
    private Optional<Problem> shown = Optional.empty();

    FixBubble(Texts texts, Consumer<Fix> apply) {
        this.texts = texts;
        this.apply = apply;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.setAutoFix(true);
    }

    void show(Node owner, Problem problem, Bounds line) {
        shown = Optional.of(problem);
        popup.getContent().setAll(content(problem));
        // A popup takes over the styles of its window once; it shall stay in step with them.
        Bindings.bindContent(popup.getScene().getStylesheets(), owner.getScene().getStylesheets());
        popup.show(owner, line.getMinX(), line.getMaxY() + 4);
    }

    boolean showing() {
        return popup.isShowing();
    }

    boolean shows(Problem problem) {
        return popup.isShowing() && shown.equals(Optional.of(problem));
    }

    void hide() {
        popup.hide();
    }

    private Node content(Problem problem) {
        var what = new Label(problem.message());
        what.getStyleClass().add("rh-strong");
        what.setWrapText(true);
        var effect = new Label(texts.say(problem.blocksLive() ? "editor.problem.blocks" : "editor.problem.warns"));
        effect.getStyleClass().add("rh-muted");
        effect.setWrapText(true);
        var words = new VBox(6, what, effect, fixes(problem));
        words.setPrefWidth(WIDTH - 60);
        var icon = problem.blocksLive()
                ? Icons.of("fth-alert-circle", "rh-tone-danger")
                : Icons.of("fth-alert-triangle", "rh-tone-warning");
        var box = new HBox(10, icon, words);
        box.getStyleClass().addAll("rh-overlay", "rh-fix-bubble");
        box.setPrefWidth(WIDTH);
        box.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isAltDown() && !problem.fixes().isEmpty()) {
                choose(problem.fixes().getFirst());
                event.consume();
            }
        });
        return box;
    }

    private FlowPane fixes(Problem problem) {
        var row = new FlowPane(8, 6);
        row.setRowValignment(VPos.CENTER);
        row.setPrefWrapLength(WIDTH - 60);
        var all = problem.fixes().stream().limit(MOST_FIXES).toList();
        for (var fix : all) {
            row.getChildren().add(button(fix, fix.equals(all.getFirst())));
            if (fix.equals(all.getFirst())) {
                row.getChildren().add(new KeyCap("Alt Enter"));
            }
        }
        Shown.takingRoom(row);
        row.setVisible(!all.isEmpty());
        return row;
    }

    private Button button(Fix fix, boolean first) {
        var button = Buttons.text(fix.title(), () -> choose(fix), "small", first ? "accent" : "flat");
        button.setMnemonicParsing(false);
        return button;
    }

    void choose(Fix fix) {
        popup.hide();
        apply.accept(fix);
    }
}
