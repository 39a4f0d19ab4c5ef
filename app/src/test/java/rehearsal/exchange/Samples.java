package rehearsal.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import rehearsal.program.AfterTransition;
import rehearsal.program.Conversation;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.store.prompt.ContentHash;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.Scope;

/** A small program, and versions with every kind of text a person could put into them. */
final class Samples {
    private static final List<String> PIECES = List.of("plain", " ", "\n", "\r\n", "\t", "\uFEFF", "“curly”", "🙂", "---\n", "{key}", "{{",
            ": ",
            "# ", "'", "\"", "\\", "yes", "12", "1e5", "-", "null", "\u2028", "\u0085", "é", "%", "&a", "*b", "|", ">", "[x]", ",", "  ");

    private Samples() {
    }

    static Program program() {
        var phases = List.of(new Phase("SOWING", "Sowing time", List.of("HARVEST")), new Phase("HARVEST", "Harvest", List.of()));
        return new Program("garden", "Garden", "", phases, List.of(), List.of(), List.of(), List.of(), List.of(),
                new Conversation(10, Conversation.SentAs.MESSAGES), AfterTransition.CONTINUE, false, List.of());
    }

    static PromptVersion version(Scope scope, int number, String body) {
        var text = new PromptText(Optional.of("A name"), Optional.empty(), body, List.of(), List.of(), ModelSettings.none());
        return version(scope, number, text, Optional.of("why"), "Ann");
    }

    static PromptVersion version(Scope scope, int number, PromptText text, Optional<String> note, String author) {
        return new PromptVersion(new UUID(number, scope.hashCode()), scope, number, text, note, author, OptionalInt.empty(),
                ContentHash.of(text),
                false, new TreeSet<>(), ReviewState.NONE, Instant.parse("2026-01-31T09:30:00.123456Z"),
                Instant.parse("2026-02-01T00:00:00Z"));
    }

    static PromptVersion anyVersion(Random random, int number) {
        var phase = random.nextBoolean() ? Optional.of("P" + random.nextInt(5)) : Optional.<String>empty();
        var scope = new Scope("garden", PromptType.values()[random.nextInt(4)], phase);
        var settings = new ModelSettings(words(random), words(random),
                random.nextBoolean() ? OptionalDouble.of(random.nextDouble()) : OptionalDouble.empty(),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(10_000)) : OptionalInt.empty());
        var text = new PromptText(words(random), words(random), text(random, 40), list(random), list(random), settings);
        return new PromptVersion(new UUID(random.nextLong(), random.nextLong()), scope, number, text, words(random), "x" + text(random, 3),
                random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(9)) : OptionalInt.empty(), ContentHash.of(text),
                random.nextBoolean(),
                new TreeSet<>(list(random)), ReviewState.values()[random.nextInt(4)],
                Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1000L),
                Instant.ofEpochSecond(random.nextInt()));
    }

    private static Optional<String> words(Random random) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(text(random, 6));
    }

    private static List<String> list(Random random) {
        return random.ints(random.nextInt(4), 1, 5).mapToObj(length -> text(random, length) + "x").distinct().toList();
    }

    static String text(Random random, int length) {
        var text = new StringBuilder();
        for (var at = 0; at <= length; at++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
