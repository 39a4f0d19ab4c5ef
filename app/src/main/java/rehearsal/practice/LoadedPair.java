package rehearsal.practice;

import java.util.Optional;
import rehearsal.ai.models.Money;
import rehearsal.trial.Arm;
import rehearsal.trial.ArmPair;

/**
 * A pair with everything the screen shows of it.
 *
 * @param price what the next line would cost in both arms together, as far as it is known
 */
public record LoadedPair(ArmPair pair, SideDescription faceOfA, SideDescription faceOfB, Optional<Money> price) {

    public SideDescription face(Arm arm) {
        return switch (arm) {
            case A -> faceOfA;
            case B -> faceOfB;
        };
    }
}
