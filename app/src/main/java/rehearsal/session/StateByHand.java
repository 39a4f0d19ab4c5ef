package rehearsal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import rehearsal.document.NearMiss;
import rehearsal.program.Category;
import rehearsal.program.IdentityState;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.program.StateField;
import rehearsal.state.Identity;
import rehearsal.state.State;
import rehearsal.state.UserNote;

/** Changes of a client's state by hand. What the program does not know is refused with the reason, and nothing is changed then. */
public final class StateByHand {

    private static final int LONGEST_NAME = 200;

    private final Program program;

    public StateByHand(Program program) {
        this.program = program;
    }

    /** What came of a change. */
    public sealed interface Result {
        record Changed(State state) implements Result {
        }

        record Refused(String why) implements Result {
        }
    }

    public Result phase(State state, String id) {
        return known("phase", id, program.phases().stream().map(Phase::id).toList()).or(
                () -> new Result.Changed(state.withPhase(id)));
    }

    /** A field that holds one value. An identity is named by its id or by its name; nothing empties the field. */
    public Result field(State state, String name, String value) {
        var words = value.strip();
        return program.field(name).map(StateField::holds).<Result>map(holds -> words.isEmpty()
                ? new Result.Changed(state.withField(name, ""))
                : switch (holds) {
                    case TEXT -> new Result.Changed(state.withField(name, words));
                    case CATEGORY -> known("category", category(words), categories()).or(
                            () -> new Result.Changed(state.withField(name, category(words))));
                    case IDENTITY ->
                        named(state, words).<Result>map(found -> new Result.Changed(state.withField(name, found.id()))).orElseGet(
                                () -> new Result.Refused("There is no identity called " + words + "."));
                }).orElseGet(() -> new Result.Refused("The program has no field called " + name + "."));
    }

    /** One value for each line; empty lines are left out. */
    public Result list(State state, String name, List<String> values) {
        var words = values.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
        var holds = program.field(name).map(StateField::holds);
        if (holds.isEmpty()) {
            return new Result.Refused("The program has no list called " + name + ".");
        }
        var wrong = switch (holds.get()) {
            case TEXT -> Optional.<Result>empty();
            case CATEGORY -> words.stream().map(each -> known("category", category(each), categories()).refused()).flatMap(
                    Optional::stream).findFirst();
            case IDENTITY -> words.stream().filter(each -> named(state, each).isEmpty()).findFirst().<Result>map(
                    each -> new Result.Refused("There is no identity called " + each + "."));
        };
        return wrong.orElseGet(() -> new Result.Changed(state.withList(name, words.stream().map(each -> switch (holds.get()) {
            case TEXT -> each;
            case CATEGORY -> category(each);
            case IDENTITY -> named(state, each).map(Identity::id).orElse(each);
        }).toList())));
    }

    public Result rename(State state, String identity, String name) {
        var words = name.strip();
        return nameTaken(state, words, Optional.of(identity)).<Result>map(Result.Refused::new).orElseGet(
                () -> change(state, identity, each -> each.withName(words)));
    }

    public Result category(State state, String identity, String category) {
        return known("category", category, categories()).or(() -> change(state, identity, each -> each.withCategory(category)));
    }

    public Result reached(State state, String identity, String reached) {
        return known("state of an identity", reached, program.identityStates().stream().map(IdentityState::id).toList()).or(
                () -> change(state, identity, each -> each.withState(reached)));
    }

    public Result iAm(State state, String identity, String words) {
        return change(state, identity, each -> each.withIAmStatement(some(words)));
    }

    public Result visualization(State state, String identity, String words) {
        return change(state, identity, each -> each.withVisualization(some(words)));
    }

