package rehearsal.trial.check;

import java.util.Optional;
import java.util.stream.Stream;

/** How soon the reply came, whole or its first word. */
record LatencyCheck(boolean firstWord) implements CheckKind {

    static Stream<CheckKind> all() {
        return Stream.of(new LatencyCheck(false), new LatencyCheck(true));
    }

    @Override
    public CheckText text() {
        return firstWord
                ? new CheckText("first-token", "The first word came within the threshold, in milliseconds.", "none; set threshold",
                        "{check: first-token, threshold: 1500}")
                : new CheckText("latency", "The whole reply came within the threshold, in milliseconds.", "none; set threshold",
                        "{check: latency, reply: every, threshold: 8000}");
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return setting.threshold().isPresent() ? Optional.empty() : Optional.of("It needs a threshold in milliseconds.");
    }

    @Override
    public Finding find(CheckInput input) {
        var spent = input.reply().spent();
        var millis = firstWord ? spent.firstWordMillis() : spent.totalMillis();
        double most = input.setting().threshold(0);
        return millis.isEmpty()
                ? new Finding.NotJudged("How long this reply took is not known.")
                : new Finding.Fact(millis.getAsLong() <= most,
                        "It took %d ms; at most %s are wanted.".formatted(millis.getAsLong(), Figures.plain(most)));
    }
}
