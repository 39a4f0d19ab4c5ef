package rehearsal.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rehearsal.session.Session;
import rehearsal.store.trial.Verdict;
import rehearsal.store.trial.Vote;

/** Two talks that hear the same client, as they stand. */
public record ArmPair(UUID id, String title, Session a, Session b, List<PairTurn> turns, Masking masking, List<Vote> votes) {

    public ArmPair {
        turns = List.copyOf(turns);
        votes = List.copyOf(votes);
    }

    public Session of(Arm arm) {
        return switch (arm) {
            case A -> a;
            case B -> b;
        };
    }

    /** Both arms answered everything, so that the client can go on. */
    public boolean level() {
        return turns.isEmpty() || turns.getLast().whole();
    }

    /** Whether this arm has a line that it did not answer. */
    public boolean owes(Arm arm) {
        return !turns.isEmpty() && !turns.getLast().of(arm).isGiven();
    }

    public int turnsLeft() {
        return Math.min(a.turnsLeft(), b.turnsLeft());
    }

    /** Every turn at which the two clients became different after they had been the same. */
    public List<Divergence> partings() {
        var partings = new ArrayList<Divergence>();
        var together = true;
        for (var turn : turns) {
            if (turn.a() instanceof ArmReply.Given inA && turn.b() instanceof ArmReply.Given inB) {
                together |= inA.before().sameAs(inB.before());
                if (together && !inA.after().sameAs(inB.after())) {
                    partings.add(new Divergence(turn.number(), inA.after().since(inA.before()), inB.after().since(inB.before())));
                }
                together = inA.after().sameAs(inB.after());
            }
        }
        return List.copyOf(partings);
    }

    public Optional<Divergence> firstParting() {
        return partings().stream().findFirst();
    }

    /** The vote of this person on this turn that counts. */
    public Optional<Vote> vote(int turn, String author) {
        return votes.stream().filter(vote -> vote.place() == turn && vote.given().author().equals(author)).findFirst();
    }

    public long count(Verdict verdict) {
        return votes.stream().filter(vote -> vote.verdict() == verdict).count();
    }
}
