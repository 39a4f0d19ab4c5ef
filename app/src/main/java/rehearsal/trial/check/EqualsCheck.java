package rehearsal.trial.check;

import rehearsal.trial.text.JavaScriptText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The reply is exactly this. */
record EqualsCheck() implements CheckKind {

    @Override
    public CheckText text() {
        return new CheckText("equals",
                "The reply is exactly the value. An object or list is compared as JSON, in whatever order its keys come.",
                "a text, a number, an object or a list", "{check: equals, value: \"Yes.\"}");
    }

    @Override
    public Finding find(CheckInput input) {
        var value = input.value();
        if (value.isContainer()) {
            try {
                var holds = JavaScriptText.same(value, JsonMapper.shared().readTree(input.text()));
                return new Finding.Fact(holds, holds ? "The JSON is the same." : "The JSON differs.");
            } catch (JacksonException notJson) {
                return new Finding.Fact(false, "The reply is not JSON.");
            }
        }
        var wanted = JavaScriptText.of(value);
        var holds = wanted.equals(input.text());
        return new Finding.Fact(holds, holds ? "The reply equals the value." : "The reply differs from “" + wanted + "”.");
    }
}
