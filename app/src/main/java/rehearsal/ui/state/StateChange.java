package rehearsal.ui.state;

import java.util.List;
import rehearsal.session.StateByHand;
import rehearsal.session.StateByHand.Result;
import rehearsal.state.State;

/** What a person does to a state in its form, as a value: the form names it, and the draft does it. */
interface StateChange {

    Result on(StateByHand hand, State now);

    static StateChange add(String name, String category) {
        return (hand, now) -> hand.add(now, name, category);
    }

    static StateChange addNote(String words) {
        return (hand, now) -> hand.addNote(now, words);
    }

    static StateChange archived(String identity, boolean away) {
        return (hand, now) -> hand.archived(now, identity, away);
    }

    static StateChange category(String identity, String category) {
        return (hand, now) -> hand.category(now, identity, category);
    }

    static StateChange field(String name, String value) {
        return (hand, now) -> hand.field(now, name, value);
    }

    static StateChange iAm(String identity, String words) {
        return (hand, now) -> hand.iAm(now, identity, words);
    }

    static StateChange list(String name, List<String> values) {
        return (hand, now) -> hand.list(now, name, values);
    }

    static StateChange note(String id, String words) {
        return (hand, now) -> hand.note(now, id, words);
    }

    static StateChange phase(String id) {
        return (hand, now) -> hand.phase(now, id);
    }

    static StateChange reached(String identity, String reached) {
        return (hand, now) -> hand.reached(now, identity, reached);
    }

    static StateChange rename(String identity, String name) {
        return (hand, now) -> hand.rename(now, identity, name);
    }

    static StateChange visualization(String identity, String words) {
        return (hand, now) -> hand.visualization(now, identity, words);
    }
}
