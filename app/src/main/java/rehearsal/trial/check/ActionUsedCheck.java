package rehearsal.trial.check;

import java.util.List;
import java.util.Optional;
import rehearsal.state.ActionOutcome;
import rehearsal.trial.text.JavaScriptText;
import tools.jackson.databind.JsonNode;

/** The coach used an action, with arguments if they matter. */
record ActionUsedCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("action",
                "The coach used this action in the session, and it took effect; with these arguments where some are given.",
                "the action's name, or {type, with: {argument: value}, turn: N}",
                "{check: action, value: {type: create_identity, with: {category: PERSONAL}}}");
    }

    @Override
    public boolean ofSession() {
        return true;
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return type(setting.value()).isBlank() ? Optional.of("It needs the name of an action.") : Optional.empty();
    }

    @Override
    public Finding find(CheckInput input) {
        var wanted = type(input.value());
        var used = input.evidence().replies().stream()
                .filter(reply -> !input.value().has("turn") || reply.number() == input.value().path("turn").asInt(0))
                .map(ReplyEvidence::done).flatMap(List::stream).filter(outcome -> outcome.action().type().equals(wanted)).toList();
        if (used.isEmpty()) {
            return new Finding.Fact(false, "The coach did not use " + wanted + ".");
        }
        var fits = used.stream().anyMatch(outcome -> fits(outcome, input.value().path("with")));
        return new Finding.Fact(fits, fits ? "The coach used " + wanted + "." : "The coach used " + wanted + " with other arguments.");
    }

    private static boolean fits(ActionOutcome outcome, JsonNode with) {
        return with.properties().stream()
                .allMatch(entry -> JavaScriptText.same(outcome.action().params().path(entry.getKey()), entry.getValue()));
    }

    static String type(JsonNode value) {
        return value.isObject() ? value.path("type").asString("") : value.isString() ? value.stringValue() : "";
    }
}
