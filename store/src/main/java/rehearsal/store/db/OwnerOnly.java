package rehearsal.store.db;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import rehearsal.store.db.StoreException.Kind;

/** Files and directories that only their owner may read. Where the file system knows no such rights, the platform's defaults stand. */
public final class OwnerOnly {
    private static final Pattern OURS = Pattern.compile("(rehearsal\\.|store\\.|backups$|restoring$|keys\\.|models\\.yaml).*");

    private OwnerOnly() {
    }

    /**
     * Makes the directory if it is not there, and closes it to others, unless it holds other things too: who names /tmp or their home must not find it
     * locked. The files inside are closed in any case.
     */
    public static void directory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException problem) {
            var failure = Failures.ofFile("Cannot make the data directory " + directory, directory, problem);
            throw failure.kind() == Kind.DISK_FULL
                    ? failure
                    : new StoreException(Kind.NOT_WRITABLE, "The data directory " + directory
                            + " cannot be made. Check the directories above it, or choose another with --data or REHEARSAL_DATA.", problem);
        }
        if (!holdsOtherThings(directory)) {
            restrict(directory, "rwx------");
        }
        if (!Files.isWritable(directory)) {
            throw new StoreException(Kind.NOT_WRITABLE, "The data directory " + directory
                    + " may not be written. Change its permissions, or choose another with --data or REHEARSAL_DATA.");
        }
    }

    static boolean holdsOtherThings(Path directory) {
        try (var entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).anyMatch(name -> !OURS.matcher(name).matches());
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Makes an empty file that was closed to others before anything is in it. */
    public static void file(Path file) throws IOException {
        try {
            if (knowsRights(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException thereAlready) {
            // Perhaps made by another process a moment ago: to ask first would not help.
            restrict(file, "rw-------");
        }
    }

    static void restrict(Path path, String rights) {
        try {
            if (Files.exists(path) && knowsRights(path)) {
                var wanted = PosixFilePermissions.fromString(rights);
                if (!Files.getPosixFilePermissions(path).equals(wanted)) {
                    Files.setPosixFilePermissions(path, wanted);
                }
            }
        } catch (IOException problem) {
            throw Failures.ofFile("Cannot close " + path + " to other users", path, problem);
        }
    }

    private static boolean knowsRights(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
