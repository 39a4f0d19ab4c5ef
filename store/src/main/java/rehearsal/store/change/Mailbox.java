package rehearsal.store.change;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The changes that wait for one reader, told in order and one at a time. A reader that falls too far behind is told that anything may have changed. */
final class Mailbox {
    static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final Consumer<Change> reader;
    private final Executor executor;
    private final ArrayDeque<Change> waiting = new ArrayDeque<>();
    private boolean telling;
    private boolean closed;

    Mailbox(Consumer<Change> reader, Executor executor) {
        this.reader = reader;
        this.executor = executor;
    }

    void put(Change change) {
        synchronized (waiting) {
            if (closed || change.equals(waiting.peekLast())) {
                return;
            }
            if (waiting.size() >= MOST) {
                waiting.clear();
                waiting.add(new Change.Everything());
            } else {
                waiting.add(change);
            }
            if (telling) {
                return;
            }
            telling = true;
        }
        executor.execute(this::tell);
    }

    private void tell() {
        for (var next = next(); next.isPresent(); next = next()) {
            try {
                reader.accept(next.get());
            } catch (RuntimeException problem) {
                // One reader's mistake must not keep the next change from it, or from others.
                LOG.warn("A reader of changes failed: {}", problem.toString());
            }
        }
    }

    private Optional<Change> next() {
        synchronized (waiting) {
            var next = Optional.ofNullable(waiting.poll());
            telling = next.isPresent();
            return next;
        }
    }

    void close() {
        synchronized (waiting) {
            closed = true;
            waiting.clear();
        }
    }
}
