package rehearsal;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import rehearsal.ai.http.HttpSettings;
import rehearsal.ai.offline.Pause;
import rehearsal.cli.Places;
import rehearsal.starter.StarterShelf;
import rehearsal.store.Store;
import rehearsal.store.db.DataDirectory;
import rehearsal.store.db.StoreLocation;
import rehearsal.turn.TurnCaches;
import rehearsal.workspace.Programs;
import rehearsal.workspace.Providers;
import rehearsal.workspace.Scenes;
import rehearsal.workspace.Workspace;

/** The composition root: the only class that names every room, and wires them by hand. */
final class Studio {

    private final Map<String, String> environment;
    private final Map<String, String> properties;
    private final Clock clock;

    Studio(Map<String, String> environment, Map<String, String> properties, Clock clock) {
        this.environment = environment;
        this.properties = properties;
        this.clock = clock;
    }

    /** Opens the library where the person said, or where it usually is, and fills it with the starter library the first time. */
    Workspace open(Places places) {
        var store = Store.open(location(places), clock);
        var programs = new Programs(store.settings());
        var scenes = new Scenes(store.settings(), StarterShelf.bundled(), programs);
        var workspace = new Workspace(store, programs, scenes, providers(), new TurnCaches(), clock, author());
        workspace.starterLibrary().loadTheFirstTime();
        return workspace;
    }

    private StoreLocation location(Places places) {
        var directory = DataDirectory.choose(places.data(), environment, properties);
        return places.database().<StoreLocation>map(url -> new StoreLocation.Shared(url, environment.getOrDefault("REHEARSAL_DB_USER", ""),
                environment.getOrDefault("REHEARSAL_DB_PASSWORD", ""), directory)).orElseGet(() -> StoreLocation.embedded(directory));
    }

    private String author() {
        return Optional.ofNullable(properties.get("user.name")).filter(name -> !name.isBlank()).orElse("me");
    }

    Providers providers() {
        return new Providing(clock, environment, HttpSettings.defaults(), Pause.NONE);
    }
}
