package rehearsal.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanningTest {

    /** R 4.2.2: power.t.test(..., type="paired", tol=1e-14). */
    @Test
    void powerIsTheOneOfR() {
        assertEquals(0.11943695969751, PairedPower.usual(0.2).smallestDifference(24), 1e-10);
        assertEquals(0.99600225430673, PairedPower.usual(1).smallestDifference(10), 1e-10);
        assertEquals(52, PairedPower.usual(0.2).casesFor(0.08));
        assertEquals(44, new PairedPower(1, 0.95, 0.9).casesFor(0.5));
        assertEquals(0.650383784854, PairedPower.usual(0.2).powerOf(0.1, 24), 1e-8);
    }

    @Test
    void oneCaseSeesNothing() {
        assertEquals(Double.POSITIVE_INFINITY, PairedPower.usual(0.2).smallestDifference(1));
        assertEquals(2, PairedPower.usual(0).casesFor(0.1));
        assertTrue(PairedPower.usual(0.2).casesFor(0) > 1_000_000);
    }

    /** Repeats take away only what differs between repeats of one case. */
    @Test
    void moreRepeatsNarrowOnlyTheirOwnPart() {
        assertEquals(Math.sqrt(0.04 + 2 * 0.09), PairedPower.spreadOver(0.2, 0.3, 1), 1e-12);
        assertTrue(PairedPower.spreadOver(0.2, 0.3, 1_000) > 0.2);
    }

    /** Published bounds: Lan and DeMets' O'Brien-Fleming type spending, two-sided 0.05; two looks 2.963 and 1.969, five looks as below. */
    @Test
    void looksHaveThePublishedBounds() {
        assertBounds(LookPlan.usual(), 2.963, 1.969);
        assertBounds(LookPlan.of(0.05, List.of(0.2, 0.4, 0.6, 0.8, 1.0)), 4.877, 3.357, 2.680, 2.290, 2.031);
    }

    /** R 4.2.2: qt(1-(1-pnorm(1.959963984540054)),9). */
    @Test
    void fewUnitsNeedTheWiderBoundOfStudent() {
        var last = new LookPlan.Look(1, 1.959963984540054);
        assertEquals(2.26215716280, last.boundFor(10), 1e-9);
        assertEquals(0.05, last.probability(), 1e-12);
        assertFalse(last.interval(PairedMean.of(new double[]{0.4})).excludesZero());
        assertTrue(last.interval(PairedMean.of(new double[]{0.4, 0.5, 0.45, 0.5})).excludesZero());
    }

    private static void assertBounds(LookPlan plan, double... bounds) {
        assertEquals(bounds.length, plan.looks().size());
        for (int at = 0; at < bounds.length; at++) {
            assertEquals(bounds[at], plan.looks().get(at).bound(), 0.0006);
        }
    }
}
