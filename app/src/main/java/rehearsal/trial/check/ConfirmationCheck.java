package rehearsal.trial.check;

import rehearsal.state.Readiness;
import rehearsal.state.State;

/** The client said yes before the brief counted as ready. */
record ConfirmationCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("confirmation-before-ready",
                "Before the brief was ready, the coach had summed it up and the client had said yes to it.", "none",
                "{check: confirmation-before-ready}");
    }

    @Override
    public boolean ofSession() {
        return true;
    }

    @Override
    public Finding find(CheckInput input) {
        for (var reply : input.evidence().replies()) {
            if (ReadinessCheck.of(reply.after()).filter(Readiness.READY::equals).isPresent()) {
                var fine = summed(reply.before()) && confirmed(reply.after());
                return new Finding.Fact(fine, "It was ready in turn " + reply.number()
                        + (fine ? ", after a summary and a yes." : ", without a summary and a yes before."));
            }
        }
        return new Finding.Fact(true, "The brief was never ready, so nothing was missing.");
    }

    private static boolean summed(State state) {
        return state.brief().flatMap(brief -> brief.lastSummary()).isPresent();
    }

    private static boolean confirmed(State state) {
        return state.brief().filter(brief -> brief.confirmed()).isPresent();
    }
}
