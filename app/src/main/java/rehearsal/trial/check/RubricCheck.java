package rehearsal.trial.check;

import java.util.Optional;
import rehearsal.ai.AiException;

/** Another model judges by criteria. */
record RubricCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("rubric",
                "A judge gives at least the threshold (0.6 unless set; 1 to 5 points become 0 to 1) by the criteria. The judge is the suite's.",
                "criteria in words, {rubric: NAME}, or nothing: then the rubric of the suite",
                "{check: rubric, reply: every, value: \"Asks an open question and leaves the choice to the client.\"}");
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return !setting.hasValue() || setting.value().isString() || setting.value().path("rubric").isString()
                ? Optional.empty()
                : Optional.of("It needs criteria in words or the name of a rubric.");
    }

    @Override
    public Finding find(CheckInput input) throws AiException, InterruptedException {
        return input.aids().byRubric(input);
    }
}
