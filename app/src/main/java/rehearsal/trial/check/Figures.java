package rehearsal.trial.check;

import java.math.BigDecimal;

/** Numbers as a person writes them. */
final class Figures {

    private Figures() {
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    static String score(double number) {
        return "%.2f".formatted(number);
    }
}
