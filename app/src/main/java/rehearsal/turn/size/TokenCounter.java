package rehearsal.turn.size;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.List;
import java.util.Locale;

/**
 * Counts tokens. Exact for the OpenAI families; for every other model the newest of those tokenizers gives an estimate. Loading a
 * tokenizer takes about half a second, so it waits for the first question.
 */
public final class TokenCounter {
    private static final List<String> NEWER = List.of("gpt-4o", "gpt-4.1", "gpt-4.5", "gpt-5", "chatgpt-4o", "o1", "o3", "o4");
    private static final List<String> OLDER = List.of("gpt-4", "gpt-3.5");
    /** A text longer than this is counted in pieces, since one endless word costs more than its length. */
    private static final int PIECE = 20_000;
    /** Tables that never change and weigh tens of megabytes: read once, whoever counts. */
    private static final EncodingRegistry TOKENIZERS = Encodings.newLazyEncodingRegistry();

    private final Cache<Key, Integer> counts;

    public TokenCounter(long mostCharacters) {
        counts = Caffeine.newBuilder().maximumWeight(mostCharacters).weigher((Key key, Integer count) -> key.text().length() + 64)
                .executor(Runnable::run).recordStats().build();
    }

    private record Key(EncodingType encoding, String text) {
    }

    public TokenCount count(String model, String text) {
        var name = model.toLowerCase(Locale.ROOT);
        var newer = NEWER.stream().anyMatch(name::startsWith);
        var older = !newer && OLDER.stream().anyMatch(name::startsWith);
        var encoding = older ? EncodingType.CL100K_BASE : EncodingType.O200K_BASE;
        var tokens = counts.get(new Key(encoding, text), key -> counted(TOKENIZERS.getEncoding(encoding), text));
        return new TokenCount(tokens, newer || older);
    }

    private static int counted(Encoding encoding, String text) {
        var tokens = 0;
        for (var from = 0; from < text.length(); from += PIECE) {
            tokens += encoding.countTokensOrdinary(text.substring(from, Math.min(text.length(), from + PIECE)));
        }
        return tokens;
    }

    public Cache<?, ?> cache() {
        return counts;
    }
}
