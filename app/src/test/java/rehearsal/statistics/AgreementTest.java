package rehearsal.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rehearsal.statistics.KrippendorffAlpha.Scale;
import rehearsal.statistics.RoganGladen.Count;

class AgreementTest {

    /** R 4.2.2, package psy: ckappa(cbind(c(1,1,2,2,3,1,2,3,3,1,2,2), c(1,2,2,2,3,1,1,3,2,1,2,3)))$kappa. */
    @Test
    void kappaIsTheOneOfR() {
        var found = CohenKappa.of(List.of(1, 1, 2, 2, 3, 1, 2, 3, 3, 1, 2, 2), List.of(1, 2, 2, 2, 3, 1, 1, 3, 2, 1, 2, 3));
        assertEquals(0.489361702128, found.kappa(), 1e-12);
        assertEquals(8 / 12.0, found.agreement(), 1e-12);
        assertTrue(Double.isNaN(CohenKappa.of(List.of("pass", "pass"), List.of("pass", "pass")).kappa()));
    }

    /**
     * Four observers, twelve units, missing values: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), example C and D: nominal
     * 0.743, interval 0.849.
     */
    @Test
    void alphaIsTheOneThatKrippendorffWorkedOut() {
        var units = units("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");
        assertEquals(0.743, KrippendorffAlpha.of(Scale.NOMINAL, units).orElseThrow(), 0.0005);
        assertEquals(0.849, KrippendorffAlpha.of(Scale.INTERVAL, units).orElseThrow(), 0.0005);
        assertTrue(KrippendorffAlpha.of(Scale.NOMINAL, List.of(List.of(1.0), List.of())).isEmpty());
    }

    /**
     * R 4.2.2: p=rbinom(R,200,.3)/200; se=rbinom(R,40,.9)/40; sp=rbinom(R,60,.9)/60; quantile((p+sp-1)/(se+sp-1),c(.025,.975)), R=400000; the
     * point is (0.3+0.9-1)/(0.9+0.9-1).
     */
    @Test
    void aJudgesShareIsCorrectedAsRoganAndGladenDo() {
        var found = RoganGladen.of(new Count(60, 200), new Count(36, 40), new Count(54, 60), new PairedBootstrap(40_000, 5, 0.95));
        assertEquals(0.25, found.share(), 1e-12);
        assertEquals(0.131428571429, found.interval().low(), 0.004);
        assertEquals(0.357575757576, found.interval().high(), 0.004);
    }

    private static List<List<Double>> units(String... observers) {
        var rows = Arrays.stream(observers).map(row -> row.split(" ")).toList();
        var units = new ArrayList<List<Double>>();
        for (int unit = 0; unit < rows.getFirst().length; unit++) {
            int at = unit;
            units.add(rows.stream().map(row -> row[at]).filter(value -> !Objects.equals(value, ".")).map(Double::valueOf).toList());
        }
        return units;
    }
}
