package rehearsal.ui.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import rehearsal.ui.fx.JavaFxPatch;
import rehearsal.ui.fx.RightToLeftLines;
import rehearsal.ui.testing.Headless;

/** Each change to JavaFX is asked for in a program without it: when JavaFX no longer fails there, the change is to be deleted. */
class JavaFxPatchTest {

    @Test
    void theVersionOfJavaFxIsTheOneTheChangesWereMadeFor() {
        assertTrue(JavaFxPatch.knownVersion(), "JavaFX was changed: look whether the patches are still needed and still fit");
    }

    @Test
    void withoutThePatchJavaFxStillFailsOnWrappedRightToLeftLines() throws IOException, InterruptedException {
        var said = ChildProgram.run(WrappedHebrew.class);
        assertTrue(said.contains("ended"), said.toString());
        assertTrue(ChildProgram.threw(said), "JavaFX now breaks these lines itself: delete RightToLeftLines. It said " + said);
    }

    @Test
    void withThePatchTheSameProgramLaysThemOut() throws IOException, InterruptedException {
        var said = ChildProgram.run(WrappedHebrewWithThePatch.class);
        assertTrue(said.contains("ended"), said.toString());
        assertTrue(!ChildProgram.threw(said), said.toString());
        assertTrue(said.contains("first APPLIED") && said.contains("again APPLIED"), said.toString());
    }

    @Test
    void withoutALargerScreenJavaFxStillCannotDrawAWideWindow() throws IOException, InterruptedException {
        var said = ChildProgram.run(WideWindow.class);
        assertTrue(said.contains("ended"), said.toString());
        assertTrue(said.contains("width 1500"), said.toString());
        assertTrue(said.stream().anyMatch(line -> line.contains("Exception")),
                "JavaFX now draws wide windows without a display itself: delete HeadlessScreen.enlarge. It said " + said);
    }

    @Test
    void theScreenOfTheTestsIsLargeEnough() {
        Headless.start();
        assertEquals(JavaFxPatch.APPLIED, Headless.onScreen(() -> HeadlessScreen.enlarge(1600, 1200)));
    }

    static final class WrappedHebrew {
        static void main(String[] arguments) throws InterruptedException {
            ChildProgram.onScreen(WrappedHebrew::layOut);
        }

        static void layOut() {
            for (var width : List.of(20.0, 90.0, 151.0, 333.0)) {
                var text = new Text("שלום לך היום ".repeat(9));
                text.setWrappingWidth(width);
                System.out.println(text.getLayoutBounds().getHeight());
            }
        }
    }

    static final class WrappedHebrewWithThePatch {
        static void main(String[] arguments) throws InterruptedException {
            System.out.println("first " + RightToLeftLines.mend());
            System.out.println("again " + RightToLeftLines.mend());
            ChildProgram.onScreen(WrappedHebrew::layOut);
        }
    }

    static final class WideWindow {
        static void main(String[] arguments) throws InterruptedException {
            ChildProgram.onScreen(() -> {
                var stage = new Stage();
                stage.setScene(new Scene(new Group(new Region()), 1500, 1100));
                stage.show();
                System.out.println("width " + Math.round(stage.getWidth()));
            });
        }
    }
}
