package rehearsal.ai.models;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** US dollars, exact to the last digit. Rounded only when it is written for a person. */
public record Money(BigDecimal dollars) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        dollars = dollars.signum() == 0 ? BigDecimal.ZERO : dollars.stripTrailingZeros();
    }

    public static Money of(String dollars) {
        return new Money(new BigDecimal(dollars));
    }

    public Money plus(Money other) {
        return new Money(dollars.add(other.dollars));
    }

    public Money minus(Money other) {
        return new Money(dollars.subtract(other.dollars));
    }

    public Money times(long count) {
        return new Money(dollars.multiply(BigDecimal.valueOf(count)));
    }

    @Override
    public int compareTo(Money other) {
        return dollars.compareTo(other.dollars);
    }

    /** For a person: cents from one dollar on, else two digits that count: $12.30, $0.042, $0.00031. */
    public String text() {
        if (dollars.signum() == 0) {
            return "$0";
        }
        var sign = dollars.signum() < 0 ? "-" : "";
        var size = dollars.abs();
        var digits = size.compareTo(BigDecimal.ONE) >= 0 ? 2 : Math.max(2, size.scale() - size.precision() + 2);
        return sign + "$" + size.setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }

    @Override
    public String toString() {
        return "$" + dollars.toPlainString();
    }
}
