package rehearsal.ai;

import java.util.OptionalLong;

/** Tokens as the provider reported them. When it reported none there is no Usage at all, never a zero. */
public record Usage(long input, long output, OptionalLong cachedInput, OptionalLong reasoning) {
}
