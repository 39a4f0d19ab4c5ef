package rehearsal.store.db;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.h2.mvstore.MVStoreException;
import rehearsal.store.db.StoreException.Kind;

/** Turns what drivers and file systems throw into sentences. */
public final class Failures {
    private static final int H2_FILE_CORRUPTED = 90030;
    private static final int H2_IO_EXCEPTION = 90028;
    private static final int H2_IO_EXCEPTION_FILE = 90031;
    private static final int H2_ALREADY_IN_USE = 90020;
    private static final int H2_CLOSED = 90098;
    private static final int H2_BROKEN_CONNECTION = 90067;
    private static final int H2_CLOSED_OBJECT = 90007;
    private static final int H2_CLOSED_BY_ITS_HOST = 90121;
    private static final int H2_NO_DISK_SPACE = 90100;
    private static final int H2_READ_ONLY = 90097;
    private static final int H2_GENERAL = 50000;

    private Failures() {
    }

    public static StoreException ofFile(String what, Path where, IOException problem) {
        if (saysDiskFull(problem)) {
            return new StoreException(Kind.DISK_FULL, what + ": the disk is full. Free some space and try again.", problem);
        }
        if (problem instanceof AccessDeniedException || saysReadOnly(problem)) {
            return new StoreException(Kind.NOT_WRITABLE, what + ": " + where
                    + " may not be written. Change its permissions, or choose another directory with --data or REHEARSAL_DATA.", problem);
        }
        return new StoreException(Kind.UNEXPECTED, what + ": " + reason(problem), problem);
    }

    public static StoreException of(String where, SQLException problem) {
        if (saysDiskFull(problem)) {
            return new StoreException(Kind.DISK_FULL, "The disk that holds " + where
                    + " is full, and the last change was not saved. Everything saved before is safe. Free some space and start again.",
                    problem);
        }
        var kind = kindOf(problem);
        return new StoreException(kind, switch (kind) {
            case TAKEN -> "Something of that name or number is already stored in " + where + ".";
            case BUSY -> "Somebody else is changing the same thing in " + where + ". Nothing was changed; try again.";
            case NO_ACCESS -> "The database " + where + " refused the user or the password. Check both and try again.";
            case NOT_WRITABLE -> where + " may not be written. Change its permissions, or choose another with --data or REHEARSAL_DATA.";
            case CORRUPTED -> "The database file in " + where + " is damaged and cannot be read.";
            case CONNECTION -> hasCause(problem, SSLException.class)
                    ? "The database " + where + " answers, but no secure connection came about. Check sslmode and the certificates."
                    : "The database " + where + " cannot be reached. Check that it is running and try again.";
            default -> "The database " + where + " failed: " + reason(problem);
        }, problem);
    }

    private static Kind kindOf(SQLException problem) {
        var state = problem.getSQLState() == null ? "" : problem.getSQLState();
        var code = problem.getErrorCode();
        if (code == H2_FILE_CORRUPTED || saysCorrupted(problem)) {
            return Kind.CORRUPTED;
        }
        if (code == H2_READ_ONLY || "25006".equals(state) || saysReadOnly(problem)) {
            return Kind.NOT_WRITABLE;
        }
        if (state.startsWith("23505")) {
            return Kind.TAKEN;
        }
        if (state.equals("40001") || state.equals("40P01") || state.equals("55P03") || state.equals("HYT00") || code == H2_ALREADY_IN_USE) {
            return Kind.BUSY;
        }
        if (state.startsWith("28")) {
            return Kind.NO_ACCESS;
        }
        // The pool says that it is closed in words alone.
        var gone = code == H2_CLOSED || code == H2_BROKEN_CONNECTION || code == H2_CLOSED_OBJECT
                || code == H2_CLOSED_BY_ITS_HOST || anyMessage(problem, "has been closed");
        // 57P01 to 57P03: the server was stopped, crashed, or is starting.
        if (gone || state.startsWith("08") || state.startsWith("57P0") || problem instanceof SQLTransientConnectionException) {
            return Kind.CONNECTION;
        }
        return code == H2_NO_DISK_SPACE ? Kind.DISK_FULL : Kind.UNEXPECTED;
    }

    /** The commit may have arrived or not, and nobody can be asked. */
    static StoreException outcomeUnknown(String where, SQLException problem) {
        var failure = of(where, problem);
        var what = failure.kind() == Kind.DISK_FULL
                ? "The disk that holds " + where + " is full."
                : "The database " + where + " cannot be reached.";
        return new StoreException(failure.kind(),
                what + " Nobody can tell yet whether the last change was saved. Look at it once the library opens again.", problem);
    }

    /** A write that failed below the database, which is in no state to go on then. */
    public static boolean isOfTheDisk(SQLException problem) {
        var code = problem.getErrorCode();
        return saysDiskFull(problem) || code == H2_NO_DISK_SPACE || code == H2_FILE_CORRUPTED
                || (code == H2_IO_EXCEPTION || code == H2_IO_EXCEPTION_FILE || code == H2_GENERAL) && hasCause(problem, IOException.class)
                || hasCause(problem, MVStoreException.class);
    }

    static boolean isGone(SQLException problem) {
        return kindOf(problem) == Kind.CONNECTION;
    }

    /** Two transactions, or two processes, stood in each other's way, and this one was undone. */
    static boolean isUndone(SQLException problem) {
        return "40001".equals(problem.getSQLState()) || "40P01".equals(problem.getSQLState())
                || problem.getErrorCode() == H2_ALREADY_IN_USE;
    }

    private static boolean saysDiskFull(Throwable problem) {
        return anyMessage(problem, "no space left on device", "not enough space on the disk", "disk quota exceeded", "disk full",
                "could not extend file");
    }

    private static boolean saysReadOnly(Throwable problem) {
        return hasCause(problem, ReadOnlyFileSystemException.class) || hasCause(problem, AccessDeniedException.class)
                || anyMessage(problem, "read-only file system", "permission denied");
    }

    private static boolean saysCorrupted(SQLException problem) {
        var code = problem.getErrorCode();
        return (code == H2_IO_EXCEPTION || code == H2_IO_EXCEPTION_FILE || code == 50000)
                && (hasCause(problem, EOFException.class) || anyMessage(problem, "file corrupt", "chunk", "store header is corrupt"));
    }

    private static boolean hasCause(Throwable problem, Class<? extends Throwable> type) {
        for (Throwable each = problem; each != null; each = each.getCause()) {
            if (type.isInstance(each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyMessage(Throwable problem, String... parts) {
        for (Throwable each = problem; each != null; each = each.getCause()) {
            var message = each.getMessage() == null ? "" : each.getMessage().toLowerCase(Locale.ROOT);
            for (var part : parts) {
                if (message.contains(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String reason(Throwable problem) {
        var message = problem.getMessage();
        var line = message == null ? problem.getClass().getSimpleName() : message.lines().findFirst().orElse(message);
        return line.replaceAll("; SQL statement:.*", ".");
    }
}
