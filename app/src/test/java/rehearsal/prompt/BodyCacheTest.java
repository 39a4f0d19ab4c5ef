package rehearsal.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BodyCacheTest {

    @Test
    void aBodyIsParsedOnceAndTheHitRateIsKnown() {
        var cache = new BodyCache(10_000);
        var first = cache.prepare("Hi {a}");

        assertSame(first, cache.prepare(new String("Hi {a}".toCharArray())));
        assertEquals(1, cache.counts().hits());
        assertEquals(1, cache.counts().misses());
        assertEquals(0.5, cache.counts().hitRate());
    }

    @Test
    void theCacheNeverGrowsOverItsBound() {
        var cache = new BodyCache(10_000);
        for (var body = 0; body < 100; body++) {
            cache.prepare(body + "x".repeat(1_000));
        }

        assertTrue(cache.counts().entries() <= 9, cache.counts().toString());
        assertTrue(cache.counts().evictions() >= 91, cache.counts().toString());
    }
}
