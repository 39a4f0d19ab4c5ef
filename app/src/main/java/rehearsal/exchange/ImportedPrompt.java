package rehearsal.exchange;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.Scope;

/**
 * One prompt as it stands in a file. No version: it becomes the next one. Unknown holds what the file says and the studio has no place
 * for, each as JSON; notes say what a person should know about how it was read.
 */
public record ImportedPrompt(Place place, Scope scope, OptionalInt version, PromptText text, Provenance provenance, Standing standing,
        SortedMap<String, String> unknown, List<String> notes) {
    public ImportedPrompt {
        unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
        notes = List.copyOf(notes);
    }

    /** Where it was found. */
    public record Place(String file, int line) {
    }

    /** Where it comes from, as far as the file tells. */
    public record Provenance(Optional<UUID> id, Optional<String> author, Optional<String> changeNote, OptionalInt parent,
            Optional<Instant> createdAt, Optional<Instant> updatedAt) {
        public static Provenance unknown() {
            return new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty(),
                    Optional.empty());
        }
    }

    /** What moves after a version was saved. A file need not say whether it is active; then it is. */
    public record Standing(Optional<Boolean> saidActive, SortedSet<String> labels, ReviewState review) {
        public Standing {
            labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
        }

        public boolean active() {
            return saidActive.orElse(true);
        }

        /** Whether the file itself calls it active. */
        public boolean isCalledActive() {
            return saidActive.orElse(false);
        }

        public static Standing fresh() {
            return new Standing(Optional.of(false), new TreeSet<>(), ReviewState.NONE);
        }
    }

    /** A prompt of another tool: words and nothing else. */
    static ImportedPrompt of(Place place, Scope scope, PromptText text) {
        return new ImportedPrompt(place, scope, OptionalInt.empty(), text, Provenance.unknown(), Standing.fresh(), new TreeMap<>(),
                List.of());
    }

    /** The change note, and under it what the studio has no field for: an import never drops what it does not know. */
    public Optional<String> keptNote() {
        if (unknown.isEmpty()) {
            return provenance.changeNote();
        }
        var kept = new StringBuilder("Kept from the file:");
        for (Map.Entry<String, String> entry : unknown.entrySet()) {
            kept.append('\n').append(entry.getKey()).append(": ").append(entry.getValue());
        }
        return Optional.of(provenance.changeNote().map(note -> note + "\n\n" + kept).orElse(kept.toString()));
    }
}
