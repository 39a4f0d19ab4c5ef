package rehearsal.statistics;

import org.apache.commons.statistics.inference.BinomialTest;

/** Wins against losses, exactly; ties say nothing about who is ahead. */
public record SignTest(int wins, int losses, double probability) {

    public static SignTest of(int wins, int losses) {
        int decided = wins + losses;
        double probability = decided == 0 ? 1 : BinomialTest.withDefaults().test(decided, wins, 0.5).getPValue();
        return new SignTest(wins, losses, Math.min(1, probability));
    }
}
