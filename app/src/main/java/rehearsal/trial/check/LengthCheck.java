package rehearsal.trial.check;

import java.util.Optional;
import java.util.stream.Stream;

/** How long the reply is, in characters as a person counts them or in tokens the provider reported. */
record LengthCheck(boolean tokens) implements CheckKind {

    static Stream<CheckKind> all() {
        return Stream.of(new LengthCheck(false), new LengthCheck(true));
    }

    @Override
    public CheckText text() {
        return tokens
                ? new CheckText("token-count", "The provider reported this many tokens for the reply.", "a number, {min}, {max} or both",
                        "{check: token-count, value: {max: 300}}")
                : new CheckText("length", "The reply has this many characters.", "a number, {min}, {max} or both",
                        "{check: length, reply: every, value: {max: 600}}");
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return Bounds.problem(setting.value());
    }

    @Override
    public Finding find(CheckInput input) {
        var bounds = Bounds.of(input.value());
        if (tokens) {
            var reported = input.reply().spent().tokensOut();
            return reported.isEmpty()
                    ? new Finding.NotJudged("The provider reported no tokens.")
                    : new Finding.Fact(bounds.hold(reported.getAsLong()),
                            "It took %d tokens; %s are wanted.".formatted(reported.getAsLong(), bounds.words()));
        }
        int count = input.text().codePointCount(0, input.text().length());
        return new Finding.Fact(bounds.hold(count), "It has %d characters; %s are wanted.".formatted(count, bounds.words()));
    }
}
