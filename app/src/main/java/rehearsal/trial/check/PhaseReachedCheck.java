package rehearsal.trial.check;

import java.util.Optional;

/** The session came to a phase. */
record PhaseReachedCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("phase-reached", "The session came to this phase, at the latest at its end.", "the id of a phase",
                "{check: phase-reached, value: IDENTITY_CREATION}");
    }

    @Override
    public boolean ofSession() {
        return true;
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return setting.value().isString() ? Optional.empty() : Optional.of("It needs the id of a phase.");
    }

    @Override
    public Finding find(CheckInput input) {
        var wanted = input.value().stringValue();
        if (input.evidence().program().phase(wanted).isEmpty()) {
            return new Finding.NotJudged("The program has no phase " + wanted + ".");
        }
        var turn = input.evidence().replies().stream().filter(reply -> reply.after().currentPhase().equals(wanted)).findFirst();
        return turn.map(reply -> new Finding.Fact(true, "It came to " + wanted + " in turn " + reply.number() + "."))
                .orElseGet(() -> new Finding.Fact(input.evidence().start().currentPhase().equals(wanted),
                        "It ended in " + input.evidence().end().currentPhase() + "."));
    }
}
