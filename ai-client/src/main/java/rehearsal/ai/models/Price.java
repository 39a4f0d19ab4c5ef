package rehearsal.ai.models;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import rehearsal.ai.Usage;

/** Dollars for a million tokens. Some prices hold for long requests only, some from a day on. */
public record Price(BigDecimal input, BigDecimal output, Optional<BigDecimal> cachedInput, OptionalLong above, Optional<LocalDate> from,
        FigureSource source) {

    private static final int MILLION_DIGITS = 6;

    boolean holds(long inputTokens, LocalDate day) {
        return above.orElse(-1) < inputTokens && from.map(start -> !day.isBefore(start)).orElse(true);
    }

    boolean free() {
        return input.signum() == 0 && output.signum() == 0;
    }

    /** Cached tokens are part of the input; without a price of their own they cost what input costs. */
    Money of(Usage usage) {
        var cached = Math.min(usage.cachedInput().orElse(0), usage.input());
        return of(usage.input() - cached, input).plus(of(cached, cachedInput.orElse(input))).plus(of(usage.output(), output));
    }

    private static Money of(long tokens, BigDecimal perMillion) {
        return new Money(perMillion.multiply(BigDecimal.valueOf(tokens)).movePointLeft(MILLION_DIGITS));
    }
}
