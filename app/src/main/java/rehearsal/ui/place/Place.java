package rehearsal.ui.place;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import rehearsal.store.prompt.Scope;

/** Somewhere to go, as a value: it can be kept, compared, and opened again tomorrow. */
public sealed interface Place {

    Section section();

    /** The id that a place was kept with; empty when it is none, as in a place that a file of settings was changed to. */
    private static Optional<UUID> id(String words) {
        try {
            return Optional.of(UUID.fromString(words));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    enum Section {
        START, LIBRARY, REHEARSE, COMPARE, WORKFLOWS, USAGE, SETTINGS
    }

    record Start() implements Place {
        @Override
        public Section section() {
            return Section.START;
        }
    }

    /** A prompt in the editor; a line to put the caret on; a saved version to read instead of the draft. */
    record Library(Optional<Scope> scope, OptionalInt line, OptionalInt version) implements Place {
        public static Library anywhere() {
            return new Library(Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
        }

        public static Library at(Scope scope) {
            return new Library(Optional.of(scope), OptionalInt.empty(), OptionalInt.empty());
        }

        @Override
        public Section section() {
            return Section.LIBRARY;
        }
    }

    /** A talk: a kept session by its id, or a new one that speaks through the draft of this scope. */
    record Rehearse(Optional<Scope> draftOf, Optional<String> session, OptionalInt turn) implements Place {
        public static Rehearse anew() {
            return new Rehearse(Optional.empty(), Optional.empty(), OptionalInt.empty());
        }

        public Optional<UUID> sessionId() {
            return session.flatMap(Place::id);
        }

        @Override
        public Section section() {
            return Section.REHEARSE;
        }
    }

    /** Two arms that hear one client: a kept pair by its id, or a new one of two versions of this scope; no number is the draft. */
    record RehearseArms(Optional<String> pair, Optional<Scope> scope, OptionalInt a, OptionalInt b) implements Place {
        public static RehearseArms anew() {
            return new RehearseArms(Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
        }

        public static RehearseArms kept(String pair) {
            return new RehearseArms(Optional.of(pair), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
        }

        public static RehearseArms of(Scope scope, OptionalInt a, OptionalInt b) {
            return new RehearseArms(Optional.empty(), Optional.of(scope), a, b);
        }

        public Optional<UUID> pairId() {
            return pair.flatMap(Place::id);
        }

        @Override
        public Section section() {
            return Section.REHEARSE;
        }
    }

    /** Two versions of one scope beside each other; none: the draft. */
    record CompareTexts(Scope scope, OptionalInt a, OptionalInt b) implements Place {
        @Override
        public Section section() {
            return Section.COMPARE;
        }
    }

    record Trials(Optional<String> trial, Optional<String> cell) implements Place {
        @Override
        public Section section() {
            return Section.COMPARE;
        }
    }

    record Workflows(Optional<String> run) implements Place {
        @Override
        public Section section() {
            return Section.WORKFLOWS;
        }
    }

    record Usage() implements Place {
        @Override
        public Section section() {
            return Section.USAGE;
        }
    }

    record Settings(Optional<String> page) implements Place {
        @Override
        public Section section() {
            return Section.SETTINGS;
        }
    }
}
