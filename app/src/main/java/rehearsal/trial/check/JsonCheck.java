package rehearsal.trial.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.trial.text.EmbeddedJson;
import rehearsal.trial.text.JsonShape;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reply is JSON, or has JSON in it; of a shape, if one is given. */
record JsonCheck(boolean within) implements CheckKind {

    static Stream<CheckKind> all() {
        return Stream.of(new JsonCheck(false), new JsonCheck(true));
    }

    @Override
    public CheckText text() {
        return within
                ? new CheckText("contains-json", "There is a JSON object somewhere in the reply, of the given shape if there is one.",
                        "a JSON schema, or nothing", "{check: contains-json, raw: true, value: {type: object, required: [message]}}")
                : new CheckText("is-json", "The whole reply is JSON, of the given shape if there is one.", "a JSON schema, or nothing",
                        "{check: is-json, raw: true, value: {type: object, required: [message]}}");
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return setting.hasValue() ? JsonShape.problem(setting.value()) : Optional.empty();
    }

    @Override
    public Finding find(CheckInput input) {
        var shape = input.setting().hasValue() ? JsonShape.of(input.value()) : Optional.<JsonShape>empty();
        var found = within ? EmbeddedJson.in(input.text()) : whole(input.text());
        if (found.isEmpty()) {
            return new Finding.Fact(false, within ? "There is no JSON in the reply." : "The reply is not JSON.");
        }
        var problems = found.stream().map(json -> shape.map(wanted -> wanted.problems(json)).orElse("")).toList();
        var fits = problems.stream().anyMatch(String::isEmpty);
        return new Finding.Fact(fits, fits ? "The JSON is as wanted." : "The JSON has another shape: " + problems.getLast());
    }

    private static List<JsonNode> whole(String text) {
        try {
            return text.isBlank() ? List.of() : List.of(JsonMapper.shared().readTree(text));
        } catch (JacksonException notJson) {
            return List.of();
        }
    }
}
