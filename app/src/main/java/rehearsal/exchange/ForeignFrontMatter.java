package rehearsal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rehearsal.document.DocumentProblem;
import rehearsal.document.DocumentReader;
import rehearsal.document.Node;
import rehearsal.document.Position;
import rehearsal.store.prompt.ModelSettings;

/** The front matter of other tools' prompt files: name, description, authors and model are taken, everything else is kept. */
final class ForeignFrontMatter {
    private static final Set<String> READ = Set.of("name", "title", "description", "authors", "author");
    private static final Pattern LINE = Pattern.compile("([A-Za-z][\\w-]*):[ \\t]*(.*)");

    private ForeignFrontMatter() {
    }

    /** The keys and values; empty when it is neither YAML nor, where that is allowed, lines of a key and a value. */
    static Optional<Node.Fields> fields(String file, FrontMatter parts, boolean loose, ImportFindings findings) {
        var parsed = new DocumentReader().readForeign(file, parts.yaml());
        if (parsed.root().isPresent() && parsed.problems().stream().noneMatch(DocumentProblem::isError)) {
            switch (parsed.root().get()) {
                case Node.Fields fields -> {
                    findings.addAll(parsed.problems());
                    return Optional.of(fields);
                }
                case Node.Scalar nothing when nothing.isNothing() -> {
                    return Optional.of(new Node.Fields(nothing.at(), List.of()));
                }
                case Node.Scalar scalar -> {
                }
                case Node.Items items -> {
                }
            }
        }
        // A front matter without a key between its lines is an empty one.
        if (parts.yaml().lines().allMatch(line -> line.isBlank() || line.startsWith("#") || line.startsWith("---"))) {
            return Optional.of(new Node.Fields(new Position(1, 1), List.of()));
        }
        if (loose && parsed.problems().stream().anyMatch(DocumentProblem::isError)) {
            return Optional.of(byLines(parts.yaml()));
        }
        findings.addAll(parsed.problems());
        if (parsed.problems().stream().noneMatch(DocumentProblem::isError)) {
            findings.fail(file, 1, "The front matter must hold keys and values.");
        }
        return Optional.empty();
    }

    /** Editors write {@code globs: **}{@code /*}, which is no YAML; each line's value is taken as it stands. */
    private static Node.Fields byLines(String yaml) {
        var fields = new ArrayList<Node.Field>();
        var lines = yaml.split("\\R", -1);
        for (var at = 0; at < lines.length; at++) {
            var line = LINE.matcher(lines[at]);
            if (line.matches()) {
                var place = new Position(at + 1, 1);
                var value = line.group(2).strip().replaceAll("^\"(.*)\"$|^'(.*)'$", "$1$2");
                fields.add(new Node.Field(place, line.group(1),
                        new Node.Scalar(place, value, value.isEmpty() ? Node.Kind.NOTHING : Node.Kind.TEXT, false)));
            }
        }
        return new Node.Fields(new Position(1, 1), fields);
    }

    static Optional<String> name(Node.Fields fields) {
        return NodeText.first(fields, List.of("name", "title"));
    }

    static void describe(Node.Fields fields, ForeignPrompt.Details details) {
        details.description = NodeText.text(fields, "description").filter(text -> !text.isBlank());
        authors(fields, details);
        details.settings = settings(fields);
        for (var field : fields.fields()) {
            var taken = READ.contains(field.key()) || field.key().equals("model") && field.value() instanceof Node.Scalar;
            if (!taken && !field.value().isNothing()) {
                details.unknown.put(field.key(), NodeText.shown(field.value()));
            }
        }
        if (fields.field("name").isPresent() && NodeText.text(fields, "title").isPresent()) {
            details.unknown.put("title", NodeText.text(fields, "title").orElse(""));
        }
    }

    private static void authors(Node.Fields fields, ForeignPrompt.Details details) {
        var all = NodeText.list(fields, "authors")
                .map(items -> items.items().stream().filter(Node.Scalar.class::isInstance).map(item -> ((Node.Scalar) item).text())
                        .toList())
                .orElseGet(() -> NodeText.first(fields, List.of("author", "authors")).stream().toList());
        details.author = all.stream().filter(name -> !name.isBlank()).findFirst();
        if (all.size() > 1) {
            details.unknown.put("authors", String.join(", ", all));
        }
    }

    /** Prompty's two generations, and the shorter ways of others. Whatever is in a group is kept whole besides, so nothing is lost here. */
    private static ModelSettings settings(Node.Fields fields) {
        var scratch = new ForeignPrompt.Details();
        var settings = NodeText.text(fields, "model").map(SettingsText::named).orElse(ModelSettings.none());
        var model = NodeText.group(fields, "model");
        var groups = new ArrayList<Node.Fields>();
        model.ifPresent(group -> {
            NodeText.group(group, "configuration").ifPresent(groups::add);
            NodeText.group(group, "parameters").ifPresent(groups::add);
            NodeText.group(group, "options").ifPresent(groups::add);
            groups.add(group);
        });
        NodeText.group(fields, "config").ifPresent(groups::add);
        NodeText.group(fields, "parameters").ifPresent(groups::add);
        settings = SettingsText.merged(settings, SettingsText.of("", scratch, groups.toArray(Node.Fields[]::new)));
        var own = NodeText.text(fields, "temperature").isPresent() || NodeText.text(fields, "maxTokens").isPresent();
        return own
                ? SettingsText.merged(settings, new ModelSettings(Optional.empty(), Optional.empty(),
                        SettingsText.of("", scratch, fields).temperature(), SettingsText.of("", scratch, fields).maxOutput()))
                : settings;
    }
}
