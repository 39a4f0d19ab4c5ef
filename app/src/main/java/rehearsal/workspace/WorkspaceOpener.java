package rehearsal.workspace;

import java.util.concurrent.ExecutorService;
import rehearsal.store.db.StoreLocation;

/** Finds and opens workspaces. */
public interface WorkspaceOpener {

    /** Opens the library there, and fills it with the starter library the first time. */
    Workspace open(LibraryLocation places);

    /** The providers, with the keys and addresses that lie beside the library there. Opens no library. */
    Providers providers(LibraryLocation places);

    /** Where the library is, open or not. */
    StoreLocation location(LibraryLocation places);

    /** Threads for work that goes on beside the caller. */
    ExecutorService threads();
}
