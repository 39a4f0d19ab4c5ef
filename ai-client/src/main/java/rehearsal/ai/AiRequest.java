package rehearsal.ai;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is asked of a model, in words no vendor owns.
 *
 * @param effort how much the model should think; a provider without such a setting leaves it out and says so
 */
public record AiRequest(String model, String system, List<AiMessage> messages, Optional<ResponseSchema> responseSchema,
        OptionalDouble temperature, OptionalInt maxOutput, boolean stream, Optional<Effort> effort) {
    public AiRequest {
        messages = List.copyOf(messages);
    }

    /** With as much thinking as the model does by itself. */
    public AiRequest(String model, String system, List<AiMessage> messages, Optional<ResponseSchema> responseSchema,
            OptionalDouble temperature, OptionalInt maxOutput, boolean stream) {
        this(model, system, messages, responseSchema, temperature, maxOutput, stream, Optional.empty());
    }

    public AiRequest with(Effort wanted) {
        return new AiRequest(model, system, messages, responseSchema, temperature, maxOutput, stream, Optional.of(wanted));
    }
}
