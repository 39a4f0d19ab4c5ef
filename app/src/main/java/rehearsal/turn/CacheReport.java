package rehearsal.turn;

import com.github.benmanes.caffeine.cache.Cache;

/** How well a cache serves. */
public record CacheReport(String name, long entries, long hits, long misses, long evictions) {

    static CacheReport of(String name, Cache<?, ?> cache) {
        var stats = cache.stats();
        return new CacheReport(name, cache.estimatedSize(), stats.hitCount(), stats.missCount(), stats.evictionCount());
    }

    /** From 0 to 1; a cache nobody asked yet has missed nothing. */
    public double hitRate() {
        return hits + misses == 0 ? 1 : (double) hits / (hits + misses);
    }
}
