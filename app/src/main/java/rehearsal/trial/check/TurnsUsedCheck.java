package rehearsal.trial.check;

import java.util.Optional;

/** How many turns the session took. */
record TurnsUsedCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("turns-used", "The session took this many turns.", "a number, {min}, {max} or both",
                "{check: turns-used, value: {max: 8}}");
    }

    @Override
    public boolean ofSession() {
        return true;
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return Bounds.problem(setting.value());
    }

    @Override
    public Finding find(CheckInput input) {
        var bounds = Bounds.of(input.value());
        int turns = input.evidence().replies().size();
        return new Finding.Fact(bounds.hold(turns), "It took %d turns; %s are wanted.".formatted(turns, bounds.words()));
    }
}
