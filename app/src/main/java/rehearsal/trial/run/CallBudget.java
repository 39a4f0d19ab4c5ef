package rehearsal.trial.run;

import java.util.Optional;
import rehearsal.ai.models.Money;
import rehearsal.trial.suite.Caps;

/**
 * What a run may still spend. A call is counted before it is made and the dearest call so far is set aside for it, so that calls under way
 * together do not pass the limit.
 */
public final class CallBudget {

    private final Caps caps;
    private int calls;
    private int underWay;
    private Money spent = Money.ZERO;
    private Money dearest = Money.ZERO;
    private boolean unknownCost;
    private Optional<String> stopped = Optional.empty();

    public CallBudget(Caps caps) {
        this.caps = caps;
    }

    /** Whether one more call may be made; it counts from now on. */
    synchronized boolean take() {
        if (stopped.isPresent()) {
            return false;
        }
        if (caps.calls().isPresent() && calls >= caps.calls().getAsInt()) {
            stopped = Optional.of("The limit of " + caps.calls().getAsInt() + " calls is reached.");
        } else if (caps.money().isPresent() && spent.plus(dearest.times(underWay + 1L)).compareTo(caps.money().get()) > 0) {
            stopped = Optional
                    .of("One more call would pass the limit of " + caps.money().get().text() + "; " + spent.text() + " is spent.");
        }
        if (stopped.isPresent()) {
            return false;
        }
        calls++;
        underWay++;
        return true;
    }

    synchronized void done(Optional<Money> cost) {
        underWay--;
        unknownCost |= cost.isEmpty();
        cost.ifPresent(money -> {
            spent = spent.plus(money);
            dearest = money.compareTo(dearest) > 0 ? money : dearest;
        });
    }

    /** What earlier parts of the run spent counts too. */
    synchronized void before(int earlierCalls, Money earlier) {
        calls += earlierCalls;
        spent = spent.plus(earlier);
    }

    /** Why the run stopped by itself, if it did. */
    public synchronized Optional<String> stopped() {
        return stopped;
    }

    public synchronized int calls() {
        return calls;
    }

    public synchronized Money spent() {
        return spent;
    }

    /** Some calls had no price, so the limit of money does not see them. */
    public synchronized boolean unknownCost() {
        return unknownCost;
    }
}
