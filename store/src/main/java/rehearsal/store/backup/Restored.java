package rehearsal.store.backup;

import java.nio.file.Path;
import java.util.Optional;

/** A backup that is the store now, and where the file it replaced is kept. On PostgreSQL a backup of what was replaced is made first; that is the file then. */
public record Restored(BackupFile backup, Optional<Path> replaced) {
}
