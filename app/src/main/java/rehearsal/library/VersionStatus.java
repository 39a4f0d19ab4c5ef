package rehearsal.library;

import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.store.prompt.PromptVersion;

/** Where the open prompt stands: what is live, what is newest, and the version the draft grows out of. */
public record VersionStatus(OptionalInt live, Optional<PromptVersion> latest, Optional<PromptVersion> base) {

    public static VersionStatus nowhere() {
        return new VersionStatus(OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    public OptionalInt latestNumber() {
        return latest.map(version -> OptionalInt.of(version.version())).orElse(OptionalInt.empty());
    }

    public OptionalInt baseNumber() {
        return base.map(version -> OptionalInt.of(version.version())).orElse(OptionalInt.empty());
    }
}
