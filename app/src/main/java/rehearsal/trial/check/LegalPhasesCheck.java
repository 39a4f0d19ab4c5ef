package rehearsal.trial.check;

/** The session moved through the phases as the program says. */
record LegalPhasesCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("legal-phase-order", "Every change of phase is one the program allows.", "none", "{check: legal-phase-order}");
    }

    @Override
    public boolean ofSession() {
        return true;
    }

    @Override
    public Finding find(CheckInput input) {
        var program = input.evidence().program();
        for (var reply : input.evidence().replies()) {
            var from = reply.before().currentPhase();
            var to = reply.after().currentPhase();
            var legal = from.equals(to) || program.phase(from).filter(phase -> phase.next().contains(to)).isPresent();
            if (!legal) {
                return new Finding.Fact(false, "Turn " + reply.number() + " moved from " + from + " to " + to + ".");
            }
        }
        return new Finding.Fact(true, "Every change of phase was legal.");
    }
}
