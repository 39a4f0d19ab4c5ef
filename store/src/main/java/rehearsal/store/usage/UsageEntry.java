package rehearsal.store.usage;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** One call. {@code prompt} is the version that was sent, {@code outcome} a word such as {@code done} or {@code rate_limited}. */
public record UsageEntry(Instant at, String program, Optional<UsedPrompt> prompt, String provider, String model, Tokens tokens,
        OptionalLong costMicros, long latencyMillis, OptionalLong firstTokenMillis, String outcome, Optional<UUID> session,
        Optional<UUID> turn) {

    /** Which version was sent. The type is a word, so that a row outlives the types it was written for. */
    public record UsedPrompt(String type, Optional<String> phase, int version) {
    }

    /** What the provider counted; empty where it did not say. */
    public record Tokens(OptionalInt in, OptionalInt out, OptionalInt cached) {
        public static Tokens unknown() {
            return new Tokens(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
        }
    }
}
