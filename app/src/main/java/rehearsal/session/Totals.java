package rehearsal.session;

import java.util.List;
import java.util.Optional;
import rehearsal.ai.models.Money;

/** What the turns that are shown took together. {@code tokensComplete} is false when a provider did not report some. */
public record Totals(int clientMessages, long tokensIn, long tokensOut, boolean tokensComplete, Optional<Money> cost) {

    static Totals of(List<Turn> turns) {
        int messages = 0;
        long in = 0;
        long out = 0;
        boolean complete = true;
        var cost = Optional.<Money>empty();
        for (var turn : turns) {
            if (turn.line().kind() != TurnLine.Kind.TALK) {
                continue;
            }
            var spent = turn.line().spent();
            messages += turn.line().client().isPresent() ? 1 : 0;
            in += spent.tokensIn().orElse(0);
            out += spent.tokensOut().orElse(0);
            complete &= spent.tokensIn().isPresent() && spent.tokensOut().isPresent();
            if (spent.cost().isPresent()) {
                cost = Optional.of(cost.orElse(Money.ZERO).plus(spent.cost().get()));
            }
        }
        return new Totals(messages, in, out, complete, cost);
    }

    public long tokens() {
        return tokensIn + tokensOut;
    }
}
