package rehearsal.practice;

import java.util.List;
import java.util.OptionalInt;
import rehearsal.store.prompt.VersionSummary;

/** A prompt that speaks in a session, filed under its phase or type, with the versions it could speak in, the newest first. */
public record SpeakingPrompt(String key, String title, OptionalInt live, List<VersionSummary> versions) {

    public SpeakingPrompt {
        versions = List.copyOf(versions);
    }
}
