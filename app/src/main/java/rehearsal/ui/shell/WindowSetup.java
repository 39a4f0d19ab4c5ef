package rehearsal.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import rehearsal.text.Texts;
import rehearsal.ui.place.Memory;
import rehearsal.ui.place.Place;
import rehearsal.ui.place.Screen;
import rehearsal.ui.place.WindowServices;

/** What a window opens on: the programs, who sits here, what is remembered, and the screens of a program. */
public record WindowSetup(List<String> programs, String author, Memory memory, Place first, Rooms rooms, Runnable closed) {
    public WindowSetup {
        programs = List.copyOf(programs);
    }

    /** Builds the screens of one program. Called again when another program is chosen; the old screens are closed first. */
    public interface Rooms {
        List<Screen> open(String program, WindowServices desk, Frame frame);

        /** What the palette finds in the library of the program that was opened last. */
        default Searching searching() {
            return Searching.nothing();
        }

        /** What was spent today, in words; none where nobody counts. Called behind the screen. */
        default Optional<String> spentToday(Texts texts) {
            return Optional.empty();
        }

        /** The window, or the program in it, is left: nothing is told to its screens any more. */
        default void leave() {
        }

        /** The programs there are now; none when they are those of the setup. */
        default List<String> programs() {
            return List.of();
        }

        /** Files that were dropped on the window. */
        default void take(List<Path> files) {
        }

        /** Where texts are put that the library does not take. */
        default Optional<Path> rescue() {
            return Optional.empty();
        }
    }
}
