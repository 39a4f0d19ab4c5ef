package rehearsal.turn.reply;

import java.util.List;
import java.util.Optional;
import rehearsal.ai.ResponseSchema;
import rehearsal.program.ActionType;

/**
 * What a reply must look like: the schema sent beside the prompt, the allowed actions in their declared order, and the text that explains
 * them to the model (none when there are no actions). The schema stands here as a text too, since it is shown and measured as one.
 */
public record AnswerFormat(ResponseSchema schema, List<ActionType> actions, String schemaText, Optional<String> instructions) {
    public AnswerFormat {
        actions = List.copyOf(actions);
    }

    public Optional<ActionType> action(String type) {
        return actions.stream().filter(action -> action.type().equals(type)).findFirst();
    }
}
