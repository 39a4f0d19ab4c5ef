package rehearsal.ui.draft;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import rehearsal.text.Texts;
import rehearsal.ui.fx.Background;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.fx.Work;
import rehearsal.ui.place.WindowServices;

/** What every view model of a window has around it. */
public record WindowContext(Background background, Texts texts, WindowServices desk) {

    /** Runs away from the screen; a failure is shown by the window. */
    public <T> Work run(Callable<T> task, Consumer<? super T> done) {
        return background.run(task, done, desk::failed);
    }

    /** Work of which only the newest counts; a failure is shown by the window unless the call says otherwise. */
    public Latest latest() {
        return new Latest(background, desk::failed);
    }

    /** For a failure that is its own explanation. */
    public void sayWhy(Exception failure) {
        desk.say(String.valueOf(failure.getMessage()));
    }
}
