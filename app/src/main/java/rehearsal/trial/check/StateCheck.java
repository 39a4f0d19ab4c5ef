package rehearsal.trial.check;

import java.util.Optional;
import java.util.regex.Pattern;
import rehearsal.state.Scenarios;
import rehearsal.trial.text.JavaScriptText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The client's state at the end has this value at this place. */
record StateCheck() implements CheckKind {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    @Override
    public CheckText text() {
        return new CheckText("state", "At the end the client's state has these values at these places, written as in a scenario file.",
                "{place: value}; places like state.current_phase or identities[0].name",
                "{check: state, value: {state.current_phase: IDENTITY_CREATION, \"identities[0].category\": PERSONAL}}");
    }

    @Override
    public boolean ofSession() {
        return true;
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        return setting.value().isObject() && !setting.value().isEmpty()
                ? Optional.empty()
                : Optional.of("It needs places and their values.");
    }

    @Override
    public Finding find(CheckInput input) {
        var state = new Scenarios(_ -> Optional.empty()).toJson(input.evidence().end());
        for (var entry : input.value().properties()) {
            var found = at(state, entry.getKey());
            if (!JavaScriptText.same(found, entry.getValue())) {
                return new Finding.Fact(false, entry.getKey() + " is " + (found.isMissingNode() ? "not there" : found.toString()) + ".");
            }
        }
        return new Finding.Fact(true, "The state is as wanted.");
    }

    private static JsonNode at(JsonNode root, String place) {
        JsonNode now = root;
        for (var part : INDEX.matcher(place).replaceAll(".$1").split("\\.")) {
            if (now.isArray()) {
                now = part.chars().allMatch(Character::isDigit) && part.length() < 9
                        ? now.path(Integer.parseInt(part))
                        : MissingNode.getInstance();
            } else {
                now = now.path(part);
            }
        }
        return now;
    }
}
