package rehearsal.ui.testing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rehearsal.ui.place.Memory;

/** Remembers as long as the test runs. */
public final class KeptInMind implements Memory {

    private final Map<String, String> kept = new HashMap<>();

    @Override
    public Optional<String> recall(String name) {
        return Optional.ofNullable(kept.get(name));
    }

    @Override
    public void keep(String name, String value) {
        kept.put(name, value);
    }
}
