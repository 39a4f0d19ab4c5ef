package rehearsal.trial;

import java.util.Optional;
import java.util.Set;

/**
 * One line of the client and what both arms made of it. No words: the coaches began.
 *
 * @param setAfter the arms whose state was changed by hand after this turn
 */
public record PairTurn(int number, Optional<String> words, ArmReply a, ArmReply b, Set<Arm> setAfter) {

    public PairTurn {
        setAfter = Set.copyOf(setAfter);
    }

    public ArmReply of(Arm arm) {
        return switch (arm) {
            case A -> a;
            case B -> b;
        };
    }

    /** Both answered. */
    public boolean whole() {
        return a.isGiven() && b.isGiven();
    }
}
