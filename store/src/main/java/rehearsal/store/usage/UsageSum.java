package rehearsal.store.usage;

/**
 * Calls added up. {@code withoutTokens} and {@code withoutCost} say how many calls reported nothing, so that a sum is never taken for the whole; the mean
 * latency is over calls that succeeded or not alike.
 */
public record UsageSum(long calls, long failed, long tokensIn, long tokensOut, long tokensCached, long withoutTokens, long costMicros,
        long withoutCost, double meanLatencyMillis) {
}
