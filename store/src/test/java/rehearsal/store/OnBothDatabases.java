package rehearsal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.LiveGate;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.SaveResult;
import rehearsal.store.prompt.Scope;

/** A fresh store for each test, on each of the two databases. */
@ParameterizedClass
@EnumSource(Engine.class)
@ExtendWith(PostgresServer.class)
@SuppressWarnings("NullAway.Init") // JUnit fills the fields.
abstract class OnBothDatabases {
    static final Scope CREATION = new Scope("identity-coaching", PromptType.COACH, Optional.of("IDENTITY_CREATION"));
    static final Scope SENTINEL = new Scope("identity-coaching", PromptType.SENTINEL, Optional.empty());

    @Parameter
    Engine engine;

    @TempDir
    Path directory;

    StoreLocation location;
    Store store;
    Prompts prompts;

    @BeforeEach
    void openStore(PostgresServer.Server server) {
        location = switch (engine) {
            case H2 -> StoreLocation.embedded(directory.resolve("data"));
            case POSTGRESQL -> server.newDatabase(directory.resolve("data"));
        };
        reopen();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    void reopen() {
        store = Store.open(location, Clock.systemUTC(), settings -> gate(), ForkJoinPool.commonPool());
        prompts = store.prompts();
    }

    /** What the program says about versions that would become live. */
    LiveGate gate() {
        return LiveGate.open();
    }

    /** What another hand could do: a statement that goes past the store. */
    void behindTheStore(String statement) {
        try (var connection = rawConnection(); var raw = connection.createStatement()) {
            raw.execute(statement);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    Connection rawConnection() throws SQLException {
        return switch (location) {
            case StoreLocation.Embedded(var data) -> DriverManager.getConnection(
                    "jdbc:h2:async:" + data.resolve("rehearsal") + ";AUTO_SERVER=TRUE", "rehearsal", read(data.resolve("store.secret")));
            case StoreLocation.Shared(var url, var user, var password, _) -> DriverManager.getConnection(url, user, password);
        };
    }

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static PromptText text(String body) {
        return new PromptText(Optional.of("A name"), Optional.empty(), body, List.of("user_name", "identities"), List.of("create_identity"),
                ModelSettings.none());
    }

    PromptVersion save(Scope scope, String body) {
        return saved(prompts.save(NewVersion.of(scope, text(body), "ada")));
    }

    PromptVersion saveActive(Scope scope, String body) {
        return saved(prompts.save(NewVersion.of(scope, text(body), "ada").activeAtOnce()));
    }

    static PromptVersion saved(SaveResult result) {
        return switch (result) {
            case SaveResult.Saved(var version) -> version;
            case SaveResult.Conflict(var latest) -> throw new AssertionError("conflict with version " + latest.version());
            case SaveResult.Refused(var reason) -> throw new AssertionError(reason);
        };
    }
}
