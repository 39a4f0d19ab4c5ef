package rehearsal.program;

import java.util.Map;
import java.util.Optional;

/**
 * The closed set of things an action can do to a client's state. Arguments are expressions over the action's parameters: {@code $name} is
 * the parameter of that name, {@code $.name} the field of the element when {@code forEach} names a list parameter, anything else is literal.
 */
public record Effect(Primitive primitive, Map<String, String> arguments, Optional<String> forEach) {

    public Effect {
        arguments = Map.copyOf(arguments);
    }

    public enum Primitive {
        CREATE_IDENTITY, CHANGE_IDENTITY, ARCHIVE_IDENTITY, NOTE_IDENTITY, NEST_IDENTITY, COMBINE_IDENTITIES, SET_FIELD, APPEND, REPLACE_LIST, REMOVE, MOVE_TO_PHASE, ADD_USER_NOTE, CHANGE_USER_NOTE, DELETE_USER_NOTE, NEXT_PENDING, SHOW_CARD;
    }
}
