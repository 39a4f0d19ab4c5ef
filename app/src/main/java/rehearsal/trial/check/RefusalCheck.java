package rehearsal.trial.check;

import rehearsal.trial.text.RefusalPhrases;

/** The model would not answer. */
record RefusalCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("is-refusal", "The reply reads like a model that will not answer, or it is empty. Usually wanted negated.",
                "none",
                "{check: not-is-refusal, reply: every}");
    }

    @Override
    public Finding find(CheckInput input) {
        if (input.text().isBlank()) {
            return new Finding.Settled(!input.setting().negated(), 0, "The reply is empty, which counts as a refusal.");
        }
        var holds = RefusalPhrases.in(input.text());
        return new Finding.Fact(holds, holds ? "The reply refuses." : "The reply does not refuse.");
    }
}
