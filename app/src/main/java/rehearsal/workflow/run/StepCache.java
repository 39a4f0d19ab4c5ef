package rehearsal.workflow.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import rehearsal.turn.CacheReport;

/** What models answered, by everything that was sent. Bounded; an entry that is older than asked for doesn't count. */
public final class StepCache {
    private final Cache<Key, Entry> entries;
    private final LongSupplier nanos;
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /** All that decides the answer. */
    record Key(String system, String text, String provider, String model, String settings) {
    }

    private record Entry(StepRecord.Result result, long at) {
    }

    public StepCache(int mostEntries, LongSupplier nanos) {
        this.entries = Caffeine.newBuilder().maximumSize(mostEntries).executor(Runnable::run).recordStats().build();
        this.nanos = nanos;
    }

    Optional<StepRecord.Result> find(Key key, Duration noOlderThan) {
        var found = Optional.ofNullable(entries.getIfPresent(key)).filter(entry -> nanos.getAsLong() - entry.at() <= noOlderThan.toNanos());
        (found.isPresent() ? hits : misses).increment();
        return found.map(Entry::result);
    }

    void keep(Key key, StepRecord.Result result) {
        entries.put(key, new Entry(result, nanos.getAsLong()));
    }

    public CacheReport report() {
        return new CacheReport("workflow steps", entries.estimatedSize(), hits.sum(), misses.sum(), entries.stats().evictionCount());
    }
}
