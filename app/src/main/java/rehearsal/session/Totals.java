package rehearsal.session;

import java.util.List;
import java.util.Optional;
import rehearsal.ai.models.Money;

/**
 * How many client messages the talk that is shown has, and what the whole session took: alternatives and turns that failed were paid for too.
 * {@code tokensComplete} is false when a provider did not report some.
 */
public record Totals(int clientMessages, long tokensIn, long tokensOut, boolean tokensComplete, Optional<Money> cost) {

    static Totals of(List<Turn> shown, List<TurnLine> all) {
        int messages = 0;
        for (var turn : shown) {
            messages += isTalk(turn.line()) && turn.line().client().isPresent() ? 1 : 0;
        }
        long in = 0;
        long out = 0;
        boolean complete = true;
        var cost = Optional.<Money>empty();
        for (var line : all) {
            if (!isTalk(line)) {
                continue;
            }
            var spent = line.spent();
            in += spent.tokensIn().orElse(0);
            out += spent.tokensOut().orElse(0);
            complete &= spent.tokensIn().isPresent() && spent.tokensOut().isPresent();
            if (spent.cost().isPresent()) {
                cost = Optional.of(cost.orElse(Money.ZERO).plus(spent.cost().get()));
            }
        }
        return new Totals(messages, in, out, complete, cost);
    }

    private static boolean isTalk(TurnLine line) {
        return line.kind() == TurnLine.Kind.TALK;
    }

    public long tokens() {
        return tokensIn + tokensOut;
    }
}
