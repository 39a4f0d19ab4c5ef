package rehearsal.trial.check;

import java.util.Optional;

/** The reply begins with this. */
record StartsWithCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("starts-with", "The reply begins with the value.", "a text", "{check: starts-with, value: \"Hello\"}");
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return setting.value().isString() && !setting.value().stringValue().isEmpty()
                ? Optional.empty()
                : Optional.of("It needs a text as its value.");
    }

    @Override
    public Finding find(CheckInput input) {
        var start = input.value().stringValue();
        var holds = input.text().startsWith(start);
        return new Finding.Fact(holds, "The reply " + (holds ? "begins" : "does not begin") + " with “" + start + "”.");
    }
}
