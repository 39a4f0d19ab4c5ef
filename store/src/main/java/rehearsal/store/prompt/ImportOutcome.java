package rehearsal.store.prompt;

import java.util.Optional;
import java.util.SortedSet;

/** What became of one version that was brought in with its number. */
public sealed interface ImportOutcome {
    Scope scope();

    int number();

    /**
     * It is stored. Labels that point elsewhere already were left there, as was one called "live". A version that may not go live came in inactive, for the
     * reason in {@code objection}.
     */
    record Stored(Scope scope, int number, SortedSet<String> labelsLeft, Optional<String> objection) implements ImportOutcome {
        public boolean flagLeftOff() {
            return objection.isPresent();
        }
    }

    /** The same words are stored under this number already. */
    record AlreadyThere(Scope scope, int number) implements ImportOutcome {
    }

    /** Another text has this number, and a version never changes. Nothing was stored for this one. */
    record NumberTaken(Scope scope, int number) implements ImportOutcome {
        public String reason() {
            return "Version " + number + " of " + ScopeRows.subject(scope) + " is another text already, and a version never changes."
                    + " Import it without a number to save it on top.";
        }
    }

    /** It breaks a limit, for this reason. Nothing was stored for this one. */
    record Unfit(Scope scope, int number, String reason) implements ImportOutcome {
    }
}
