package rehearsal.statistics;

import java.util.Arrays;

/**
 * pass^k: how likely k repeats of a case all pass (Yao and others 2024, tau-bench). For a case with c passes in n repeats the unbiased
 * estimate is C(c, k) / C(n, k); cases are averaged, and the interval resamples cases.
 */
public record Reliability(int k, double share, Interval interval, int cases) {

    /** Cases with fewer than k repeats say nothing about k. */
    public static Reliability of(int k, int[] passes, int[] repeats, PairedBootstrap bootstrap) {
        var shares = new double[passes.length];
        int cases = 0;
        for (int at = 0; at < passes.length; at++) {
            if (repeats[at] >= k) {
                shares[cases++] = allPass(k, passes[at], repeats[at]);
            }
        }
        var used = Arrays.copyOf(shares, cases);
        var estimate = bootstrap.of(used);
        return new Reliability(k, estimate.difference(), estimate.interval().within(0, 1), cases);
    }

    private static double allPass(int k, int passes, int repeats) {
        double share = 1;
        for (int drawn = 0; drawn < k; drawn++) {
            share *= Math.max(0, passes - drawn) / (double) (repeats - drawn);
        }
        return share;
    }
}
