package rehearsal.prompt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** Parsed bodies, kept by their content and bounded by their size: a changed body is a different one, so nothing ever goes stale. */
public final class BodyCache {
    private final Cache<String, Prepared> bodies;

    public BodyCache(long mostCharacters) {
        this.bodies = Caffeine.newBuilder().maximumWeight(mostCharacters).weigher((String source, Prepared body) -> source.length() + 64)
                .executor(Runnable::run).recordStats().build();
    }

    /** A body, and the template made of it. */
    public record Prepared(Body body, Template template) {
    }

    /** How well it serves. */
    public record Counts(long hits, long misses, long evictions, long entries) {
        public double hitRate() {
            return hits + misses == 0 ? 1 : (double) hits / (hits + misses);
        }
    }

    public Prepared prepare(String source) {
        return bodies.get(source, text -> {
            var body = BodyParser.parse(text);
            return new Prepared(body, Template.of(body));
        });
    }

    public Counts counts() {
        var stats = bodies.stats();
        return new Counts(stats.hitCount(), stats.missCount(), stats.evictionCount(), bodies.estimatedSize());
    }
}