    /** An identity put away, or brought back. */
    public Result archived(State state, String identity, boolean away) {
        var found = state.identity(identity);
        var taken = away ? Optional.<String>empty() : found.flatMap(each -> nameTaken(state, each.name(), Optional.of(identity)));
        return taken.<Result>map(Result.Refused::new).orElseGet(() -> change(state, identity, each -> new Identity(each.id(), each.name(),
                each.category(), each.state(), each.iAmStatement(), each.visualization(), each.notes(), away, each.unknown())));
    }

    public Result add(State state, String name, String category) {
        var words = name.strip();
        var taken = nameTaken(state, words, Optional.empty());
        if (taken.isPresent()) {
            return new Result.Refused(taken.get());
        }
        var first = program.identityStates().stream().map(IdentityState::id).findFirst().orElse("");
        var fresh = new Identity(freshId(state.identities().stream().map(Identity::id).toList(), "identity-"), words, category, first,
                Optional.empty(), Optional.empty(), List.of(), false, Map.of());
        return known("category", category, categories()).or(() -> {
            var more = new ArrayList<>(state.identities());
            more.add(fresh);
            return new Result.Changed(state.withIdentities(more));
        });
    }

    /** Other words for a note about the client; none take it away. */
    public Result note(State state, String id, String words) {
        var changed = state.userNotes().stream().map(note -> note.id().equals(id) ? new UserNote(id, words.strip(), note.unknown()) : note)
                .filter(note -> !note.note().isEmpty()).toList();
        return new Result.Changed(state.withUserNotes(changed));
    }

    public Result addNote(State state, String words) {
        if (words.isBlank()) {
            return new Result.Refused("A note needs words.");
        }
        var more = new ArrayList<>(state.userNotes());
        more.add(new UserNote(freshId(state.userNotes().stream().map(UserNote::id).toList(), "note-"), words.strip(), Map.of()));
        return new Result.Changed(state.withUserNotes(more));
    }

    private Result change(State state, String identity, UnaryOperator<Identity> how) {
        if (state.identity(identity).isEmpty()) {
            return new Result.Refused("This identity is not there any more.");
        }
        return new Result.Changed(
                state.withIdentities(
                        state.identities().stream().map(each -> each.id().equals(identity) ? how.apply(each) : each).toList()));
    }

    private static Optional<String> nameTaken(State state, String name, Optional<String> butFor) {
        if (name.isEmpty()) {
            return Optional.of("An identity needs a name.");
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of("A name has " + LONGEST_NAME + " characters at most.");
        }
        return state.identities().stream().filter(each -> !butFor.equals(Optional.of(each.id()))).filter(
                each -> each.name().strip().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))).findFirst().map(
                        each -> each.archived()
                                ? "An identity that was put away is called " + each.name() + " already."
                                : "Another identity is called " + each.name() + " already.");
    }

    private List<String> categories() {
        return program.categories().stream().map(Category::id).toList();
    }

    /** A category by its id, or by the title a person reads. */
    private String category(String words) {
        return program.categories().stream().filter(each -> each.title().equalsIgnoreCase(words)).map(Category::id).findFirst().orElse(
                words);
    }

    private static Optional<Identity> named(State state, String words) {
        return state.identity(words).or(
                () -> state.identities().stream().filter(each -> each.name().equalsIgnoreCase(words)).findFirst());
    }

    private static Optional<String> some(String words) {
        return Optional.of(words.strip()).filter(each -> !each.isEmpty());
    }

    private static String freshId(List<String> taken, String prefix) {
        var number = taken.size() + 1;
        while (taken.contains(prefix + number)) {
            number++;
        }
        return prefix + number;
    }

    private static Check known(String what, String value, List<String> words) {
        return words.contains(value)
                ? new Check(Optional.empty())
                : new Check(Optional.of(new Result.Refused((value.isEmpty() ? "Nothing" : value) + " is not a " + what + " of this program"
                        + NearMiss.hint(value, words).map(hint -> "; " + hint).orElse("."))));
    }

    private record Check(Optional<Result> refused) {
        Result or(Supplier<Result> otherwise) {
            return refused.orElseGet(otherwise);
        }
    }
}
