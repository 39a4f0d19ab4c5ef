package rehearsal.workspace;

import rehearsal.store.db.StoreLocation;

/** Finds and opens workspaces. */
public interface Workspaces {

    /** Opens the library there, and fills it with the starter library the first time. */
    Workspace open(Places places);

    /** The providers, with the keys and addresses that lie beside the library there. Opens no library. */
    Providers providers(Places places);

    /** Where the library is, open or not. */
    StoreLocation location(Places places);
}
