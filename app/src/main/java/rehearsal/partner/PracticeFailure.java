package rehearsal.partner;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.ai.AiException.Kind;
import rehearsal.ai.StopReason;
import rehearsal.ai.offline.ScriptedReply;
import rehearsal.ai.offline.ScriptedStep;

/** Ways in which a real provider fails, to be seen without one. Each is a model of the rehearsal partner, named after what it does. */
enum PracticeFailure {
    /** Says a few words and then nothing, until somebody stops it. */
    STALLS,
    /** The connection is lost in the middle of the answer. */
    CUTS_OFF,
    /** Takes too many calls, and says when to come back. */
    RATE_LIMITED,
    /** Stops at the output limit, in the middle of a sentence. */
    TOKEN_LIMIT,
    /** Refuses to answer. */
    REFUSES,
    /** Answers something that cannot be read. */
    RUBBISH;

    private static final Duration COME_BACK = Duration.ofSeconds(90);

    /** The name it is chosen by. */
    String model() {
        return "partner-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PracticeFailure> of(String model) {
        return Stream.of(values()).filter(failure -> failure.model().equals(model)).findFirst();
    }

    static List<String> models() {
        return Stream.of(values()).map(PracticeFailure::model).toList();
    }

    /** What happens in place of this answer. */
    ScriptedReply instead(String answer) {
        var half = new ScriptedStep.Say(answer.substring(0, answer.offsetByCodePoints(0, answer.codePointCount(0, answer.length()) / 2)));
        return switch (this) {
            case STALLS -> ScriptedReply.of(half, new ScriptedStep.Silence());
            case CUTS_OFF -> ScriptedReply.of(half, failure(Kind.INCOMPLETE,
                    "The answer stopped before its end. This is a practice failure: send the message again, or choose another model.",
                    Optional.empty()));
            case RATE_LIMITED -> ScriptedReply.of(failure(Kind.RATE_LIMITED,
                    "The provider takes no more calls for now (429). This is a practice failure: wait, or choose another model.",
                    Optional.of(COME_BACK)));
            case TOKEN_LIMIT -> ScriptedReply.of(half, new ScriptedStep.Stop(StopReason.MAX_TOKENS));
            case REFUSES ->
                ScriptedReply.of(new ScriptedStep.Say("I can't help with that."), new ScriptedStep.Stop(StopReason.REFUSED));
            case RUBBISH -> ScriptedReply.of(new ScriptedStep.Say("}{ \"mess\": age, <null> 12 12 12"));
        };
    }

    private static ScriptedStep failure(Kind kind, String sentence, Optional<Duration> retryAfter) {
        return new ScriptedStep.Fail(kind, sentence, retryAfter);
    }
}
