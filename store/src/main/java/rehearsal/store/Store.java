package rehearsal.store;

import java.time.Clock;
import java.util.UUID;
import rehearsal.store.audit.Audit;
import rehearsal.store.db.Database;
import rehearsal.store.db.Opening;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.prompt.Drafts;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.Reviews;
import rehearsal.store.session.Sessions;
import rehearsal.store.setting.Settings;
import rehearsal.store.usage.UsageLog;

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

    private Store(StoreLocation location, Database database, Clock clock) {
        this.location = location;
        this.database = database;
        this.settings = new Settings(database, clock);
        this.audit = new Audit(database, clock);
        this.prompts = new Prompts(database, audit, settings, clock, UUID::randomUUID);
        this.drafts = new Drafts(database, clock);
        this.reviews = new Reviews(database, audit, clock);
        this.sessions = new Sessions(database, clock, UUID::randomUUID);
        this.usage = new UsageLog(database);
    }

    public static Store open(StoreLocation location, Clock clock) {
        return new Store(location, Opening.open(location, (_, _) -> {
        }), clock);
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
