package rehearsal.session;

import java.util.List;
import java.util.OptionalDouble;

/** What the turns that are shown took together. {@code tokensComplete} is false when a provider did not report some. */
public record Totals(int clientMessages, long tokensIn, long tokensOut, boolean tokensComplete, OptionalDouble dollars) {

    static Totals of(List<Turn> turns) {
        int messages = 0;
        long in = 0;
        long out = 0;
        boolean complete = true;
        var dollars = OptionalDouble.empty();
        for (var turn : turns) {
            if (turn.line().kind() != TurnLine.Kind.TALK) {
                continue;
            }
            var spent = turn.line().spent();
            messages += turn.line().client().isPresent() ? 1 : 0;
            in += spent.tokensIn().orElse(0);
            out += spent.tokensOut().orElse(0);
            complete &= spent.tokensIn().isPresent() && spent.tokensOut().isPresent();
            if (spent.dollars().isPresent()) {
                dollars = OptionalDouble.of(dollars.orElse(0) + spent.dollars().getAsDouble());
            }
        }
        return new Totals(messages, in, out, complete, dollars);
    }

    public long tokens() {
        return tokensIn + tokensOut;
    }
}
