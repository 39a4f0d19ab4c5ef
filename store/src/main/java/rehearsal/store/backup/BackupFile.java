package rehearsal.store.backup;

import java.nio.file.Path;
import java.time.Instant;

/** A backup and what its first page says: when it was made, of which format the tables are, and how many rows it holds. */
public record BackupFile(Path file, Instant madeAt, int format, long rows) {
}
