package rehearsal.workspace;

import java.time.Clock;
import rehearsal.store.Store;

/** One person's open library and everything that goes with it. */
public record Workspace(Store store, Programs programs, Scenes scenes, Providers providers, Clock clock,
        String author) implements AutoCloseable {

    /** The version and draft scopes of what ships are loaded from here, and removed again. */
    public StarterLibrary starterLibrary() {
        return new StarterLibrary(store);
    }

    @Override
    public void close() {
        store.close();
    }
}
