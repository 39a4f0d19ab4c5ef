package rehearsal.exchange;

import java.util.Optional;
import java.util.Set;

/** Which files have the placeholders of other tools rewritten, and which styles of them. No files: every file that is another tool's. */
public record Converting(Set<PlaceholderStyle> styles, Optional<Set<String>> files) {
    public Converting {
        styles = Set.copyOf(styles);
        files = files.map(Set::copyOf);
    }

    static Converting nothing() {
        return new Converting(Set.of(), Optional.empty());
    }

    /** What is rewritten in this file. */
    Set<PlaceholderStyle> in(String file) {
        return files.map(chosen -> chosen.contains(file)).orElse(true) ? styles : Set.of();
    }
}
