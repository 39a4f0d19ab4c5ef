package rehearsal.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WatchedAndJudgedTest {

    /**
     * Figures of confseq, the authors' own Python package (predmix.predmix_empbern_cs, alpha 0.05, truncation 0.5, running intersection) on
     * x = ((37 i) mod 100) / 100 for i below 200.
     */
    @Test
    void aSequenceThatMayBeWatchedIsThatOfItsAuthors() {
        var values = IntStream.range(0, 200).mapToDouble(i -> i * 37 % 100 / 100.0).toArray();
        var all = new ConfidenceSequence(0, 1, 0.95).after(values);
        assertEquals(0.30564846413018143, all.get(49).low(), 1e-12);
        assertEquals(0.6766041938504581, all.get(49).high(), 1e-12);
        assertEquals(0.4229460441178217, all.get(199).low(), 1e-12);
        assertEquals(0.5682543550724941, all.get(199).high(), 1e-12);
        assertTrue(IntStream.range(1, 200).allMatch(at -> all.get(at).low() >= all.get(at - 1).low()));
    }

    @Test
    void differencesAreMeasuredOnTheirOwnScale() {
        var values = IntStream.range(0, 400).mapToDouble(i -> i % 4 == 0 ? 0 : 0.5).toArray();
        var found = ConfidenceSequence.ofDifferences(0.95).of(values);
        assertTrue(found.contains(0.375), found.toString());
        assertTrue(found.excludesZero(), found.toString());
        assertEquals(new Interval(-1, 1), ConfidenceSequence.ofDifferences(0.95).of(new double[0]));
    }

    /**
     * Trust and mean as in the authors' ppi_py (ppi_mean_pointestimate with its own lambda); the interval with the variances of R's var() and
     * qt(.975,19). 20 rated, 80 judged only.
     */
    @Test
    void peopleCorrectTheJudgeAsInThePaper() {
        var people = IntStream.range(0, 20).mapToDouble(i -> i * 7 % 10 < 6 ? 1 : 0).toArray();
        var judgeToo = IntStream.range(0, 20).mapToDouble(i -> (i * 7 + (i % 5 == 0 ? 1 : 0)) % 10 < 7 ? 0.9 : 0.2).toArray();
        var judgeOnly = IntStream.range(0, 80).mapToDouble(i -> i * 3 % 10 < 7 ? 0.9 : 0.2).toArray();
        var found = PredictionPowered.of(people, judgeToo, judgeOnly, 0.95);
        assertEquals(0.9697959183673468, found.trust(), 1e-9);
        assertEquals(0.6, found.mean(), 1e-9);
        assertEquals(0.43669541091681063, found.interval().low(), 1e-9);
        assertEquals(0.7633045890831898, found.interval().high(), 1e-9);
    }

    @Test
    void withoutOtherCasesOnlyPeopleCount() {
        var found = PredictionPowered.of(new double[]{1, 0, 1, 1}, new double[]{0, 0, 1, 1}, new double[0], 0.95);
        assertEquals(0.75, found.mean());
        assertEquals(0, found.trust());
        assertEquals(Double.POSITIVE_INFINITY,
                PredictionPowered.of(new double[]{1}, new double[]{1}, new double[]{1, 0}, 0.95).interval().high());
    }
}
