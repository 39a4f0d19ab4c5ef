package rehearsal.turn;

import rehearsal.state.State;

/** What a state still becomes when the actions of a reply have run, and before it is written down. Pure. */
@FunctionalInterface
public interface Afterwards {

    State follow(State applied, String reply);

    static Afterwards nothing() {
        return (applied, reply) -> applied;
    }
}
