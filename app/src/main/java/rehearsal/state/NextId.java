package rehearsal.state;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Ids counted on from the highest there is, so that the same state always gives the same next id. */
final class NextId {
    private final String prefix;
    private final Set<String> taken;
    private long last;

    NextId(String prefix, Collection<String> taken) {
        this.prefix = prefix;
        this.taken = new HashSet<>(taken);
        this.last = taken.stream().mapToLong(this::number).max().orElse(0);
    }

    String next() {
        do {
            last++;
        } while (!taken.add(prefix + last));
        return prefix + last;
    }

    private long number(String id) {
        var digits = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
        return digits.length() > 0 && digits.length() < 16 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.parseLong(digits)
                : 0;
    }
}
