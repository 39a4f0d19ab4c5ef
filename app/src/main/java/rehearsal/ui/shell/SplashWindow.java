package rehearsal.ui.shell;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Work;

/**
 * The window of the first moment, while the library opens: as large and as dark as it was left, with its bars and nothing in them. It is
 * made of plain regions, because the first control would load a whole theme.
 */
final class SplashWindow {

    /** Quick openings are not talked about. */
    private static final Duration PATIENCE = Duration.ofMillis(800);

    private final VBox view = new VBox();
    private final StackPane stage = new StackPane();
    private final Work telling;

    private SplashWindow(Background background, String words) {
        var mark = new Region();
        mark.getStyleClass().add("curtain-mark");
        var top = new HBox(mark);
        top.getStyleClass().add("curtain-top");
        var foot = new Region();
        foot.getStyleClass().add("curtain-foot");
        VBox.setVgrow(stage, Priority.ALWAYS);
        view.getStyleClass().add("curtain");
        view.getChildren().addAll(top, stage, foot);
        this.telling = background.later(PATIENCE, () -> tell(words));
    }

    /** Shows the window at once. */
    static SplashWindow raise(Stage stage, WindowBounds bounds, Background background, boolean dark, String words) {
        var curtain = new SplashWindow(background, words);
        var scene = new Scene(curtain.view, bounds.width(), bounds.height());
        scene.getStylesheets().setAll(List.of(sheet(dark ? "rehearsal-dark" : "rehearsal-light"), sheet("curtain")));
        stage.setTitle("Rehearsal");
        stage.setScene(scene);
        bounds.restore();
        stage.show();
        return curtain;
    }

    private void tell(String words) {
        var text = new Text(words);
        text.getStyleClass().add("curtain-words");
        stage.getChildren().setAll(text);
    }

    /** The real window takes its place. */
    void fall() {
        telling.cancel();
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(SplashWindow.class.getResource("/styles/" + name + ".css"), "The stylesheet " + name + " is missing.")
                .toExternalForm();
    }
}
