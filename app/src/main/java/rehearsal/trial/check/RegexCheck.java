package rehearsal.trial.check;

import java.util.Optional;
import rehearsal.trial.text.JavaScriptPattern;

/** A regular expression matches somewhere in the reply. */
record RegexCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("regex", "The regular expression matches somewhere in the reply. It is read as JavaScript reads it.",
                "a regular expression", "{check: regex, value: \"^(Hi|Hello)\\\\b\"}");
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return setting.value().isString() && !setting.value().stringValue().isEmpty()
                ? JavaScriptPattern.of(setting.value().stringValue()).problem()
                : Optional.of("It needs a regular expression as its value.");
    }

    @Override
    public Finding find(CheckInput input) {
        var pattern = JavaScriptPattern.of(input.value().stringValue());
        if (pattern.problem().isPresent()) {
            return new Finding.Settled(false, 0, pattern.problem().get());
        }
        return switch (pattern.findIn(input.text())) {
            case FOUND -> new Finding.Fact(true, "The expression matches.");
            case NOT_FOUND -> new Finding.Fact(false, "The expression does not match.");
            case TOO_SLOW -> new Finding.NotJudged("This expression takes too long. Simplify it.");
        };
    }
}
