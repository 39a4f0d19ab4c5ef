package rehearsal.turn.reply;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rehearsal.ai.ResponseSchema;
import rehearsal.program.ActionType;
import rehearsal.program.Argument;
import rehearsal.program.Param;
import rehearsal.program.Phase;
import rehearsal.program.Primitive;
import rehearsal.program.Program;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the response schema and the instruction text of a set of actions, for a talk that is in a certain phase. */
public final class AnswerFormats {
    static final String MESSAGE = "message";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Program program;
    private final Optional<Phase> phase;

    public AnswerFormats(Program program, String currentPhase) {
        this.program = program;
        this.phase = program.phase(currentPhase);
    }

    /** In a last phase an action that only moves on has nowhere to go, and is left out. */
    public AnswerFormat of(List<ActionType> allowed) {
        var last = phase.filter(here -> here.next().isEmpty()).isPresent();
        var actions = allowed.stream().filter(action -> !last || phaseParams(action).isEmpty()).toList();
        var schema = object();
        var message = JSON.objectNode();
        message.put("type", "string");
        message.put("description", "What the client reads.");
        property(schema, MESSAGE, message);
        actions.forEach(action -> property(schema, action.type(), orNull(params(action).put("description", action.describe()))));
        var instructions = actions.isEmpty() ? Optional.<String>empty() : Optional.of(instructions(actions));
        return new AnswerFormat(new ResponseSchema("answer", schema), actions, MAPPER.writeValueAsString(schema), instructions);
    }

    private String instructions(List<ActionType> actions) {
        var example = JSON.objectNode();
        example.put(MESSAGE, "what you say");
        actions.forEach(action -> example.putNull(action.type()));
        return """
                # How to answer

                Answer with one JSON object and nothing around it. Its property `message` is what the client reads. Every other property \
                is an action: give its parameters to have it done now, or null to leave it. All properties are always there. \
                With nothing to be done, an answer looks like this:

                %s

                # Actions

                %s""".formatted(MAPPER.writeValueAsString(example),
                actions.stream().map(this::instruction).collect(Collectors.joining("\n\n")));
    }

    private String instruction(ActionType action) {
        return "## " + action.type() + "\n" + action.describe().strip() + "\nSchema of its parameters: "
                + MAPPER.writeValueAsString(params(action));
    }

    private ObjectNode params(ActionType action) {
        return group(action.params(), phaseParams(action));
    }

    private ObjectNode group(List<Param> params, Set<String> phaseParams) {
        var schema = object();
        for (var param : params) {
            var value = value(param.type(), phaseParams.contains(param.name()) ? nextPhases() : Optional.empty());
            if (!param.describe().isBlank()) {
                value.put("description", param.describe());
            }
            property(schema, param.name(), param.optional() ? orNull(value) : value);
        }
        return schema;
    }

    private static Set<String> phaseParams(ActionType action) {
        return action.effects().stream().filter(effect -> effect.primitive() == Primitive.MOVE_TO_PHASE)
                .flatMap(effect -> effect.argument("phase").stream())
                .flatMap(argument -> argument instanceof Argument.Parameter parameter ? Stream.of(parameter.name()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    /** The phases a session may go to from here; a phase the program does not know may go to every phase. */
    private Optional<List<String>> nextPhases() {
        return phase.map(Phase::next).filter(next -> !next.isEmpty());
    }

    private ObjectNode value(Param.Type type, Optional<List<String>> narrowed) {
        return switch (type) {
            case Param.Type.Text ignored -> JSON.objectNode().put("type", "string");
            case Param.Type.Whole ignored -> JSON.objectNode().put("type", "integer");
            case Param.Type.YesNo ignored -> JSON.objectNode().put("type", "boolean");
            case Param.Type.Choice choice -> choice(narrowed.orElseGet(() -> words(choice)));
            case Param.Type.ListOf list -> {
                var schema = JSON.objectNode().put("type", "array");
                schema.set("items", value(list.element(), Optional.empty()));
                yield schema;
            }
            case Param.Type.Group group -> group(group.fields(), Set.of());
        };
    }

    private ObjectNode choice(List<String> words) {
        var schema = JSON.objectNode().put("type", "string");
        var options = schema.putArray("enum");
        words.forEach(options::add);
        return schema;
    }

    private List<String> words(Param.Type.Choice choice) {
        if (!choice.values().isEmpty()) {
            return choice.values();
        }
        return switch (choice.vocabulary()) {
            case "phases" -> program.phases().stream().map(Phase::id).toList();
            case "categories" -> program.categories().stream().map(category -> category.id()).toList();
            case "identity_states" -> program.identityStates().stream().map(state -> state.id()).toList();
            default -> choice.values();
        };
    }

    private static ObjectNode object() {
        var schema = JSON.objectNode().put("type", "object");
        schema.putObject("properties");
        schema.putArray("required");
        schema.put("additionalProperties", false);
        return schema;
    }

    private static void property(ObjectNode schema, String name, ObjectNode value) {
        ((ObjectNode) schema.get("properties")).set(name, value);
        schema.withArray("required").add(name);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        var either = JSON.objectNode();
        var description = schema.remove("description");
        if (description != null) {
            either.set("description", description);
        }
        var options = either.putArray("anyOf");
        options.add(schema);
        options.addObject().put("type", "null");
        return either;
    }
}
