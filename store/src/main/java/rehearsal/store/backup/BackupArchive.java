package rehearsal.store.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import rehearsal.store.db.Failures;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.TableCopy;

/** The inside of a backup: a zip with one entry for each table, and a manifest written last, so that half a backup is not one. */
final class BackupArchive {
    private static final String MANIFEST = "manifest.properties";
    private static final String KIND = "rehearsal-backup-1";

    private BackupArchive() {
    }

    static void write(Sql sql, OutputStream file, Instant now, int format) throws SQLException, IOException {
        var manifest = new Properties();
        manifest.setProperty("kind", KIND);
        manifest.setProperty("format", Integer.toString(format));
        manifest.setProperty("made", now.toString());
        try (var zip = new ZipOutputStream(new BufferedOutputStream(file))) {
            long rows = 0;
            for (var table : TableCopy.present(sql)) {
                zip.putNextEntry(new ZipEntry(table));
                var out = new DataOutputStream(new BufferedOutputStream(staysOpen(zip)));
                var count = TableCopy.write(sql, table, out);
                out.flush();
                zip.closeEntry();
                manifest.setProperty("rows." + table, Long.toString(count));
                rows += count;
            }
            manifest.setProperty("rows", Long.toString(rows));
            zip.putNextEntry(new ZipEntry(MANIFEST));
            manifest.store(staysOpen(zip), null);
            zip.closeEntry();
        }
    }

    static BackupFile describe(Path file) {
        return open(file, zip -> {
            var manifest = manifest(zip);
            try {
                return new BackupFile(file, Instant.parse(manifest.getProperty("made", "")),
                        Integer.parseInt(manifest.getProperty("format", "")),
                        Long.parseLong(manifest.getProperty("rows", "")));
            } catch (DateTimeException | NumberFormatException problem) {
                throw new IOException("its manifest is damaged", problem);
            }
        });
    }

    /** Replaces every row of the store by those of the backup. */
    static void read(Sql sql, Path file) {
        open(file, zip -> {
            var manifest = manifest(zip);
            TableCopy.clear(sql);
            for (var table : TableCopy.TABLES) {
                var entry = zip.getEntry(table);
                if (entry != null) {
                    read(sql, table, zip.getInputStream(entry), manifest.getProperty("rows." + table, ""));
                }
            }
            TableCopy.countOn(sql);
            return true;
        });
    }

    private static void read(Sql sql, String table, InputStream entry, String expected) throws IOException, SQLException {
        try (var in = new DataInputStream(new BufferedInputStream(entry))) {
            var count = TableCopy.read(sql, table, in);
            // Reading to the end is what makes the zip compare its checksum.
            if (in.read() >= 0 || !Long.toString(count).equals(expected)) {
                throw new IOException("rows of " + table + " are missing");
            }
        }
    }

    private interface Reading<T> {
        T read(ZipFile zip) throws IOException, SQLException;
    }

    private static <T> T open(Path file, Reading<T> reading) {
        if (!Files.isReadable(file)) {
            throw new StoreException(Kind.MISSING, "There is no backup " + file + ", or it may not be read.");
        }
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return reading.read(zip);
        } catch (IOException problem) {
            throw new StoreException(Kind.BAD_BACKUP, "The file " + file + " is not a whole backup of Rehearsal (" + problem.getMessage()
                    + "). Nothing was changed; choose another backup.", problem);
        } catch (SQLException problem) {
            if (Failures.isOfTheDisk(problem)) {
                throw Failures.of("the new library", problem);
            }
            throw new StoreException(Kind.BAD_BACKUP,
                    "The backup " + file
                            + " could not be restored: its rows don't fit this library. Nothing was changed; choose another backup.",
                    problem);
        }
    }

    private static Properties manifest(ZipFile zip) throws IOException {
        var manifest = new Properties();
        var entry = zip.getEntry(MANIFEST);
        if (entry == null) {
            throw new IOException("it has no manifest");
        }
        try (var in = zip.getInputStream(entry)) {
            manifest.load(in);
        }
        if (!KIND.equals(manifest.getProperty("kind"))) {
            throw new IOException("it is of another kind");
        }
        return manifest;
    }

    private static OutputStream staysOpen(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
