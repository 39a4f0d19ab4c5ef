package rehearsal.store.trial;

import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.store.prompt.PromptType;

/** A prompt that took part in an answer: the saved version with the hash of its text, or a draft or edited text, which has neither. */
public record PromptUse(PromptType type, Optional<String> phase, OptionalInt version, Optional<String> hash) {

    /** Neither types nor phases nor hashes hold a blank that could be mistaken: the phase comes last. */
    String line() {
        return type.name() + " " + (version.isPresent() ? Integer.toString(version.getAsInt()) : "draft") + " " + hash.orElse("-")
                + phase.map(id -> " " + id).orElse("");
    }

    static PromptUse of(String line) {
        var parts = line.split(" ", 4);
        return new PromptUse(PromptType.valueOf(parts[0]), parts.length > 3 ? Optional.of(parts[3]) : Optional.empty(),
                parts[1].equals("draft") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts[1])),
                Optional.of(parts[2]).filter(hash -> !hash.equals("-")));
    }
}
