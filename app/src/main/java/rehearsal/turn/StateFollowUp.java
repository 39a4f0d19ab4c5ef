package rehearsal.turn;

import rehearsal.state.State;

/** What a state still becomes when the actions of a reply have run, and before it is written down. Pure. */
@FunctionalInterface
public interface StateFollowUp {

    State follow(State applied, String reply);

    static StateFollowUp nothing() {
        return (applied, reply) -> applied;
    }
}
