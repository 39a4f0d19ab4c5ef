package rehearsal.statistics;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The true share of passes behind a judge's: corrected by how often the judge is right about what people call a pass and a fail (Rogan and
 * Gladen 1978). The interval resamples all three counts.
 */
public record RoganGladen(double share, Interval interval) {

    /** How often something was seen, of how many. */
    public record Count(int seen, int of) {
        double share() {
            return (double) seen / of;
        }
    }

    /**
     * @param passes passes among all that the judge saw
     * @param sensitivity the judge's passes among what people passed
     * @param specificity the judge's fails among what people failed
     */
    public static RoganGladen of(Count passes, Count sensitivity, Count specificity, PairedBootstrap bootstrap) {
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(bootstrap.seed());
        var shares = new double[bootstrap.draws()];
        for (int draw = 0; draw < shares.length; draw++) {
            shares[draw] = corrected(drawn(passes, random), drawn(sensitivity, random), drawn(specificity, random));
        }
        Arrays.sort(shares);
        double tail = (1 - bootstrap.level()) / 2;
        return new RoganGladen(corrected(passes.share(), sensitivity.share(), specificity.share()),
                new Interval(PairedBootstrap.quantile(shares, tail), PairedBootstrap.quantile(shares, 1 - tail)));
    }

    /** A judge that is right no more often than a coin tells nothing: then the judge's own share remains. */
    private static double corrected(double share, double sensitivity, double specificity) {
        double skill = sensitivity + specificity - 1;
        return skill <= 0 ? share : Math.clamp((share + specificity - 1) / skill, 0, 1);
    }

    private static double drawn(Count count, UniformRandomProvider random) {
        int seen = 0;
        for (int at = 0; at < count.of(); at++) {
            seen += random.nextInt(count.of()) < count.seen() ? 1 : 0;
        }
        return (double) seen / count.of();
    }
}
