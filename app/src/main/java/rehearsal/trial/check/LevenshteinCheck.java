package rehearsal.trial.check;

import java.util.Optional;
import rehearsal.trial.text.EditDistance;

/** Few characters have to change to make the reply the wanted one. */
record LevenshteinCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("levenshtein",
                "At most as many characters as the threshold (5 unless set) must change to get from the reply to the value.",
                "a text", "{check: levenshtein, value: \"Yes, please.\", threshold: 3}");
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return setting.value().isString() ? Optional.empty() : Optional.of("It needs a text as its value.");
    }

    @Override
    public Finding find(CheckInput input) {
        int distance = EditDistance.between(input.text(), input.value().stringValue());
        double most = input.setting().threshold(5);
        return new Finding.Fact(distance <= most, "%d characters differ; at most %s are wanted.".formatted(distance, Figures.plain(most)));
    }
}
