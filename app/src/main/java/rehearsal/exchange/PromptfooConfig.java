package rehearsal.exchange;

import java.util.Locale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import rehearsal.document.Node;
import rehearsal.store.prompt.ModelSettings;

/**
 * The prompts of a promptfoo configuration: texts, chats, and the files it names. What it says about models comes along; its tests do not,
 * and each prompt's change note says so. Programs and addresses that make a prompt are listed, for only their result could come in.
 */
final class PromptfooConfig {
    private static final Set<String> MARKS = Set.of("providers", "targets", "tests", "defaultTest", "scenarios", "redteam",
            "evaluateOptions",
            "outputPath", "sharing");
    private static final Set<String> TESTS = Set.of("tests", "defaultTest", "scenarios", "redteam", "derivedMetrics");
    private static final Pattern PROGRAM = Pattern.compile("(file://)?\\S+\\.(py|js|mjs|cjs|ts|mts|rb|go|sh|exe)(:\\w+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE = Pattern
            .compile("(exec|package|langfuse|helicone|portkey|phoenix|langsmith|https?|python|golang):\\S.*");
    private static final Pattern FILE = Pattern.compile("\\S+\\.(txt|md|json|jsonl|yaml|yml|csv|j2|prompt|text)");
    private static final String INLINE_FILE = "file://";
    private static final int LONGEST_KEPT = 2000;

    private final PromptFormat.Source source;
    private final ReadOptions options;
    private final ImportFindings findings;
    private final PromptfooFiles files;
    private final ForeignPrompt.Details shared = new ForeignPrompt.Details();
    private String base = "";
    private int count;

    PromptfooConfig(PromptFormat.Source source, ReadOptions options, ImportFindings findings) {
        this.source = source;
        this.options = options;
        this.findings = findings;
        this.files = new PromptfooFiles(source, findings);
    }

    static boolean isOne(Node.Fields fields) {
        var prompts = fields.field("prompts").map(Node.Field::value);
        var marked = fields.fields().stream().anyMatch(field -> MARKS.contains(field.key()));
        return prompts.isPresent() && (marked || prompts.get() instanceof Node.Items items
                && items.items().stream().anyMatch(item -> item instanceof Node.Scalar || item instanceof Node.Fields one
                        && (one.field("raw").isPresent()
                                || NodeText.text(one, "id").filter(id -> id.startsWith(INLINE_FILE)).isPresent())));
    }

    void read(Node.Fields config) {
        settings(config);
        base = name(config);
        var prompts = config.field("prompts").map(Node.Field::value).orElseThrow();
        count = prompts instanceof Node.Items items ? items.items().size() : 1;
        switch (prompts) {
            case Node.Items items when !items.items().isEmpty() -> {
                var number = 0;
                for (var item : items.items()) {
                    entry(item, ++number);
                }
            }
            case Node.Scalar scalar when !scalar.isNothing() -> entry(scalar, 1);
            case Node.Fields byFile -> byFile.fields().forEach(file -> named(file.key(),
                    file.value() instanceof Node.Scalar label ? label.text() : "", 1, file.at().line(), shared));
            case Node.Items items -> empty(items);
            case Node.Scalar scalar -> empty(scalar);
        }
    }

    private void empty(Node prompts) {
        findings.refuse(source, prompts.at(), "Its prompts: section is empty.", "list the prompts under prompts:");
    }

    /** What holds for every prompt of the configuration. */
    private void settings(Node.Fields config) {
        shared.description = NodeText.text(config, "description").filter(text -> !text.isBlank());
        var left = new ArrayList<String>();
        for (var field : config.fields()) {
            switch (field.key()) {
                case "prompts", "description", "$schema" -> {
                }
                case "providers", "targets" -> providers(field);
                default -> {
                    if (TESTS.contains(field.key())) {
                        left.add(field.key() + (field.value() instanceof Node.Items items ? " (" + items.items().size() + ")" : ""));
                    } else if (!field.value().isNothing()) {
                        shared.unknown.put(field.key(), shortened(NodeText.shown(field.value())));
                    }
                }
            }
        }
        if (!left.isEmpty()) {
            shared.unknown.put("not imported", String.join(", ", left));
            shared.notes.add("Only prompts come in. Left in the configuration: " + String.join(", ", left) + ".");
        }
    }

    private void providers(Node.Field field) {
        shared.unknown.put(field.key(), shortened(NodeText.shown(field.value())));
        var all = field.value() instanceof Node.Items items ? items.items() : List.of(field.value());
        if (all.size() == 1) {
            shared.settings = provider(all.getFirst());
        } else if (all.size() > 1) {
            shared.notes.add("Its " + all.size() + " providers are kept in the change note; choose a model for it here.");
        }
    }

    private static ModelSettings provider(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.text().startsWith(INLINE_FILE) ? ModelSettings.none() : SettingsText.named(scalar.text());
            case Node.Fields fields -> {
                var id = NodeText.text(fields, "id").map(SettingsText::named);
                // {"openai:gpt-x": {config: …}} is the older way to write it.
                var older = id.isEmpty() && fields.fields().size() == 1 ? fields.fields().getFirst().key() : "";
                var config = NodeText.group(fields, "config")
                        .or(() -> NodeText.group(fields, older).flatMap(group -> NodeText.group(group, "config")));
                var tuned = config.map(group -> SettingsText.of("", new ForeignPrompt.Details(), group)).orElse(ModelSettings.none());
                yield SettingsText.merged(id.orElseGet(() -> older.isEmpty() ? ModelSettings.none() : SettingsText.named(older)), tuned);
            }
            case Node.Items items -> ModelSettings.none();
        };
    }

