package rehearsal.store.trial;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Database;
import rehearsal.store.db.Packed;
import rehearsal.store.db.Row;
import rehearsal.store.db.Sql;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.prompt.PromptLimits;

/** The shelf of cases: where a talk starts, what the client says, and what is checked. */
public final class Cases {

    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public Cases(Database database, Audit audit, Clock clock, Supplier<UUID> ids) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps a new case, unless the program has one of this name. */
    public KeptCase add(NewCase wanted) {
        checked(wanted);
        var id = ids.get();
        var now = now();
        return database.write(sql -> {
            // Whoever keeps a case takes the end of the audit chain anyway; taken first, it lets two who choose one name take turns.
            sql.first("SELECT id FROM audit_head WHERE id = 1 FOR UPDATE", row -> row.number("id"));
            var other = named(sql, wanted.program(), wanted.name());
            if (other.isPresent()) {
                return new KeptCase.NameTaken(other.get());
            }
            sql.update(
                    "INSERT INTO trial_case (id, program, name, scenario, tags, document, author, created_at, updated_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id, wanted.program(), wanted.name(), wanted.scenario(), wanted.tags(), Packed.pack(wanted.document()), wanted.author(),
                    now, now);
            sql.announce(Announcement.Kind.CASE, wanted.program());
            audit.append(sql, wanted.author(), "save case", "case " + wanted.name(), wanted.program());
            return new KeptCase.Kept(new StoredCase(id, wanted, now, now));
        });
    }

    /** Puts another text in the place of a case, which keeps its id. */
    public StoredCase replace(UUID id, NewCase changed) {
        checked(changed);
        return database.write(sql -> {
            var rows = sql.update("UPDATE trial_case SET name = ?, scenario = ?, tags = ?, document = ?, updated_at = ? WHERE id = ?",
                    changed.name(), changed.scenario(), changed.tags(), Packed.pack(changed.document()), now(), id);
            if (rows == 0) {
                throw missing(changed.name());
            }
            sql.announce(Announcement.Kind.CASE, changed.program());
            audit.append(sql, changed.author(), "change case", "case " + changed.name(), changed.program());
            return named(sql, changed.program(), changed.name()).orElseThrow(() -> missing(changed.name()));
        });
    }

    /** Every case of a program, by name. */
    public List<StoredCase> of(String program) {
        return database.read(sql -> sql.list("SELECT * FROM trial_case WHERE program = ? ORDER BY program, name", Cases::stored, program));
    }

    public Optional<StoredCase> find(String program, String name) {
        return database.read(sql -> named(sql, program, name));
    }

    private static Optional<StoredCase> named(Sql sql, String program, String name) throws SQLException {
        return sql.first("SELECT * FROM trial_case WHERE program = ? AND name = ?", Cases::stored, program, name);
    }

    private static StoredCase stored(Row row) throws SQLException {
        return new StoredCase(row.uuid("id"),
                new NewCase(row.text("program"), row.text("name"), row.text("scenario"), row.texts("tags"),
                        Packed.unpack(row.bytes("document")), row.text("author")),
                row.instant("created_at"), row.instant("updated_at"));
    }

    private static void checked(NewCase wanted) {
        PromptLimits.author(wanted.author());
        PromptLimits.name("name of the case", wanted.name());
        PromptLimits.letters("scenario", wanted.scenario());
        wanted.tags().forEach(tag -> PromptLimits.name("tag", tag));
    }

    private static StoreException missing(String name) {
        return new StoreException(Kind.MISSING, "There is no case " + name + ".");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
