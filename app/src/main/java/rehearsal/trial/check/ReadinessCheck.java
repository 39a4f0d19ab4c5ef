package rehearsal.trial.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import rehearsal.state.Readiness;
import rehearsal.state.State;

/** A creative brief came as far as this. */
record ReadinessCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("readiness", "The creative brief came as far as this in the session.",
                Arrays.stream(Readiness.values()).map(Readiness::name).collect(Collectors.joining(", ")),
                "{check: readiness, value: READY}");
    }

    @Override
    public boolean ofSession() {
        return true;
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return wanted(setting).isPresent() ? Optional.empty() : Optional.of("It needs one of " + text().value() + ".");
    }

    @Override
    public Finding find(CheckInput input) {
        var wanted = wanted(input.setting()).orElseThrow();
        var turn = input.evidence().replies().stream().filter(reply -> of(reply.after()).filter(wanted::equals).isPresent()).findFirst();
        return new Finding.Fact(turn.isPresent(), turn.map(reply -> "The brief was " + wanted + " in turn " + reply.number() + ".")
                .orElseGet(() -> "The brief was never " + wanted + "; at the end it was "
                        + of(input.evidence().end()).map(Readiness::name).orElse("not there") + "."));
    }

    static Optional<Readiness> of(State state) {
        return state.brief().map(Readiness::of);
    }

    private static Optional<Readiness> wanted(CheckSetting setting) {
        var word = setting.value().isString() ? setting.value().stringValue().toUpperCase(Locale.ROOT) : "";
        return Arrays.stream(Readiness.values()).filter(each -> each.name().equals(word)).findFirst();
    }
}
