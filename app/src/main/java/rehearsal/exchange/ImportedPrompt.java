package rehearsal.exchange;

import java.time.Instant;
import java.util.ArrayList;
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
        SortedMap<String, String> unknown, List<String> notes, Origin origin) {
    public ImportedPrompt {
        unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
        notes = List.copyOf(notes);
    }

    /**
     * How it stood in its file: the text before anything was rewritten. A family: nothing but its name says what it is, and only prompts of
     * one family are versions of one prompt. Renumbers: when its number is taken here, it comes on top.
     */
    public record Origin(String before, Optional<String> family, boolean convertible, boolean renumbers) {
        /** A file of the studio's own: what it says holds. */
        static Origin own(String body) {
            return new Origin(body, Optional.empty(), false, false);
        }

        public boolean hasOnlyAName() {
            return family.isPresent();
        }
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

    /** What moves after a version was saved. A file need not say whether it is active; then it is not. */
    public record Standing(Optional<Boolean> saidActive, SortedSet<String> labels, ReviewState review) {
        public Standing {
            labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
        }

        public boolean active() {
            return saidActive.orElse(false);
        }

        public static Standing fresh() {
            return new Standing(Optional.of(false), new TreeSet<>(), ReviewState.NONE);
        }
    }

    ImportedPrompt in(Scope other) {
        return new ImportedPrompt(place, other, version, text, provenance, standing, unknown, notes, origin);
    }

    ImportedPrompt at(Place other) {
        return new ImportedPrompt(other, scope, version, text, provenance, standing, unknown, notes, origin);
    }

    ImportedPrompt noting(String note) {
        var more = new ArrayList<>(notes);
        more.add(note);
        return new ImportedPrompt(place, scope, version, text, provenance, standing, unknown, more, origin);
    }

    /** The change note, and under it what the studio has no field for: an import never drops what it does not know. */
    public Optional<String> keptNote() {
        return noteKeeping(unknown);
    }

    /** The same with something more to keep. */
    Optional<String> noteKeeping(Map<String, String> all) {
        if (all.isEmpty()) {
            return provenance.changeNote();
        }
        var kept = new StringBuilder("Kept from the file:");
        for (Map.Entry<String, String> entry : all.entrySet()) {
            kept.append('\n').append(entry.getKey()).append(": ").append(entry.getValue());
        }
        return Optional.of(provenance.changeNote().map(note -> note + "\n\n" + kept).orElse(kept.toString()));
    }
}
