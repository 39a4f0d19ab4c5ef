package rehearsal.store.db;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Opens connections for the pool. While it is held back the pool gets none: each attempt of H2 to open a file on a disk that fails leaves a listening port behind, and
 * the pool would try ten times a second.
 */
final class ConnectionSource implements DataSource {
    private static final int LONGEST_ATTEMPT_SECONDS = 10;

    private final String url;
    private final Properties settings;
    private volatile boolean heldBack;

    ConnectionSource(String url, Properties settings) {
        this.url = url;
        this.settings = settings;
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    /** The pool gets no more connections until {@link #letGo}. */
    void holdBack() {
        heldBack = true;
    }

    void letGo() {
        heldBack = false;
    }

    boolean isHeldBack() {
        return heldBack;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (heldBack) {
            throw new SQLTransientConnectionException("The disk of the database failed.", "08003");
        }
        try {
            return open();
        } catch (SQLException problem) {
            if (isH2() && Failures.isOfTheDisk(problem)) {
                heldBack = true;
            }
            throw problem;
        }
    }

    /** A connection that belongs to the caller. */
    Connection open() throws SQLException {
        return DriverManager.getConnection(url, settings);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The address and the settings say how long.
    }

    /** The pool waits that long for an attempt that is under way when it is closed. */
    @Override
    public int getLoginTimeout() {
        return LONGEST_ATTEMPT_SECONDS;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
