package rehearsal.turn.context;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rehearsal.program.ContextKey;
import rehearsal.program.ValueSource;
import rehearsal.program.StateField;
import rehearsal.state.Brief;
import rehearsal.state.BriefInWords;
import rehearsal.state.Identity;
import rehearsal.state.Readiness;

/** Asks one source of one moment. A source that has nothing says so; it never answers with the words of a null. */
final class Sources {
    private final GatherInput moment;
    private final IdentityCards cards;

    Sources(GatherInput moment) {
        this.moment = moment;
        this.cards = new IdentityCards(moment);
    }

    Found find(ValueSource source) {
        return switch (source) {
            case ValueSource.Client client -> text(moment.state().client().field(client.field()));
            case ValueSource.Field field -> field(field.field());
            case ValueSource.Pending pending -> moment.identities().isEmpty()
                    ? new Found.Nothing(ContextKey.NO_IDENTITIES)
                    : text(cards.cards(pending(moment.program().rank(pending.state().id()))));
            case ValueSource.Given given -> text(moment.state().brief().flatMap(brief -> brief.given(given.field())));
            case ValueSource.Fixed fixed -> fixed(fixed);
        };
    }

    private Found fixed(ValueSource.Fixed source) {
        return switch (source) {
            case CURRENT_PHASE -> text(moment.state().currentPhase());
            case IDENTITIES -> text(cards.cards(moment.identities()));
            case NUMBER_OF_IDENTITIES -> text(String.valueOf(moment.identities().size()));
            case IDENTITY_IDS -> text(cards.ids());
            case FOCUSED_IDENTITIES -> focused();
            case CURRENT_IDENTITY -> text(moment.currentIdentity().map(List::of).map(cards::cards));
            case CURRENT_VISUALIZATION -> text(moment.currentIdentity().flatMap(Identity::visualization));
            case GUIDANCE -> guidance();
            case USER_NOTES -> text(notes(moment));
            case CURRENT_MESSAGE -> text(moment.newestClientMessage());
            case PREVIOUS_MESSAGE -> text(moment.coachMessageBefore());
            case RECENT_MESSAGES -> text(RecentMessages.recent(moment));
            case READINESS -> brief(brief -> Readiness.of(brief).name());
            case INTENT_SUMMARY -> brief(brief -> brief.lastSummary().orElse(""));
            case CLARIFICATION_QUESTIONS ->
                brief(brief -> BriefInWords.questions(brief).stream().map(question -> "- " + question).collect(Collectors.joining("\n")));
            case GENERATION_DESCRIPTION -> brief(BriefInWords::description);
            case SCENE -> brief(BriefInWords::scene);
        };
    }

    private Found brief(Function<Brief, String> words) {
        return text(moment.state().brief().map(words));
    }

    private Found field(StateField field) {
        if (!field.list()) {
            return text(moment.state().field(field.name()).map(value -> moment.program().title(field.holds(), value)));
        }
        return text(moment.state().list(field.name()).stream().map(value -> moment.program().title(field.holds(), value))
                .filter(value -> !value.isBlank()).collect(Collectors.joining(", ")));
    }

    /** Those that have not yet reached a state; one that is further along is not pending. */
    private List<Identity> pending(int rank) {
        return moment.identities().stream().filter(identity -> moment.program().rank(identity.state()) < rank).toList();
    }

    private Found focused() {
        var focus = moment.focus();
        if (focus.isEmpty()) {
            return new Found.Nothing("no_focus");
        } else if (moment.program().category(focus.get()).isEmpty()) {
            return new Found.Nothing("unknown_focus");
        } else if (moment.skippedCategories().contains(focus.get())) {
            return new Found.Nothing("skipped");
        }
        return text(cards.cards(moment.identities().stream().filter(identity -> identity.category().equals(focus.get())).toList()));
    }

    private Found guidance() {
        var focus = moment.focus();
        if (focus.isEmpty()) {
            return new Found.Nothing("no_focus");
        }
        var category = moment.program().category(focus.get());
        if (category.isEmpty()) {
            return new Found.Fault("The category in focus, " + focus.get() + ", is none of the program's.",
                    "Choose another focus in the state, or add the category to the program.");
        }
        return category.get().guidance().filter(text -> !text.isBlank()).<Found>map(Found.Text::new)
                .orElseGet(() -> new Found.Fault("The category " + focus.get() + " has no guidance text.",
                        "Add guidance to it in the program, or choose another focus."));
    }

    static String notes(GatherInput moment) {
        var notes = moment.state().userNotes();
        return IntStream.range(0, notes.size())
                .mapToObj(index -> (index + 1) + ". " + notes.get(index).note() + " (id: " + notes.get(index).id() + ")")
                .collect(Collectors.joining("\n"));
    }

    /** What belongs behind a value, empty or not: the categories that were skipped. */
    String behind(ContextKey key) {
        var skipped = key.sources().contains(ValueSource.Fixed.IDENTITIES) ? cards.skipped() : "";
        return skipped.isEmpty() ? "" : "\n\nSkipped categories: " + skipped;
    }

    private static Found text(Optional<String> text) {
        return text(text.orElse(""));
    }

    private static Found text(String text) {
        return text.isBlank() ? new Found.Nothing(ContextKey.NONE) : new Found.Text(text);
    }
}
