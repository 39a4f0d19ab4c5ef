package rehearsal.turn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import rehearsal.program.ActionType;
import rehearsal.program.Program;
import rehearsal.prompt.BodyCache;
import rehearsal.turn.reply.AnswerChecks;
import rehearsal.turn.reply.AnswerFormat;
import rehearsal.turn.reply.AnswerFormats;
import rehearsal.turn.size.TokenCounter;

/** What the corridor need not do twice. Everything is kept by its content and bounded, so nothing ever goes stale or grows. */
public final class TurnCaches {
    private static final int ENTRIES = 256;
    private static final long CHARACTERS = 16L * 1024 * 1024;

    private final BodyCache bodies = new BodyCache(CHARACTERS);
    private final TokenCounter tokens = new TokenCounter(CHARACTERS);
    private final AnswerChecks checks = new AnswerChecks(ENTRIES);
    private final Cache<StableKey, List<Segment>> stable = cache();
    private final Cache<FormatKey, AnswerFormat> formats = cache();

    /** A body and the values it uses: the same ones always give the same pieces. */
    record StableKey(PromptRef ref, String body, Map<String, String> values) {
    }

    private record FormatKey(List<ActionType> actions, List<String> nextPhases, List<?> vocabularies) {
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder().maximumSize(ENTRIES).executor(Runnable::run).recordStats().build();
    }

    public BodyCache bodies() {
        return bodies;
    }

    public TokenCounter tokens() {
        return tokens;
    }

    public AnswerChecks checks() {
        return checks;
    }

    Cache<StableKey, List<Segment>> stable() {
        return stable;
    }

    /** The answer format of some actions in a phase. */
    public AnswerFormat format(Program program, String phase, List<ActionType> actions) {
        var next = program.phase(phase).map(found -> found.next()).orElse(List.of());
        var words = List.of(program.phases(), program.categories(), program.identityStates());
        return formats.get(new FormatKey(actions, next, words), key -> new AnswerFormats(program, phase).of(actions));
    }

    /** How well each cache serves, for the health page. */
    public List<CacheReport> reports() {
        var counts = bodies.counts();
        return List.of(new CacheReport("bodies", counts.entries(), counts.hits(), counts.misses(), counts.evictions()),
                CacheReport.of("system contexts", stable), CacheReport.of("response schemas", formats),
                CacheReport.of("schema checks", checks.cache()), CacheReport.of("token counts", tokens.cache()));
    }
}
