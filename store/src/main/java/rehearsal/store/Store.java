package rehearsal.store;

import java.time.Clock;
import java.util.UUID;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Database;
import rehearsal.store.db.Opening;
import rehearsal.store.backup.BackupFile;
import rehearsal.store.backup.Backups;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.Drafts;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.Reviews;
import rehearsal.store.session.Sessions;
import rehearsal.store.setting.Settings;
import rehearsal.store.trial.Cases;
import rehearsal.store.trial.Pairs;
import rehearsal.store.trial.Votes;
import rehearsal.store.usage.UsageLog;
import rehearsal.store.workflow.Alerts;
import rehearsal.store.workflow.WorkflowRuns;

/** An open store. Every shelf may be used from any thread. */
public final class Store implements AutoCloseable {
    private final StoreLocation location;
    private final Database database;
    private final Settings settings;
    private final Audit audit;
    private final Prompts prompts;
    private final Drafts drafts;
    private final Reviews reviews;
    private final Sessions sessions;
    private final UsageLog usage;
    private final Pairs pairs;
    private final Votes votes;
    private final Cases cases;
    private final Backups backups;
    private final WorkflowRuns runs;
    private final Alerts alerts;

    Store(StoreLocation location, Database database, Clock clock) {
        this.location = location;
        this.database = database;
        this.settings = new Settings(database, clock);
        this.audit = new Audit(database, clock);
        this.prompts = new Prompts(database, audit, settings, clock, UUID::randomUUID);
        this.drafts = new Drafts(database, clock);
        this.reviews = new Reviews(database, audit, clock);
        this.sessions = new Sessions(database, clock, UUID::randomUUID);
        this.usage = new UsageLog(database);
        this.pairs = new Pairs(database, clock, UUID::randomUUID);
        this.votes = new Votes(database, audit, clock);
        this.cases = new Cases(database, audit, clock, UUID::randomUUID);
        this.backups = new Backups(database, location, clock);
        this.runs = new WorkflowRuns(database, clock);
        this.alerts = new Alerts(database);
    }

    /** Opens the store, and makes it if there is none. A database of an older format is backed up first and then brought to this one. */
    public static Store open(StoreLocation location, Clock clock) {
        try {
            var database = Opening.open(location, (old, from) -> new Backups(old, location, clock).makeBeforeMigration(from));
            return new Store(location, database, clock);
        } catch (StoreException problem) {
            throw problem.kind() == Kind.CORRUPTED ? withWayOut(problem, location) : problem;
        }
    }

    private static StoreException withWayOut(StoreException problem, StoreLocation location) {
        var latest = Backups.latest(location);
        var advice = latest
                .map(backup -> "The latest backup was made at " + backup.madeAt() + ": restore it with \"rehearsal restore " + backup.file()
                        + "\". The damaged file is kept.")
                .orElse("There is no backup in the data directory. If you keep one elsewhere, use \"rehearsal restore FILE\"; to begin with"
                        + " an empty library, choose another directory with --data or REHEARSAL_DATA. The damaged file is kept as it is.");
        return new StoreException(problem, advice, latest.map(BackupFile::file));
    }

    public StoreLocation location() {
        return location;
    }

    public Prompts prompts() {
        return prompts;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Reviews reviews() {
        return reviews;
    }

    public Sessions sessions() {
        return sessions;
    }

    public UsageLog usage() {
        return usage;
    }

    public Pairs pairs() {
        return pairs;
    }

    public Votes votes() {
        return votes;
    }

    public Cases cases() {
        return cases;
    }

    public WorkflowRuns workflowRuns() {
        return runs;
    }

    public Alerts alerts() {
        return alerts;
    }

    public Backups backups() {
        return backups;
    }

    public Settings settings() {
        return settings;
    }

    public Audit audit() {
        return audit;
    }

    @Override
    public void close() {
        database.close();
    }
}
