package rehearsal.ai.completions;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The header in which OpenAI, and the servers that speak like it, take a key. */
public final class BearerKey {

    public static final String HEADER = "authorization";

    private BearerKey() {
    }

    public static String value(String key) {
        return "Bearer " + key;
    }

    /** The headers of a request, the key masked. */
    public static SortedMap<String, String> headers() {
        return new TreeMap<>(Map.of(HEADER, value("***"), "content-type", "application/json"));
    }
}
