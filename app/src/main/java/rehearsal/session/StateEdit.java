package rehearsal.session;

import java.util.List;

/** A change a person makes to a client's state by hand. {@link StateByHand} makes it or says why not. */
public sealed interface StateEdit {

    record ToPhase(String phase) implements StateEdit {
    }

    /** A field that holds one value; nothing empties it. */
    record ToField(String field, String value) implements StateEdit {
    }

    record ToList(String list, List<String> values) implements StateEdit {
        public ToList {
            values = List.copyOf(values);
        }
    }

    record NewIdentity(String name, String category) implements StateEdit {
    }

    record Rename(String identity, String name) implements StateEdit {
    }

    record ToCategory(String identity, String category) implements StateEdit {
    }

    record ToState(String identity, String reached) implements StateEdit {
    }

    record IAmStatement(String identity, String words) implements StateEdit {
    }

    record Visualization(String identity, String words) implements StateEdit {
    }

    record Archive(String identity, boolean archived) implements StateEdit {
    }

    record NewNote(String words) implements StateEdit {
    }

    /** No words remove the note. */
    record ChangeNote(String note, String words) implements StateEdit {
    }
}
