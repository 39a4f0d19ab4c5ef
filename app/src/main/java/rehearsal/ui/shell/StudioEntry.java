package rehearsal.ui.shell;

import java.util.List;
import java.util.Optional;
import rehearsal.ui.place.Memory;
import rehearsal.ui.place.Place;
import rehearsal.workspace.DatabaseChoice;
import rehearsal.workspace.Workspace;

/** Opens the studio on a workspace: the first page, or where the person left it. */
public final class StudioEntry {

    private StudioEntry() {
    }

    public static WindowSetup setup(Workspace workspace, Dialogs dialogs) {
        return setup(workspace, dialogs, Optional.empty());
    }

    /** With a choice of what the next start opens. */
    public static WindowSetup setup(Workspace workspace, Dialogs dialogs, Optional<DatabaseChoice> database) {
        var memory = MachineMemory.beside(workspace.store());
        var screens = new StudioScreens(workspace, dialogs, database);
        return new WindowSetup(screens.programs(), workspace.author(), memory, first(memory, screens.programs()), screens,
                workspace::close);
    }

    /** The first page, until the person no longer wants it; then whatever was open. */
    private static Place first(Memory memory, List<String> programs) {
        if (!memory.recall("start-page").equals(Optional.of("no"))) {
            return new Place.Start();
        }
        var program = memory.recall("program").filter(programs::contains).orElseGet(programs::getFirst);
        return memory.recall("place").flatMap(words -> PlaceText.read(program, words)).orElseGet(Place.Library::anywhere);
    }
}
