package rehearsal.trial.check;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.trial.text.TokenOverlap;
import rehearsal.trial.text.Treebank;

/** The reply uses the words of a reference: each on its own, or in their order. */
record RougeCheck(boolean inOrder) implements CheckKind {

    static Stream<CheckKind> all() {
        return Stream.of(new RougeCheck(false), new RougeCheck(true));
    }

    @Override
    public CheckText text() {
        return inOrder
                ? new CheckText("rouge-l",
                        "The longest run of the value's words, in their order, is a large enough part of the reply (0.75 unless set).",
                        "a reference text", "{check: rouge-l, value: \"Tell me about a moment\", threshold: 0.5}")
                : new CheckText("rouge-n", "The reply shares enough words with the value (0.75 unless set).", "a reference text",
                        "{check: rouge-n, value: \"Tell me about a moment\", threshold: 0.5}");
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return setting.value().isString() ? Optional.empty() : Optional.of("It needs a text as its value.");
    }

    @Override
    public Finding find(CheckInput input) {
        var reply = Treebank.tokens(input.text().toLowerCase(Locale.ROOT));
        var reference = Treebank.tokens(input.value().stringValue().toLowerCase(Locale.ROOT));
        double score = inOrder ? TokenOverlap.longestRun(reply, reference) : TokenOverlap.shared(reply, reference);
        double least = input.setting().threshold(0.75);
        return new Finding.Degree(score >= least, score,
                "The overlap is %s; %s is wanted.".formatted(Figures.score(score), Figures.plain(least)));
    }
}
