package rehearsal.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Unmodifiable copies of maps that keep their order, so that what was written first is written back first. */
public final class Ordered {
    private Ordered() {
    }

    public static <K, V> SequencedMap<K, V> copy(Map<K, V> map) {
        return map.isEmpty() ? Collections.emptyNavigableMap() : Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }
}
