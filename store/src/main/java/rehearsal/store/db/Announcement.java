package rehearsal.store.db;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That something was changed: what kind of thing, and which one. It is told once its transaction is committed, also to other processes. */
public record Announcement(Kind kind, List<String> words) {
    /** The kinds of things that change. */
    public enum Kind {
        VERSION, LIVE, LABEL, REVIEW, DRAFT, SETTING, SESSION, TURN, USAGE, PAIR, VOTE, CASE, IMPORT, SAMPLE
    }

    public Announcement {
        words = List.copyOf(words);
    }

    /** One line of printable letters. */
    String line() {
        return Stream.concat(Stream.of(kind.name()), words.stream().map(word -> "." + URLEncoder.encode(word, StandardCharsets.UTF_8)))
                .collect(Collectors.joining(" "));
    }

    /** Reads {@link #line}; empty where a newer program told of something that this one doesn't know. */
    static Optional<Announcement> read(String line) {
        var parts = line.split(" ");
        return Arrays.stream(Kind.values()).filter(kind -> kind.name().equals(parts[0])).findFirst()
                .map(kind -> new Announcement(kind, Arrays.stream(parts).skip(1)
                        .map(word -> URLDecoder.decode(word.substring(1), StandardCharsets.UTF_8)).toList()));
    }
}
