package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import rehearsal.store.audit.Verification;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.SaveResult;
import rehearsal.store.prompt.Scope;
import rehearsal.store.session.NewTurn;
import rehearsal.store.usage.UsageEntry;

/** A writer that says what was acknowledged, line by line, and a reader that looks for every line in a store. */
final class Ledger {
    private Ledger() {
    }

    static Scope scope(String name) {
        return new Scope("crash", PromptType.COACH, Optional.of(name));
    }

    /** Writes until it is stopped from outside. */
    static void write(Store store, String name, long seed, Consumer<String> acknowledged) {
        var random = new Random(seed);
        var session = store.sessions().create("crash", name, "none", "{}").id();
        for (int step = 1;; step++) {
            var body = name + " " + step + " " + "x".repeat(random.nextInt(6000));
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> acknowledged.accept(version(store, name, body));
                case 3 -> {
                    store.drafts().save(scope(name), "draft " + step, text(body), OptionalInt.empty());
                    acknowledged.accept("draft\t" + name + "\tdraft " + step + "\t" + body.hashCode());
                }
                case 4 -> {
                    var turn = store.sessions().begin(new NewTurn(session, Optional.empty(), step, "{}", "asked"));
                    store.sessions().keepPartial(turn.id(), "half");
                    store.sessions().complete(turn.id(), "{}", body);
                    acknowledged.accept("turn\t" + turn.id() + "\t" + body.hashCode());
                }
                default -> usage(store, name, step, acknowledged);
            }
        }
    }

    private static String version(Store store, String name, String body) {
        var wanted = NewVersion.of(scope(name), text(body), "ada").activeAtOnce();
        var version = ((SaveResult.Saved) store.prompts().save(wanted)).version();
        return "version\t" + name + "\t" + version.version() + "\t" + version.contentHash();
    }

    private static void usage(Store store, String name, int step, Consumer<String> acknowledged) {
        for (int row = 0; row < 30; row++) {
            store.usage().add(new UsageEntry(Instant.now(), "crash " + name + " " + step, Optional.empty(), "p", "m",
                    UsageEntry.Tokens.unknown(), OptionalLong.empty(), 1, OptionalLong.empty(), "done",
                    Optional.empty(),
                    Optional.empty()));
        }
        store.usage().settle();
        acknowledged.accept("usage\tcrash " + name + " " + step + "\t30");
    }

    static PromptText text(String body) {
        return new PromptText(Optional.empty(), Optional.empty(), body, List.of(), List.of(), ModelSettings.none());
    }

    /** Fails unless what the line says is in the store. */
    static void find(Store store, String line) {
        var words = line.split("\t");
        switch (words[0]) {
            case "version" -> assertEquals(words[3],
                    store.prompts().version(scope(words[1]), Integer.parseInt(words[2])).orElseThrow(() -> lost(line)).contentHash(), line);
            case "draft" -> assertEquals(words[3],
                    "" + store.drafts().find(scope(words[1]), words[2]).orElseThrow(() -> lost(line)).text().body().hashCode(), line);
            case "turn" -> assertEquals(words[2],
                    "" + store.sessions().turn(UUID.fromString(words[1])).orElseThrow(() -> lost(line)).document().hashCode(),
                    line);
            case "usage" -> assertEquals(30, store.usage()
                    .perDay(Optional.of(words[1]), Instant.EPOCH, Instant.now().plusSeconds(9)).stream()
                    .mapToLong(day -> day.sum().calls()).sum(), line);
            default -> throw new AssertionError("not a line of the ledger: " + line);
        }
    }

    /** How many of these are in the store; one that is missing, or that is otherwise, is an error that names it. */
    static int check(Store store, List<String> lines) {
        var found = 0;
        for (var line : lines) {
            find(store, line);
            found++;
        }
        assertInstanceOf(Verification.Sound.class, store.audit().verify());
        return found;
    }

    private static AssertionError lost(String line) {
        return new AssertionError("acknowledged and lost: " + line);
    }
}
