package rehearsal.store.prompt;

import java.util.List;

/** What became of a wish to take an import back, or would become of it. */
public sealed interface ImportUndone {

    /** So many versions are no longer there; in these prompts something else is live for it, or nothing. */
    record Done(int versions, List<LiveChange> live) implements ImportUndone {
        public Done {
            live = List.copyOf(live);
        }
    }

    /** Nothing was changed, for this reason. */
    record Refused(String reason) implements ImportUndone {
    }
}
