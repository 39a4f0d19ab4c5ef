package rehearsal.trial.check;

import java.util.Optional;
import rehearsal.trial.text.WordSplit;

/** How many words the reply has. */
record WordCountCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("word-count", "The reply has this many words.", "a number, {min}, {max} or both",
                "{check: word-count, value: {max: 80}}");
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return Bounds.problem(setting.value());
    }

    @Override
    public Finding find(CheckInput input) {
        var bounds = Bounds.of(input.value());
        int words = WordSplit.of(input.text()).size();
        return new Finding.Fact(bounds.hold(words), "It has %d words; %s are wanted.".formatted(words, bounds.words()));
    }
}
