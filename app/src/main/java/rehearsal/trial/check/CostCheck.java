package rehearsal.trial.check;

import java.util.Optional;

/** What the reply cost. */
record CostCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("cost", "The reply cost at most the threshold, in US dollars. An unknown cost is not judged.",
                "none; set threshold", "{check: cost, threshold: 0.002}");
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return setting.threshold().isPresent() ? Optional.empty() : Optional.of("It needs a threshold in US dollars.");
    }

    @Override
    public Finding find(CheckInput input) {
        var cost = input.reply().spent().cost();
        double most = input.setting().threshold(0);
        return cost.<Finding>map(money -> new Finding.Fact(money.dollars().doubleValue() <= most,
                "It cost %s; at most $%s is wanted.".formatted(money.text(), Figures.plain(most))))
                .orElseGet(() -> new Finding.NotJudged("The cost of this reply is not known."));
    }
}
