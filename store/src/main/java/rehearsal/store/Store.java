package rehearsal.store;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import rehearsal.store.audit.Audit;
import rehearsal.store.change.Changes;
import rehearsal.store.db.Database;
import rehearsal.store.db.Opening;
import rehearsal.store.backup.AutomaticBackups;
import rehearsal.store.backup.BackupFile;
import rehearsal.store.backup.Backups;
import rehearsal.store.db.StoreException;
import rehearsal.store.db.StoreException.Kind;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.Drafts;
import rehearsal.store.prompt.LiveGate;
import rehearsal.store.prompt.LiveRules;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.Reviews;
import rehearsal.store.prompt.Safeguard;
import rehearsal.store.session.Sessions;
import rehearsal.store.setting.Settings;
import rehearsal.store.trial.Cases;
import rehearsal.store.trial.Pairs;
import rehearsal.store.trial.TrialRuns;
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
    private final TrialRuns trialRuns;
    private final Backups backups;
    private final WorkflowRuns runs;
    private final Alerts alerts;
    private final Changes changes;

    Store(StoreLocation location, Database database, Clock clock, Function<Settings, LiveGate> gate, Executor executor) {
        this.location = location;
        this.database = database;
        this.settings = new Settings(database, clock);
        this.audit = new Audit(database, clock);
        this.backups = new Backups(database, location, clock);
        this.prompts = new Prompts(database, audit, new LiveRules(gate.apply(settings), settings), this::safeguard, clock,
                UUID::randomUUID);
        this.drafts = new Drafts(database, clock);
        this.reviews = new Reviews(database, audit, clock);
        this.sessions = new Sessions(database, clock, UUID::randomUUID);
        this.usage = new UsageLog(database);
        this.pairs = new Pairs(database, clock, UUID::randomUUID);
        this.votes = new Votes(database, audit, clock);
        this.trialRuns = new TrialRuns(database, clock, UUID::randomUUID);
        this.cases = new Cases(database, audit, clock, UUID::randomUUID);
        this.runs = new WorkflowRuns(database, clock);
        this.alerts = new Alerts(database);
        this.changes = new Changes(database, executor);
    }

    /** Over a database that is open already. */
    static Store over(StoreLocation location, Database database, Clock clock) {
        return new Store(location, database, clock, settings -> LiveGate.open(), ForkJoinPool.commonPool());
    }

    /** The same without a gate of the program, and with Java's own threads. */
    public static Store open(StoreLocation location, Clock clock) {
        return open(location, clock, settings -> LiveGate.open(), ForkJoinPool.commonPool());
    }

    /**
     * Opens the store, and makes it if there is none. A database of an older format is backed up first and then brought to this one. The gate judges what may go live;
     * it may read the settings, where programs are kept. The executor's threads tell the changes to their readers.
     */
    public static Store open(StoreLocation location, Clock clock, Function<Settings, LiveGate> gate, Executor executor) {
        try {
            var database = Opening.open(location, (old, from) -> new Backups(old, location, clock).makeBeforeMigration(from));
            return new Store(location, database, clock, gate, executor);
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

    private void safeguard(Safeguard.Risk risk) {
        backups.makeAutomatic(switch (risk) {
            case IMPORT -> AutomaticBackups.Occasion.BEFORE_IMPORT;
            case REMOVAL_OF_THE_SAMPLE -> AutomaticBackups.Occasion.BEFORE_SAMPLE_REMOVAL;
        });
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

    public TrialRuns trialRuns() {
        return trialRuns;
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

    /** What changes, whoever changed it. */
    public Changes changes() {
        return changes;
    }

    public Settings settings() {
        return settings;
    }

    public Audit audit() {
        return audit;
    }

    @Override
    public void close() {
        changes.close();
        database.close();
    }
}
