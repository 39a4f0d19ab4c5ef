package rehearsal.ui.shell;

import java.util.List;
import rehearsal.ui.place.Desk;
import rehearsal.ui.place.Memory;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Screen;

/** What a window opens on: the programs, who sits here, what is remembered, and the screens of a program. */
public record WindowSetup(List<String> programs, String author, Memory memory, Place first, Rooms rooms, Runnable closed) {
    public WindowSetup {
        programs = List.copyOf(programs);
    }

    /** Builds the screens of one program. Called again when another program is chosen; the old screens are closed first. */
    public interface Rooms {
        List<Screen> open(String program, Desk desk, Frame frame);
    }
}
