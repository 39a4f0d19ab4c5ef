package rehearsal.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import rehearsal.document.DocumentReader;
import rehearsal.document.Form;
import rehearsal.document.Position;
import rehearsal.document.Problems;

/** Reads a program file and validates it as a whole: a program is usable, or every reason why not is told. */
public final class ProgramLoader {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private final DocumentReader reader = new DocumentReader();

    public LoadedProgram load(String file, String text) {
        var parsed = reader.read(file, text);
        var problems = new Problems(file, parsed);
        var program = parsed.root().flatMap(root -> Form.of(root, problems)).map(form -> program(form, problems));
        return program.isEmpty() || problems.hasErrors()
                ? new LoadedProgram.Invalid(problems.list())
                : new LoadedProgram.Loaded(program.get(), problems.list());
    }

    private Program program(Form form, Problems problems) {
        var name = form.name("name");
        if (!name.isBlank() && !NAME.matcher(name).matches()) {
            problems.error(form.at("name"), "The name " + name + " cannot be used for files and folders.",
                    "use lower-case letters, digits and dashes, up to 64");
        }
        var title = form.optionalText("title").orElse(name);
        var description = form.optionalText("description").orElse("");
        var words = new VocabularyReader(problems).read(form);
        var intent = form.yesNo("intent").orElse(false);
        var actions = new ActionReader(words, problems).read(form);
        var keys = new ContextKeyReader(words, intent, problems).read(form);
        var conversation = conversation(form, problems);
        var afterTransition = choice(form, "after_transition", AfterTransition.values(), AfterTransition.CONTINUE);
        var terms = form.texts("grounding_terms");
        form.finish();
        guidance(form, words, keys, problems);
        return new Program(name, title, description, words.phases(), words.categories(), words.identityStates(),
                words.fields(), keys, actions, conversation, afterTransition, intent, terms);
    }

    private void guidance(Form form, Vocabulary words, List<ContextKey> keys, Problems problems) {
        var user = keys.stream().filter(key -> key.sources().contains(ValueSource.Fixed.GUIDANCE)).findFirst();
        var forms = form.forms("categories");
        for (var index = 0; user.isPresent() && index < words.categories().size(); index++) {
            if (words.categories().get(index).guidance().isEmpty()) {
                problems.error(forms.get(index).at(),
                        "The category " + words.categories().get(index).id() + " has no guidance, and the key "
                                + user.get().key() + " needs one for each.",
                        "add guidance: with what the coach should know");
            }
        }
    }

    private Conversation conversation(Form form, Problems problems) {
        var usual = new Conversation(10, Conversation.SentAs.MESSAGES);
        return form.form("conversation").map(talk -> {
            var history = talk.whole("history").orElse(usual.history());
            if (history < 1) {
                problems.error(talk.at("history"), "The history is " + history + " messages, and it needs at least 1.", "write 10");
            }
            var sentAs = choice(talk, "sent_as", Conversation.SentAs.values(), usual.sentAs());
            talk.finish();
            return new Conversation(history, sentAs);
        }).orElse(usual);
    }

    /** One of the names of an enum, in lower case. */
    static <E extends Enum<E>> E choice(Form form, String key, E[] values, E usual) {
        var text = form.optionalText(key);
        if (text.isEmpty()) {
            return usual;
        }
        var names = new ArrayList<String>();
        for (var value : values) {
            names.add(value.name().toLowerCase(Locale.ROOT));
        }
        var index = names.indexOf(text.get());
        if (index < 0) {
            form.problems().error(form.at(key), key + " is " + text.get() + ".", "one of: " + String.join(", ", names));
            return usual;
        }
        return values[index];
    }

    /** Reports names that stand twice. */
    static void unique(List<Form> forms, String key, String what, Problems problems) {
        var seen = new HashMap<String, Position>();
        for (var form : forms) {
            form.optionalText(key).filter(id -> !id.isBlank()).ifPresent(id -> {
                var before = seen.putIfAbsent(id, form.at(key));
                if (before != null) {
                    problems.error(form.at(key), "There are two " + what + " named " + id + "; the first is in line " + before.line() + ".",
                            "rename or remove one");
                }
            });
        }
    }
}
