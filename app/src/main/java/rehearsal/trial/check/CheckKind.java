package rehearsal.trial.check;

import java.util.Optional;
import rehearsal.ai.AiException;

/** A kind of check. It knows nothing of negation, weights and turns: {@link CheckVerdicts} adds them. */
public sealed interface CheckKind permits EqualsCheck, ContainsCheck, StartsWithCheck, RegexCheck, JsonCheck, LevenshteinCheck, RougeCheck,
        BleuCheck, GleuCheck, WordCountCheck, LengthCheck, LatencyCheck, CostCheck, RefusalCheck, ActionUsedCheck, ActionOrderCheck,
        StateCheck,
        PhaseReachedCheck, TurnsUsedCheck, ReadinessCheck, ReadyOnTurnOneCheck, ConfirmationCheck, AllowedActionsCheck, LegalPhasesCheck,
        OneQuestionCheck, InnerWordsCheck, ClientWordsCheck, DangerCheck, RubricCheck, ScriptCheck {

    CheckText text();

    /** Looks at the session as a whole instead of at replies. */
    default boolean ofSession() {
        return false;
    }

    /** Where a suite does not say which replies. */
    default When usually() {
        return new When.AtTheEnd();
    }

    /** What is wrong with the setting, found before anything is paid for. */
    default Optional<String> problem(CheckSetting setting) {
        return Optional.empty();
    }

    Finding find(CheckInput input) throws AiException, InterruptedException;
}
