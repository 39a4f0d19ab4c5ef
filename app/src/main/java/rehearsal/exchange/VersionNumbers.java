package rehearsal.exchange;

import java.util.Optional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import rehearsal.store.prompt.ContentHash;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.Scope;

/**
 * Which numbers the prompts of an import get. A number of the file is kept where it is free. Where one of a prompt's numbers is taken by
 * another text, all of its versions that are not there yet come on top, in their order; only files of the studio's own insist on theirs.
 */
final class VersionNumbers {
    /** More versions of one prompt than anybody compares with. */
    private static final int FAR_BACK = 10_000;

    private final Prompts prompts;
    private final Map<Scope, Integer> last = new HashMap<>();
    private final Map<Scope, Set<String>> known = new HashMap<>();
    private final Map<Scope, Map<Integer, Integer>> renumbered = new HashMap<>();

    VersionNumbers(Prompts prompts, List<ImportedPrompt> coming) {
        this.prompts = prompts;
        var movable = new HashMap<Scope, TreeMap<Integer, ImportedPrompt>>();
        for (var prompt : coming) {
            if (prompt.version().isPresent() && prompt.origin().renumbers()) {
                movable.computeIfAbsent(prompt.scope(), scope -> new TreeMap<>()).put(prompt.version().getAsInt(), prompt);
            } else if (prompt.version().isPresent()) {
                last.merge(prompt.scope(), prompt.version().getAsInt(), Math::max);
            }
        }
        movable.forEach(this::move);
    }

    private void move(Scope scope, TreeMap<Integer, ImportedPrompt> versions) {
        var taken = versions.values().stream().anyMatch(this::isTaken);
        if (!taken) {
            last.merge(scope, versions.lastKey(), Math::max);
            return;
        }
        var places = new TreeMap<Integer, Integer>();
        versions.forEach((number, prompt) -> {
            if (!isThere(prompt)) {
                places.put(number, next(scope));
            }
        });
        renumbered.put(scope, places);
    }

    private boolean isTaken(ImportedPrompt prompt) {
        return prompts.hashUnder(prompt.scope(), prompt.version().orElse(0)).filter(hash -> !hash.equals(hash(prompt))).isPresent();
    }

    /** Whether a prompt's number is another one here than in its file. */
    boolean isRenumbered(ImportedPrompt prompt) {
        return renumbered.containsKey(prompt.scope()) && prompt.origin().renumbers() && prompt.version().isPresent();
    }

    /** Empty: the same text is in the library already. */
    OptionalInt of(ImportedPrompt prompt) {
        if (isRenumbered(prompt)) {
            var number = renumbered.getOrDefault(prompt.scope(), Map.of()).get(prompt.version().getAsInt());
            return number == null ? OptionalInt.empty() : OptionalInt.of(number);
        }
        if (prompt.version().isPresent()) {
            return prompt.version();
        }
        return hashes(prompt.scope()).add(hash(prompt)) ? OptionalInt.of(next(prompt.scope())) : OptionalInt.empty();
    }

    /** The parent's number here. */
    OptionalInt parent(ImportedPrompt prompt) {
        var parent = prompt.provenance().parent();
        if (parent.isEmpty() || !isRenumbered(prompt)) {
            return parent;
        }
        var number = renumbered.getOrDefault(prompt.scope(), Map.of()).get(parent.getAsInt());
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private boolean isThere(ImportedPrompt prompt) {
        return hashes(prompt.scope()).contains(hash(prompt));
    }

    private int next(Scope scope) {
        var number = Math.max(prompts.lastNumber(scope), last.getOrDefault(scope, 0)) + 1;
        last.put(scope, number);
        return number;
    }

    private Set<String> hashes(Scope scope) {
        return known.computeIfAbsent(scope, wanted -> {
            var hashes = new HashSet<String>();
            prompts.history(wanted, FAR_BACK).forEach(version -> hashes.add(version.contentHash()));
            return hashes;
        });
    }

    static String hash(ImportedPrompt prompt) {
        return ContentHash.of(prompt.text());
    }

    /** What is there under the number that a file insists on. */
    Optional<PromptVersion> there(ImportedPrompt prompt) {
        return isRenumbered(prompt) || prompt.version().isEmpty()
                ? Optional.empty()
                : prompts.version(prompt.scope(), prompt.version().getAsInt());
    }
}
