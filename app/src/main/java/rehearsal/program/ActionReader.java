package rehearsal.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rehearsal.document.Form;
import rehearsal.document.NearMiss;
import rehearsal.document.Node;
import rehearsal.document.Problems;
import rehearsal.store.prompt.PromptType;

/** Reads the actions: what they are for, their parameters, their effects. */
final class ActionReader {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private final Problems problems;
    private final ParamReader params;
    private final EffectReader effects;

    ActionReader(Vocabulary words, Problems problems) {
        this.problems = problems;
        this.params = new ParamReader(words, problems);
        this.effects = new EffectReader(words, problems);
    }

    List<ActionType> read(Form form) {
        var forms = form.forms("actions");
        ProgramLoader.unique(forms, "type", "actions", problems);
        return forms.stream().map(this::action).toList();
    }

    private ActionType action(Form form) {
        var type = form.name("type");
        if (!type.isBlank() && !TYPE.matcher(type).matches()) {
            problems.error(form.at("type"), "The action name " + type + " cannot be used in a response schema.",
                    "use lower-case letters, digits and _, up to 64");
        } else if (type.equals("message")) {
            problems.error(form.at("type"), "An action cannot be named message: the reply itself has that name.", "choose another name");
        }
        var usedBy = usedBy(form, List.of(PromptType.COACH));
        var describe = form.name("describe");
        var read = params.read(form);
        var done = new ArrayList<Effect>();
        form.forms("effects").forEach(effect -> effects.read(effect, read).ifPresent(done::add));
        form.finish();
        return new ActionType(type, usedBy, describe, read, done);
    }

    static List<PromptType> usedBy(Form form, List<PromptType> usual) {
        if (!form.has("for")) {
            form.node("for");
            return usual;
        }
        var types = new ArrayList<PromptType>();
        for (var node : form.nodes("for")) {
            form.textOf("for", node).flatMap(text -> promptType(form, node, text)).ifPresent(types::add);
        }
        return types;
    }

    private static Optional<PromptType> promptType(Form form, Node node, String text) {
        var found = Stream.of(PromptType.values()).filter(type -> type.name().equals(text)).findFirst();
        if (found.isEmpty()) {
            var names = Stream.of(PromptType.values()).map(PromptType::name).toList();
            form.problems().error(node.at(), text + " is no prompt type.", NearMiss.hint(text, names));
        }
        return found;
    }
}
