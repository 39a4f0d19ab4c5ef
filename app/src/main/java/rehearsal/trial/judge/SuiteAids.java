package rehearsal.trial.judge;

import java.util.Optional;
import rehearsal.ai.AiException;
import rehearsal.trial.check.CheckAids;
import rehearsal.trial.check.CheckInput;
import rehearsal.trial.check.Finding;

/** The judge and the scripts of a suite, as far as there are any and they are allowed. */
public record SuiteAids(Optional<RubricJudge> judge, Optional<ScriptRunner> scripts) implements CheckAids {

    @Override
    public Finding byRubric(CheckInput input) throws AiException, InterruptedException {
        return judge.isPresent() ? judge.get().judge(input) : CheckAids.none().byRubric(input);
    }

    @Override
    public Finding byScript(CheckInput input) throws InterruptedException {
        return scripts.isPresent() ? scripts.get().run(input) : CheckAids.none().byScript(input);
    }
}
