package rehearsal.store.change;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import rehearsal.store.db.Announcement;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

/** Something in the library was changed. It names the thing; whoever shows it reads it again. */
public sealed interface Change {

    record VersionSaved(Scope scope, int version) implements Change {
    }

    /** Active flags of a prompt moved; {@code live} is live now. */
    record LiveMoved(Scope scope, OptionalInt live) implements Change {
    }

    /** A label was set, moved or removed. */
    record LabelMoved(Scope scope, String label) implements Change {
    }

    /** The review of a version moved, or somebody commented on it. */
    record ReviewChanged(Scope scope, int version) implements Change {
    }

    /** A draft was kept or discarded. */
    record DraftChanged(Scope scope, String author) implements Change {
    }

    record SettingChanged(String name) implements Change {
    }

    /** A session was started, renamed, ended, forked, or shows another alternative. */
    record SessionChanged(UUID session) implements Change {
    }

    /** A turn was begun or came to an end. */
    record TurnChanged(UUID session, UUID turn) implements Change {
    }

    record UsageRecorded(String program) implements Change {
    }

    record PairChanged(UUID pair) implements Change {
    }

    record VoteCast(UUID pair) implements Change {
    }

    record CasesChanged(String program) implements Change {
    }

    /** An import came in or was undone. */
    record ImportChanged(UUID run) implements Change {
    }

    record SampleRemoved() implements Change {
    }

    /** Something was missed: a connection was lost, or a reader was too slow. Anything may be different. */
    record Everything() implements Change {
    }

    /** What a shelf announced. One that cannot be read, from a newer program, may mean anything. */
    static Change of(Announcement announcement) {
        var words = announcement.words();
        try {
            return switch (announcement.kind()) {
                case VERSION -> new VersionSaved(scope(announcement), Integer.parseInt(words.get(3)));
                case LIVE -> new LiveMoved(scope(announcement), number(words.get(3)));
                case LABEL -> new LabelMoved(scope(announcement), words.get(3));
                case REVIEW -> new ReviewChanged(scope(announcement), Integer.parseInt(words.get(3)));
                case DRAFT -> new DraftChanged(scope(announcement), words.get(3));
                case SETTING -> new SettingChanged(words.get(0));
                case SESSION -> new SessionChanged(UUID.fromString(words.get(0)));
                case TURN -> new TurnChanged(UUID.fromString(words.get(0)), UUID.fromString(words.get(1)));
                case USAGE -> new UsageRecorded(words.get(0));
                case PAIR -> new PairChanged(UUID.fromString(words.get(0)));
                case VOTE -> new VoteCast(UUID.fromString(words.get(0)));
                case CASE -> new CasesChanged(words.get(0));
                case IMPORT -> new ImportChanged(UUID.fromString(words.get(0)));
                case SAMPLE -> new SampleRemoved();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            return new Everything();
        }
    }

    private static Scope scope(Announcement announcement) {
        var words = announcement.words();
        return new Scope(words.get(0), PromptType.valueOf(words.get(1)), Optional.of(words.get(2)));
    }

    private static OptionalInt number(String word) {
        return word.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(word));
    }
}
