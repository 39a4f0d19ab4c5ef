package rehearsal.ui.shell;

import java.util.Optional;
import rehearsal.store.setting.Settings;
import rehearsal.ui.place.Memory;
import tools.jackson.databind.json.JsonMapper;

/** What a window remembers, in the settings of the store. */
public final class StoreMemory implements Memory {

    private static final String PREFIX = "window.";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;

    public StoreMemory(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<String> recall(String name) {
        return settings.read(PREFIX + name).map(json -> JSON.readValue(json, String.class));
    }

    @Override
    public void keep(String name, String value) {
        settings.write(PREFIX + name, JSON.writeValueAsString(value));
    }
}
