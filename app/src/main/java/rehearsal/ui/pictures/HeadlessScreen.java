package rehearsal.ui.pictures;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Screen;
import java.nio.ByteBuffer;
import rehearsal.ui.fx.JavaFxPatch;

/**
 * The screen of JavaFX's platform without a display. It has a fixed size of 1000 x 1000, and a wider window throws while it is painted, so
 * it is replaced before the first window opens. There is no public way to do that in JavaFX 26.
 */
public final class HeadlessScreen {

    private static final String WHAT = "a larger screen without a display";

    private HeadlessScreen() {
    }

    /** Tells JavaFX to run without a display; call it before the toolkit starts. */
    public static void choose() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    /** Makes room for windows of this size; does nothing on a real display. Call it on the screen's thread. */
    public static JavaFxPatch enlarge(int width, int height) {
        var application = Application.GetApplication();
        var type = application.getClass();
        if (!JavaFxPatch.knownVersion() || !type.getSimpleName().equals("HeadlessApplication")) {
            return JavaFxPatch.OTHER_VERSION.logged(WHAT);
        }
        try {
            var screens = type.getDeclaredField("screens");
            screens.setAccessible(true);
            if (screens.get(application) instanceof Screen[] known && known[0].getWidth() == width) {
                return JavaFxPatch.APPLIED;
            }
            screens.set(application,
                    new Screen[]{
                            new Screen(0, 32, 0, 0, width, height, 0, 0, width, height, 0, 0, width, height, 100, 100, 1f, 1f, 1f, 1f)});
            var buffer = type.getDeclaredField("frameBuffer");
            buffer.setAccessible(true);
            buffer.set(application, ByteBuffer.allocate(4 * width * height * 2));
            Screen.notifySettingsChanged();
            return JavaFxPatch.APPLIED.logged(WHAT);
        } catch (ReflectiveOperationException | IllegalArgumentException stays) {
            return JavaFxPatch.REFUSED.logged(WHAT);
        }
    }
}
