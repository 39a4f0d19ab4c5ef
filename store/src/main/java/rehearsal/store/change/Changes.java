package rehearsal.store.change;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import rehearsal.store.db.Announcement;
import rehearsal.store.db.Database;
import rehearsal.store.db.Dialect;
import rehearsal.store.db.OtherStores;
import rehearsal.store.db.StoreException;

/**
 * The one stream of changes. What this store commits is told at once; what others commit within a second on a shared file, and sooner on PostgreSQL. Others are only
 * asked while somebody reads. No save ever waits for a reader.
 */
public final class Changes implements AutoCloseable {
    private static final long ASLEEP_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Executor executor;
    private final Executor later;
    private final OtherStores others;
    private final Runnable stopHearing;
    private final List<Mailbox> mailboxes = new CopyOnWriteArrayList<>();
    private final Object asking = new Object();
    private boolean asked;
    private boolean missed;
    private long askedAt;
    private volatile boolean closed;

    public Changes(Database database, Executor executor) {
        this.executor = executor;
        this.later = CompletableFuture.delayedExecutor(database.dialect() == Dialect.H2 ? 400 : 150, TimeUnit.MILLISECONDS, executor);
        this.others = database.others();
        this.stopHearing = database.onCommit(this::tellAll);
    }

    /** The reader is called on a thread of its own, one change at a time. This asks the database, so call it behind the screen. */
    public Subscription subscribe(Consumer<Change> reader) {
        var mailbox = new Mailbox(reader, executor);
        mailboxes.add(mailbox);
        synchronized (asking) {
            if (!asked && !closed) {
                asked = true;
                askedAt = System.nanoTime();
                askOthers();
                later.execute(this::askAgain);
            }
        }
        return () -> {
            mailboxes.remove(mailbox);
            mailbox.close();
        };
    }

    private void askAgain() {
        synchronized (asking) {
            if (closed || mailboxes.isEmpty()) {
                asked = false;
                others.close();
                // What is committed while nobody reads is nobody's loss.
                missed = false;
                return;
            }
            askOthers();
            later.execute(this::askAgain);
        }
    }

    private void askOthers() {
        var now = System.nanoTime();
        missed |= now - askedAt > ASLEEP_NANOS;
        askedAt = now;
        try {
            var news = others.news();
            if (missed) {
                missed = false;
                tell(new Change.Everything());
            }
            tellAll(news);
        } catch (SQLException | StoreException outOfReach) {
            // Whoever uses the store notices; here it is enough to listen again as soon as that works.
            missed = true;
        }
    }

    private void tellAll(List<Announcement> announcements) {
        announcements.stream().map(Change::of).forEach(this::tell);
    }

    private void tell(Change change) {
        mailboxes.forEach(mailbox -> mailbox.put(change));
    }

    /** Ends every subscription. */
    @Override
    public void close() {
        stopHearing.run();
        mailboxes.forEach(Mailbox::close);
        mailboxes.clear();
        synchronized (asking) {
            closed = true;
            others.close();
        }
    }
}
