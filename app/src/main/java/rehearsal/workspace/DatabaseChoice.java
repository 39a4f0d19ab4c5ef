package rehearsal.workspace;

import rehearsal.document.OwnFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import rehearsal.ai.keys.Keys;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.db.ConnectionProbe;

/** Which library is opened at the next start. Kept in a file of this computer, the password with the keys. */
public final class DatabaseChoice {

    private final Path folder;
    private final OwnFile file;
    private final Secrets secrets;

    /** The data folder of this computer, where the choice lies. */
    public DatabaseChoice(Path folder, Keys keys) {
        this.folder = folder;
        this.file = new OwnFile(folder.resolve("database.properties"));
        this.secrets = new Secrets(keys);
    }

    /** A library of this computer, in the usual folder or another; or a server. */
    public sealed interface Choice {
        record File(Optional<Path> folder) implements Choice {
        }

        record Server(String url, String user) implements Choice {
        }
    }

    public Choice choice() {
        var all = file.read();
        var url = all.getProperty("url", "");
        return url.isBlank()
                ? new Choice.File(Optional.ofNullable(all.getProperty("folder")).filter(text -> !text.isBlank()).map(Path::of))
                : new Choice.Server(url, all.getProperty("user", ""));
    }

    public Path usualFolder() {
        return folder;
    }

    /** Keeps it for the next start; an empty password keeps the one there is. Tells why it could not be kept, or nothing. */
    public Optional<String> keep(Choice choice, String password) {
        var all = new Properties();
        switch (choice) {
            case Choice.File there -> {
                there.folder().ifPresent(path -> all.setProperty("folder", path.toString()));
                secrets.forget(Secrets.DATABASE);
            }
            case Choice.Server server -> {
                all.setProperty("url", server.url());
                all.setProperty("user", server.user());
                var problem = password.isEmpty() ? Optional.<String>empty() : secrets.keep(Secrets.DATABASE, password);
                if (problem.isPresent()) {
                    return problem;
                }
            }
        }
        return file.write(all, "Which library Rehearsal opens on this computer");
    }

    /** Where the kept choice leads. */
    public StoreLocation location() {
        return location(choice(), "");
    }

    /** An empty password means the one that is kept. */
    public StoreLocation location(Choice choice, String password) {
        return switch (choice) {
            case Choice.File there -> StoreLocation.embedded(there.folder().orElse(folder));
            case Choice.Server server -> new StoreLocation.Shared(server.url(), server.user(),
                    password.isEmpty() ? secrets.find(Secrets.DATABASE).orElse("") : password, folder);
        };
    }

    public ConnectionProbe.Tried tryOut(Choice choice, String password) {
        return ConnectionProbe.of(location(choice, password));
    }
}
