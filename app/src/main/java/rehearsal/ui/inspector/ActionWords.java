package rehearsal.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rehearsal.program.ActionType;
import rehearsal.program.Argument;
import rehearsal.program.Effect;
import rehearsal.program.Param;
import rehearsal.program.Program;
import rehearsal.text.Texts;
import rehearsal.turn.reply.AnswerFormats;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** An action in words: what it takes, what it would do, what the model is told about it, and its schema. */
final class ActionWords {

    private static final JsonMapper PRETTY = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String INSTRUCTION_BEGINS = "# Actions\n\n";

    private final ActionType action;
    private final AnswerFormats formats;
    private final Texts texts;

    ActionWords(ActionType action, AnswerFormats formats, Texts texts) {
        this.action = action;
        this.formats = formats;
        this.texts = texts;
    }

    List<String> params(Program program) {
        return action.params().stream().map(param -> param.name() + (param.optional() ? "?" : "") + ": " + type(param.type(), program))
                .toList();
    }

    private static String type(Param.Type type, Program program) {
        return switch (type) {
            case Param.Type.Text text -> "text";
            case Param.Type.Whole whole -> "number";
            case Param.Type.YesNo yesNo -> "yes or no";
            case Param.Type.Choice choice -> choice.values().isEmpty() ? choice.vocabulary() : String.join(" | ", choice.values());
            case Param.Type.ListOf list -> type(list.element(), program) + "[]";
            case Param.Type.Group group -> group.fields().stream().map(Param::name).collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /** What it would do to a client's state, one sentence for each effect; none when the program gives it no effect. */
    List<String> effects() {
        return action.effects().stream().map(this::sentence).toList();
    }

    private String sentence(Effect effect) {
        var given = new ArrayList<String>();
        effect.arguments().forEach((name, argument) -> given.add(words(name, argument)));
        var sentence = texts.say("inspector.effect." + effect.primitive().id(), String.join(", ", given));
        return effect.forEach().map(list -> texts.say("inspector.effect.each", list, sentence)).orElse(sentence);
    }

    private static String words(String name, Argument argument) {
        return switch (argument) {
            case Argument.Literal literal -> name + " “" + literal.text() + "”";
            case Argument.Parameter parameter -> parameter.name().equals(name) ? name : name + " = " + parameter.name();
            case Argument.Each each -> name;
            case Argument.EachField field -> field.name().equals(name) ? name : name + " = " + field.name();
        };
    }

    /** What the model reads about it. */
    String instruction() {
        var whole = formats.of(List.of(action)).instructions().orElse("");
        var at = whole.indexOf(INSTRUCTION_BEGINS);
        return at < 0 ? whole : whole.substring(at + INSTRUCTION_BEGINS.length());
    }

    /** The part of the answer's schema that is this action's. */
    String schema() {
        var whole = PRETTY.readTree(formats.of(List.of(action)).schemaText());
        return PRETTY.writeValueAsString(whole.path("properties").path(action.type()));
    }
}
