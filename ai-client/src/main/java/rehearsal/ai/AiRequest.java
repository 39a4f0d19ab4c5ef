package rehearsal.ai;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What is asked of a model, in words no vendor owns. */
public record AiRequest(String model, String system, List<AiMessage> messages, Optional<ResponseSchema> responseSchema,
        OptionalDouble temperature, OptionalInt maxOutput, boolean stream) {

    public AiRequest {
        messages = List.copyOf(messages);
    }
}
