package rehearsal.turn.context;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of the declared keys, in their order, and the keys that failed. */
public record Gathered(List<Value> values, List<Missing> missing) {
    public Gathered {
        values = List.copyOf(values);
        missing = List.copyOf(missing);
    }

    /** For a template: what stands in place of each key. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        values.forEach(value -> texts.put(value.key(), value.text()));
        return texts;
    }
}
