package rehearsal.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import rehearsal.store.db.StoreLocation;

/** A real PostgreSQL, started once for all tests of this JVM, by the first that asks. */
final class PostgresServer implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(PostgresServer.class)).computeIfAbsent(Server.class,
                _ -> new Server(),
                Server.class);
    }

    static final class Server implements AutoCloseable {
        private final EmbeddedPostgres postgres;

        private Server() {
            try {
                postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }

        StoreLocation newDatabase(Path dataDirectory) {
            var name = "store_" + UUID.randomUUID().toString().replace('-', '_');
            try (var connection = postgres.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException problem) {
                throw new IllegalStateException(problem);
            }
            return new StoreLocation.Shared("jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name, "postgres", "postgres",
                    dataDirectory);
        }

        @Override
        public void close() throws Exception {
            postgres.close();
        }
    }
}
