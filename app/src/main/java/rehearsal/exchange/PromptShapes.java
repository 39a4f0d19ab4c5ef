package rehearsal.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rehearsal.document.Node;

/**
 * Finds the prompts in a document of keys and lists: records, prompts of Langfuse, LangChain and Semantic Kernel, chats, and texts with a
 * name. Nothing is ever made of the name of a field; what is none of these is refused as a whole.
 */
final class PromptShapes {
    private static final List<String> WRAPPERS = List.of("prompts", "data", "results", "rows", "records", "items", "objects", "versions");
    private static final List<String> NAMES = List.of("name", "act", "title", "label", "key", "slug", "id");
    private static final List<String> TEXTS = List.of("prompt", "body", "prompt_text", "promptText", "template", "system_prompt",
            "systemPrompt", "instructions", "instruction");
    /** Words that hold a prompt in some files and anything in others. */
    private static final List<String> LOOSE_TEXTS = List.of("content", "text");
    /** What stands in collections of questions and answers, which are no prompts. */
    private static final Set<String> ANSWERS = Set.of("completion", "response", "output", "answer", "ideal", "expected", "input",
            "chosen", "rejected",
            "vars", "assert", "tests");
    /** Field names that no map of prompts has as a prompt's name. */
    private static final Set<String> FIELD_NAMES = Set.of("name", "id", "version", "type", "prompt_type", "prompttype", "coaching_phase",
            "coachingphase", "body", "template", "template_format", "system_prompt", "systemprompt", "instructions", "text", "act",
            "license", "role", "model", "content", "prompt", "title", "author", "url", "question", "answer",
            "created_at", "updated_at");
    private static final String HELP = "prompts are read from records with a body, from {\"name\": \"text\"} and from lists of both";

    private final PromptFormat.Source source;
    private final ReadOptions options;
    private final ImportFindings findings;
    private int unnamed;

    PromptShapes(PromptFormat.Source source, ReadOptions options, ImportFindings findings) {
        this.source = source;
        this.options = options;
        this.findings = findings;
    }

    void read(Node root) {
        switch (root) {
            case Node.Items items -> items(items);
            case Node.Fields fields -> fields(fields);
            case Node.Scalar scalar ->
                findings.refuse(source, scalar.at(), "There is no prompt in it, only " + scalar.kindInWords() + ".", HELP);
        }
    }

    private void fields(Node.Fields fields) {
        if (mapOfTexts(fields) || one(fields, Optional.empty()) || new TemplateShape(source, options, findings).nested(fields)) {
            return;
        }
        for (var wrapper : WRAPPERS) {
            var inner = fields.field(wrapper).map(Node.Field::value);
            if (inner.isPresent() && inner.get() instanceof Node.Items items && !items.items().isEmpty()) {
                items(items);
                return;
            }
            if (inner.isPresent() && inner.get() instanceof Node.Fields group && map(group)) {
                return;
            }
        }
        if (NodeText.group(fields, "prompt").filter(LangfuseShape::fits).isPresent()) {
            one(NodeText.group(fields, "prompt").orElseThrow(), Optional.empty());
        } else if (!map(fields)) {
            refuse(fields);
        }
    }

    private void refuse(Node.Fields fields) {
        var keys = fields.fields().stream().limit(6).map(Node.Field::key).collect(Collectors.joining(", "));
        findings.refuse(source, fields.at(), "There is no prompt in it: it is a group of keys"
                + (keys.isEmpty() ? "." : " (" + keys + (fields.fields().size() > 6 ? ", …" : "") + ")."), HELP);
    }

    private void items(Node.Items items) {
        if (Roles.isChat(items)) {
            chat(items);
            return;
        }
        // Versions in their order, so that those without a number of their own get theirs in it.
        var sorted = items.items().stream().sorted(Comparator.comparingInt(LangfuseShape::version)).toList();
        var strangers = sorted.stream().filter(item -> !listed(item)).toList();
        if (strangers.size() == items.items().size()) {
            findings.refuse(source, items.at(), items.items().isEmpty() ? "It is an empty list." : "There is no prompt in this list.",
                    HELP);
        } else if (!strangers.isEmpty()) {
            strangers.forEach(item -> findings.fail(source.file(), item.at(), "This entry of the list is no prompt.", HELP));
        }
    }

    private void chat(Node.Items items) {
        if (source.isMeant()) {
            ChatShape.read(items, source.title(), items.at(), source, options, findings, new ForeignPrompt.Details());
        } else {
            findings.refuse(source, items.at(), "It is a conversation, and nothing says that it is a prompt.", HELP);
        }
    }

