package rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rehearsal.ai.http.HttpSettings;
import rehearsal.ai.keys.EnvironmentKeys;
import rehearsal.ai.keys.KeyFile;
import rehearsal.ai.keys.HeldPassphrase;
import rehearsal.ai.keys.Keys;
import rehearsal.ai.keys.OsKeyStore;
import rehearsal.ai.models.ModelCatalogue;
import rehearsal.ai.offline.Pause;
import rehearsal.ai.provider.ProviderList;

import rehearsal.prompt.LintGate;
import rehearsal.starter.StarterShelf;
import rehearsal.store.Store;
import rehearsal.store.db.DataDirectory;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreLocation;
import rehearsal.turn.TurnCaches;
import rehearsal.ui.shell.DesktopDialogs;
import rehearsal.ui.shell.StudioEntry;
import rehearsal.ui.shell.WindowSetup;
import rehearsal.workspace.Addresses;
import rehearsal.workspace.DatabaseChoice;
import rehearsal.workspace.Networking;
import rehearsal.workspace.PendingRestore;
import rehearsal.workspace.LibraryLocation;
import rehearsal.workspace.Programs;
import rehearsal.workspace.ProviderChecks;
import rehearsal.workspace.Providers;
import rehearsal.workspace.ScenarioShelf;
import rehearsal.workspace.Workspace;
import rehearsal.workspace.WorkspaceOpener;

/** The composition root: the only class that names every room, and wires them by hand. */
final class Studio implements WorkspaceOpener {

    private static final Logger LOG = LoggerFactory.getLogger(Studio.class);

    private final Map<String, String> environment;
    private final Map<String, String> properties;
    private final Clock clock;
    private final Pause pause;
    private final HeldPassphrase passphrase;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** The pause is the offline partner's between two words. */
    Studio(Map<String, String> environment, Map<String, String> properties, Clock clock, Pause pause) {
        this.pause = pause;
        this.environment = environment;
        this.properties = properties;
        this.clock = clock;
        this.passphrase = new HeldPassphrase(() -> Optional.ofNullable(environment.get("REHEARSAL_PASSPHRASE")).map(String::toCharArray));
    }

    @Override
    public ExecutorService threads() {
        return threads;
    }

    @Override
    public Workspace open(LibraryLocation places) {
        return open(location(places), places);
    }

    Workspace open(StoreLocation location, LibraryLocation places) {
        new PendingRestore(location).carryOut(clock);
        var store = Store.open(location, clock, settings -> new LintGate(new Programs(settings)::find), threads);
        var programs = new Programs(store.settings());
        var scenes = new ScenarioShelf(store.settings(), StarterShelf.bundled(), programs);
        var workspace = new Workspace(store, programs, scenes, providers(places), new TurnCaches(), clock, author());
        workspace.starterLibrary().loadTheFirstTime();
        return workspace;
    }

    /** What the command line or the environment names comes before what was chosen in the settings. */
    @Override
    public StoreLocation location(LibraryLocation places) {
        var directory = directory(places);
        var shared = places.database().or(() -> Optional.ofNullable(environment.get("REHEARSAL_DB")).filter(url -> !url.isBlank()));
        return shared.<StoreLocation>map(url -> new StoreLocation.Shared(url, environment.getOrDefault("REHEARSAL_DB_USER", ""),
                environment.getOrDefault("REHEARSAL_DB_PASSWORD", ""), directory)).orElseGet(() -> database(places).location());
    }

    /** Where everything of this computer lies, whichever library is meant. */
    Path directory(LibraryLocation places) {
        return DataDirectory.choose(places.data(), environment, properties);
    }

    /** The library on this computer, where another is meant. */
    Optional<StoreLocation> here(LibraryLocation places) {
        return location(places) instanceof StoreLocation.Shared shared
                ? Optional.of(StoreLocation.embedded(shared.dataDirectory()))
                : Optional.empty();
    }

    /** Opens the file of keys. */
    void unlock(char[] letters) {
        passphrase.hold(letters);
    }

    /** The library that a person chose in the settings, which lies in the data folder whatever it says. */
    DatabaseChoice database(LibraryLocation places) {
        var directory = directory(places);
        return new DatabaseChoice(directory, keys(directory, BuiltInProviders.list(clock, pause)));
    }

    /** What the window opens on. */
    WindowSetup window(Workspace workspace) {
        return window(workspace, new LibraryLocation(Optional.empty(), Optional.empty()));
    }

    /** The next start's library can be chosen in the window unless somebody outside named one. */
    WindowSetup window(Workspace workspace, LibraryLocation places) {
        // The first search builds its index; nobody should wait for that while typing.
        threads.execute(() -> {
            workspace.store().prompts().warmSearch();
            daily(workspace.store());
        });
        var named = places.database().isPresent() || !environment.getOrDefault("REHEARSAL_DB", "").isBlank();
        return StudioEntry.setup(workspace, new DesktopDialogs(), named ? Optional.empty() : Optional.of(database(places)));
    }

    /** The day's first window makes a backup. It is a safety net: that it could not be made must not stop anybody from working. */
    private static void daily(Store store) {
        try {
            store.backups().makeDaily(ZoneId.systemDefault());
        } catch (StoreException problem) {
            LOG.warn("The daily backup was not made: {}", problem.sentence());
        }
    }

    private String author() {
        return Optional.ofNullable(properties.get("user.name")).filter(name -> !name.isBlank()).orElse("me");
    }

    @Override
    public Providers providers(LibraryLocation places) {
        var data = directory(places);
        var list = BuiltInProviders.list(clock, pause);
        var keys = keys(data, list);
        var network = new BuiltInProviders.Network(HttpSettings.defaults(), new Addresses(data.resolve("addresses.properties")), passphrase,
                new Networking(data.resolve("network.properties"), keys, environment),
                new ProviderChecks(data.resolve("provider-checks.properties"), clock));
        return new BuiltInProviders(clock, list, keys, new FutureTask<>(() -> models(data, list)), network, pause);
    }

    private Keys keys(Path data, ProviderList list) {
        return new Keys(List.of(new EnvironmentKeys(environment, list), new OsKeyStore(),
                new KeyFile(data.resolve("keys.sealed"), passphrase, new SecureRandom())), list);
    }

    private static ModelCatalogue models(Path data, ProviderList list) {
        var own = Optional.of(data.resolve("models.yaml")).filter(Files::isRegularFile);
        try (var builtin = Studio.class.getResourceAsStream("/models.yaml")) {
            return ModelCatalogue.read(builtin == null ? InputStream.nullInputStream() : builtin, own, list);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of models cannot be read.", unreadable);
        }
    }
}