    /** What the prompts without a label are called after. */
    private String name(Node.Fields config) {
        var name = source.name();
        if (!name.toLowerCase(Locale.ROOT).startsWith("promptfoo")) {
            return name;
        }
        var folder = Optional.ofNullable(source.path().toAbsolutePath().normalize().getParent()).map(path -> path.getFileName())
                .map(Object::toString).filter(words -> !words.isBlank());
        return shared.description.filter(words -> words.length() <= 40 && words.indexOf('\n') < 0).or(() -> folder).orElse(name);
    }

    private void entry(Node node, int number) {
        var line = node.at().line();
        switch (node) {
            case Node.Scalar scalar when scalar.isNothing() -> findings.fail(source.file(), line, "This prompt is empty.");
            case Node.Scalar scalar -> named(scalar.text(), "", number, line, shared);
            case Node.Items chat -> content(NodeText.json(chat), "", number, source.file(), line, shared);
            case Node.Fields fields -> fields(fields, number, line);
        }
    }

    private void fields(Node.Fields fields, int number, int line) {
        var text = NodeText.first(fields, List.of("raw", "prompt", "content", "file", "id"));
        var chat = List.of("raw", "prompt", "messages").stream().flatMap(key -> NodeText.list(fields, key).stream()).findFirst();
        if (text.isEmpty() && chat.isEmpty()) {
            findings.fail(source.file(), line, "This prompt has neither raw: nor id:.");
            return;
        }
        var label = NodeText.first(fields, List.of("label", "display", "name", "id")).filter(words -> !text.equals(Optional.of(words)))
                .orElse("");
        var details = copy(shared);
        NodeText.group(fields, "config").ifPresent(
                config -> details.settings = SettingsText.merged(SettingsText.of("config.", details, config), shared.settings));
        NodeText.text(fields, "description").ifPresent(words -> details.description = Optional.of(words));
        fields.fields().stream().filter(field -> !Set.of("raw", "prompt", "content", "file", "id", "label", "display", "name", "config",
                "description", "messages").contains(field.key()) && !field.value().isNothing())
                .forEach(field -> details.unknown.put(field.key(), NodeText.shown(field.value())));
        if (text.isPresent()) {
            named(text.get(), label, number, line, details);
        } else {
            content(NodeText.json(chat.get()), label, number, source.file(), line, details);
        }
    }

    private void named(String text, String label, int number, int line, ForeignPrompt.Details details) {
        var isOneLine = text.strip().indexOf('\n') < 0;
        if (text.isBlank()) {
            findings.fail(source.file(), line, "This prompt is empty.");
        } else if (isOneLine && (PROGRAM.matcher(text.strip()).matches() || ELSEWHERE.matcher(text.strip()).matches())) {
            findings.skip(source.file(), "Line " + line + " names " + text.strip()
                    + ", which makes a prompt when it runs; only its result could be imported.");
        } else if (text.startsWith(INLINE_FILE) || isOneLine && FILE.matcher(text.strip()).matches()) {
            file(text.strip().startsWith(INLINE_FILE) ? text.strip().substring(INLINE_FILE.length()) : text.strip(), label, line, details);
        } else {
            content(text, label.isEmpty() ? "" : label, number, source.file(), line, details);
        }
    }

    private void file(String pattern, String label, int line, ForeignPrompt.Details details) {
        for (var file : files.read(pattern, line)) {
            var title = label.isEmpty() ? file.title() : label;
            if (file.texts().size() == 1) {
                var one = file.texts().getFirst();
                content(one.text(), one.label().orElse(title), 1, file.file(), one.line(), details);
            } else {
                var number = 0;
                for (var one : file.texts()) {
                    number++;
                    content(one.text(), one.label().orElse(title + " " + number), number, file.file(), one.line(), details);
                }
            }
        }
    }

    /** One prompt: a text, or a chat written as JSON. */
    private void content(String text, String label, int number, String file, int line, ForeignPrompt.Details details) {
        var title = !label.isEmpty() ? label : count == 1 ? base : base + " " + number;
        var roles = new Roles();
        var chat = files.chat(text);
        if (chat.isPresent()) {
            roles = Roles.of(chat.get());
        } else {
            roles.add("prompt", text);
        }
        var foreign = ForeignPrompt.named(title, roles.body(), new ImportedPrompt.Place(file, line)).with(copy(details))
                .syntax(PlaceholderStyle.DOUBLE_BRACES, PlaceholderStyle.RAW_BLOCKS);
        roles.describe(foreign.details());
        foreign.add(options, findings);
    }

    private static ForeignPrompt.Details copy(ForeignPrompt.Details from) {
        var copy = new ForeignPrompt.Details();
        copy.description = from.description;
        copy.settings = from.settings;
        copy.unknown.putAll(new TreeMap<>(from.unknown));
        copy.notes.addAll(from.notes);
        return copy;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_KEPT ? text : text.substring(0, LONGEST_KEPT) + "… (" + text.length() + " characters in the file)";
    }
}
