package rehearsal.workspace;

import java.time.Clock;
import rehearsal.store.Store;
import rehearsal.turn.Corridor;
import rehearsal.turn.PromptSource;
import rehearsal.turn.TurnCaches;
import rehearsal.workspace.Providers.Reach;

/** One person's open library and everything that goes with it. */
public record Workspace(Store store, Programs programs, Scenes scenes, Providers providers, TurnCaches caches, Clock clock,
        String author) implements AutoCloseable {

    /** The way from a request to exactly what would be sent, at the providers' usual addresses or at another. */
    public Corridor corridor(Reach reach) {
        return new Corridor(prompts(), provider -> providers.client(provider, reach), caches, System::nanoTime);
    }

    public PromptSource prompts() {
        return PromptSource.of(store.prompts(), store.drafts());
    }

    /** The version and draft scopes of what ships are loaded from here, and removed again. */
    public StarterLibrary starterLibrary() {
        return new StarterLibrary(store);
    }

    @Override
    public void close() {
        store.close();
    }
}
