package rehearsal.ui.shell;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.place.Memory;
import rehearsal.ui.place.Place;
import rehearsal.workspace.Workspace;

/** Opens the studio on a workspace: the first page, or where the person left it. */
public final class StudioEntry {

    private StudioEntry() {
    }

    /** Starts the toolkit and returns; the workspace is closed with the window. */
    public static void launch(Supplier<Workspace> workspace, Consumer<Throwable> startFailed) {
        StudioWindow.launch(() -> setup(workspace.get(), new DesktopDialogs()), startFailed);
    }

    public static WindowSetup setup(Workspace workspace, Dialogs dialogs) {
        var memory = new StoreMemory(workspace.store().settings());
        return new WindowSetup(workspace.programs().names(), workspace.author(), memory, first(memory, workspace),
                new StudioScreens(workspace, dialogs), workspace::close);
    }

    private static Place first(Memory memory, Workspace workspace) {
        if (!memory.recall("start-page").equals(Optional.of("no"))) {
            return new Place.Start();
        }
        var program = memory.recall("program").orElseGet(() -> workspace.programs().names().getFirst());
        var scope = memory.recall("scope").flatMap(kept -> scope(program, kept));
        return new Place.Library(scope, OptionalInt.empty(), OptionalInt.empty());
    }

    private static Optional<Scope> scope(String program, String kept) {
        var parts = kept.split("/", 2);
        return Stream.of(PromptType.values()).filter(type -> type.name().equals(parts[0])).findFirst()
                .map(type -> new Scope(program, type, parts.length > 1 ? Optional.of(parts[1]) : Optional.empty()));
    }
}
