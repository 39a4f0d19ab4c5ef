package rehearsal.ai;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The exact HTTP request a provider will get. The key is not in it: the header that carries the key holds a mask here, and
 * the client puts the real one in only while it sends. So this value may be shown, copied and stored.
 */
public record WireRequest(String provider, String model, String method, URI url, SortedMap<String, String> headers, String body,
        boolean stream, List<Rewrite> rewritten) {

    public WireRequest {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        rewritten = List.copyOf(rewritten);
    }
}
