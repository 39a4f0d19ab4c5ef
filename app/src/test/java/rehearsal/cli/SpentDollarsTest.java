package rehearsal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import rehearsal.store.usage.UsageSum;

class SpentDollarsTest {

    @Test
    void aPriceThatNobodyKnowsIsUnknownAndNotNothing() {
        assertEquals(Optional.empty(), spent(3, 0, 0, 3).known());
        assertEquals("unknown", spent(3, 0, 0, 3).words());
        assertEquals("0.0125 + 1 unknown", spent(3, 0, 12_500, 1).words());
    }

    @Test
    void whatIsFreeOrFailedIsNotUnknown() {
        assertEquals("0.0000", spent(3, 0, 0, 0).words());
        assertEquals("0.0000", spent(2, 2, 0, 2).words());
    }

    private static SpentDollars spent(long calls, long failed, long micros, long withoutCost) {
        return new SpentDollars(new UsageSum(calls, failed, 10, 10, 0, 0, micros, withoutCost, 1));
    }
}
