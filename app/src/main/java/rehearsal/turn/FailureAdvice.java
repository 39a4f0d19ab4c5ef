package rehearsal.turn;

import rehearsal.ai.AiException;

/** The one thing that helps after a provider failed. */
final class FailureAdvice {
    private FailureAdvice() {
    }

    static String help(AiException.Kind kind) {
        return switch (kind) {
            case BAD_KEY -> "Paste the key again in the settings.";
            case NO_PERMISSION -> "Ask whoever owns the key for access to this model, or choose another model.";
            case NO_CREDIT -> "Add credit with the provider, or choose another provider.";
            case RATE_LIMITED, OVERLOADED -> "Wait a little and run the turn again.";
            case MODEL_NOT_FOUND -> "Choose another model.";
            case CONTEXT_TOO_LONG -> "Send less history, shorten the prompt, or choose a model with a larger window.";
            case REFUSED -> "Read what the provider says, and change the message or the prompt.";
            case INVALID_REQUEST -> "Look at the exact request and at what the provider says about it.";
            case TIMEOUT, CONNECTION, SERVER -> "Check the connection and run the turn again.";
            case INCOMPLETE, MALFORMED -> "Run the turn again; what came is kept.";
            case CANCELLED -> "Run the turn again, or go on from the turn before.";
        };
    }
}