    /** An entry of a list. A text alone is a prompt only where a person or the file's name says so. */
    boolean listed(Node item) {
        return switch (item) {
            case Node.Scalar scalar -> {
                if (!source.isMeant() || !NodeText.isText(scalar) || scalar.text().isBlank()) {
                    yield false;
                }
                named(source.title() + " " + ++unnamed, scalar.text(), scalar);
                yield true;
            }
            case Node.Items chat -> {
                if (source.isMeant() && Roles.isChat(chat)) {
                    ChatShape.read(chat, source.title() + " " + ++unnamed, chat.at(), source, options, findings,
                            new ForeignPrompt.Details());
                    yield true;
                }
                yield false;
            }
            case Node.Fields fields -> one(fields, Optional.empty());
        };
    }

    /** One object that is a prompt in itself, and under which name it stands in a map. */
    private boolean one(Node.Fields fields, Optional<String> key) {
        if (RecordShape.fits(fields)) {
            new RecordShape(source, options, findings).read(fields);
            return true;
        }
        if (LangfuseShape.fits(fields)) {
            new LangfuseShape(source, options, findings).read(fields);
            return true;
        }
        if (TemplateShape.fits(fields)) {
            new TemplateShape(source, options, findings).read(fields, key);
            return true;
        }
        if (ChatShape.fits(fields)) {
            if (fields.field("model").isEmpty() && !source.isMeant()) {
                return false;
            }
            ChatShape.read(fields, key.orElse(source.title()), source, options, findings);
            return true;
        }
        return text(fields, key);
    }

    private boolean text(Node.Fields fields, Optional<String> key) {
        var hasAnswers = fields.fields().stream().anyMatch(field -> ANSWERS.contains(field.key().toLowerCase(Locale.ROOT)));
        var body = textIn(fields, TEXTS).or(() -> source.isMeant() ? textIn(fields, LOOSE_TEXTS) : Optional.<Node.Field>empty());
        if (body.isEmpty() || hasAnswers) {
            return false;
        }
        var name = NodeText.first(fields, NAMES).or(() -> key);
        if (name.isEmpty() && !source.isMeant()) {
            return false;
        }
        var foreign = ForeignPrompt.named(name.orElseGet(() -> source.title() + " " + ++unnamed),
                body.get().value() instanceof Node.Scalar scalar ? scalar.text() : "", place(fields));
        var details = foreign.details();
        details.description = NodeText.text(fields, "description");
        for (var field : fields.fields()) {
            if (!field.equals(body.get()) && !field.key().equals("description") && !isName(fields, field) && !field.value().isNothing()) {
                details.unknown.put(field.key(), NodeText.shown(field.value()));
            }
        }
        foreign.add(options, findings);
        return true;
    }

    private static boolean isName(Node.Fields fields, Node.Field field) {
        return NAMES.stream().filter(name -> NodeText.text(fields, name).filter(text -> !text.isBlank()).isPresent()).findFirst()
                .filter(field.key()::equals).isPresent();
    }

    private static Optional<Node.Field> textIn(Node.Fields fields, List<String> names) {
        return names.stream().flatMap(name -> fields.field(name).stream())
                .filter(field -> field.value() instanceof Node.Scalar scalar && NodeText.isText(scalar) && !scalar.text().isBlank())
                .findFirst();
    }

    /** {@code {"name": "text", …}}, as a prompt service answers, or with an object for each name. */
    private boolean map(Node.Fields fields) {
        if (fields.fields().isEmpty()) {
            return false;
        }
        if (fields.fields().stream().allMatch(field -> field.value() instanceof Node.Fields)) {
            return mapOfObjects(fields);
        }
        return mapOfTexts(fields);
    }

    private boolean mapOfTexts(Node.Fields fields) {
        var texts = fields.fields().stream().allMatch(field -> NodeText.isText(field.value()));
        var record = fields.fields().stream().anyMatch(field -> FIELD_NAMES.contains(field.key().toLowerCase(Locale.ROOT)));
        // In YAML such a map is what variables of a test look like, too.
        var isMap = source.saysPrompt() || source.chosen() && !(source.file().endsWith(".yaml") || source.file().endsWith(".yml"));
        if (fields.fields().isEmpty() || !texts || record || !isMap) {
            return false;
        }
        fields.fields().forEach(field -> {
            if (field.value() instanceof Node.Scalar scalar) {
                if (scalar.text().isBlank()) {
                    findings.skip(source.file(), "“" + field.key() + "” is empty.");
                } else {
                    named(field.key(), scalar.text(), scalar);
                }
            }
        });
        return true;
    }

    private boolean mapOfObjects(Node.Fields fields) {
        var strangers = fields.fields().stream()
                .filter(field -> !(field.value() instanceof Node.Fields group && one(group, Optional.of(field.key())))).toList();
        if (strangers.size() == fields.fields().size()) {
            return false;
        }
        strangers.forEach(field -> findings.fail(source.file(), field.at(), "“" + field.key() + "” is no prompt.", HELP));
        return true;
    }

    private void named(String name, String text, Node at) {
        ForeignPrompt.named(name, text, place(at)).add(options, findings);
    }

    private ImportedPrompt.Place place(Node at) {
        return new ImportedPrompt.Place(source.file(), at.at().line());
    }
}
