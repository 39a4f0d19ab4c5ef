package rehearsal.trial.check;

import rehearsal.state.Readiness;

/** Nobody has said enough in one message to begin. */
record ReadyOnTurnOneCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("never-ready-on-turn-one", "A creative brief is not ready after the first message, however much it says.",
                "none",
                "{check: never-ready-on-turn-one}");
    }

    @Override
    public boolean ofSession() {
        return true;
    }

    @Override
    public Finding find(CheckInput input) {
        var early = ReadinessCheck.of(input.evidence().replies().getFirst().after()).filter(Readiness.READY::equals).isPresent();
        return new Finding.Fact(!early,
                early ? "The brief was ready after the first message." : "The brief was not ready after one message.");
    }
}
