package rehearsal.store.db;

import java.nio.file.Path;
import java.util.Optional;

/** What the store could not do, in a sentence a person can act on. */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, for callers that decide by it. */
    public enum Kind {
        /** The words or numbers handed in break a limit; nothing was written. */
        INVALID,
        /** The version, label, session or file asked for does not exist. */
        MISSING,
        /** The number, name or id is taken by something else. */
        TAKEN,
        /** Another process or transaction holds what is needed. */
        BUSY,
        /** The database was written by a newer program. */
        NEWER_SCHEMA,
        /** The database file cannot be read. */
        CORRUPTED,
        /** The backup file is not one, or is damaged. */
        BAD_BACKUP,
        /** No space left on the disk. */
        DISK_FULL,
        /** The directory or file may not be written. */
        NOT_WRITABLE,
        /** The server refused the user or the password. */
        NO_ACCESS,
        /** Somebody stopped it; nothing was written. */
        STOPPED,
        /** The database went away. */
        CONNECTION,
        /** Anything else. */
        UNEXPECTED
    }

    private final Kind kind;
    private final transient Optional<Path> backup;

    public StoreException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
        this.backup = Optional.empty();
    }

    public StoreException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
        this.backup = Optional.empty();
    }

    /** The same failure, with the backup that would help. */
    public StoreException(StoreException failure, String more, Optional<Path> backup) {
        super(failure.sentence() + " " + more, failure);
        this.kind = failure.kind;
        this.backup = backup;
    }

    /** The latest backup, where restoring one would help. */
    public Optional<Path> backup() {
        return backup;
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence to show. */
    public String sentence() {
        var message = getMessage();
        return message == null ? kind.name() : message;
    }
}
