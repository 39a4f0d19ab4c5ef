package rehearsal.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rehearsal.document.Node;

/** A template of LangChain or Semantic Kernel: the text, its inputs, and in which of several languages its placeholders are written. */
final class TemplateShape {
    private static final int DEEPEST = 5;
    private static final Set<String> READ = Set.of("template", "name", "description", "template_format", "execution_settings", "_type",
            "output_parser");

    private final PromptFormat.Source source;
    private final ReadOptions options;
    private final ImportFindings findings;

    TemplateShape(PromptFormat.Source source, ReadOptions options, ImportFindings findings) {
        this.source = source;
        this.options = options;
        this.findings = findings;
    }

    static boolean fits(Node.Fields fields) {
        return NodeText.text(fields, "template").isPresent()
                && (fields.field("input_variables").isPresent() || fields.field("template_format").isPresent()
                        || fields.field("execution_settings").isPresent());
    }

    /** Templates inside a chain or an agent. */
    boolean nested(Node.Fields fields) {
        return fields.field("_type").isPresent() && nested(fields, 0);
    }

    private boolean nested(Node.Fields fields, int depth) {
        var found = false;
        for (var field : fields.fields()) {
            if (field.value() instanceof Node.Fields group && depth < DEEPEST) {
                if (fits(group)) {
                    read(group, Optional.of(source.name() + " " + field.key()));
                    found = true;
                } else {
                    found |= nested(group, depth + 1);
                }
            }
        }
        return found;
    }

    void read(Node.Fields fields, Optional<String> key) {
        var name = NodeText.text(fields, "name").or(() -> key).orElseGet(source::title);
        var foreign = ForeignPrompt.named(name, NodeText.text(fields, "template").orElse(""),
                new ImportedPrompt.Place(source.file(), fields.at().line()));
        switch (NodeText.text(fields, "template_format").orElse("f-string").toLowerCase(Locale.ROOT)) {
            // These write {name} and double literal braces, exactly as the studio does.
            case "f-string" -> {
                if (fields.field("execution_settings").isEmpty()) {
                    foreign.syntax();
                }
            }
            default -> foreign.syntax(PlaceholderStyle.DOUBLE_BRACES, PlaceholderStyle.RAW_BLOCKS);
        }
        var details = foreign.details();
        details.description = NodeText.text(fields, "description");
        NodeText.group(fields, "execution_settings").flatMap(all -> all.fields().stream().findFirst()).map(Node.Field::value)
                .filter(Node.Fields.class::isInstance).map(Node.Fields.class::cast)
                .ifPresent(group -> details.settings = SettingsText.of("execution_settings.", details, group));
        fields.fields().stream().filter(field -> !READ.contains(field.key()) && !field.value().isNothing())
                .forEach(field -> details.unknown.put(field.key(), NodeText.shown(field.value())));
        foreign.add(options, findings);
    }
}
