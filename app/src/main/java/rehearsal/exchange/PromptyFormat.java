package rehearsal.exchange;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rehearsal.document.DocumentReader;
import rehearsal.document.DocumentProblem;
import rehearsal.document.Node;
import rehearsal.store.prompt.ModelSettings;

/** {@code .prompty}: front matter with the model and its inputs, then the roles, each on a line of its own. */
final class PromptyFormat implements PromptFormat {
    private static final Pattern ROLE = Pattern.compile("(?m)^(system|user|assistant|developer|tool|function):[ \\t]*\\r?\\n");
    private static final Set<String> READ = Set.of("name", "description", "authors");

    @Override
    public void read(Source source, ReadOptions options, ImportFindings findings) {
        var parts = FrontMatter.of(source.text());
        if (parts.isEmpty()) {
            findings.fail(source.file(), 1, 1, "A .prompty file begins with front matter between two lines of three hyphens.",
                    Optional.of("add ---, name: and ---"));
            return;
        }
        var parsed = new DocumentReader().read(source.file(), parts.get().yaml());
        findings.addAll(parsed.problems());
        if (parsed.problems().stream().anyMatch(DocumentProblem::isError)) {
            return;
        }
        if (parsed.root().isPresent() && parsed.root().get() instanceof Node.Fields fields) {
            prompt(fields, parts.get(), source, options, findings);
        } else {
            findings.fail(source.file(), 1, "The front matter must hold keys and values.");
        }
    }

    private static void prompt(Node.Fields fields, FrontMatter parts, Source source, ReadOptions options, ImportFindings findings) {
        var roles = roles(parts.body());
        var foreign = ForeignPrompt.named(NodeText.text(fields, "name").orElse(source.name()), roles.body(),
                new ImportedPrompt.Place(source.file(), parts.bodyLine()));
        var details = foreign.details();
        roles.note(details.notes);
        details.description = NodeText.text(fields, "description");
        fields.field("authors").map(Node.Field::value).filter(Node.Items.class::isInstance).map(Node.Items.class::cast)
                .flatMap(items -> items.items().stream().findFirst()).filter(Node.Scalar.class::isInstance)
                .ifPresent(author -> details.author = Optional.of(((Node.Scalar) author).text()).filter(words -> !words.isBlank()));
        for (var field : fields.fields()) {
            if (field.key().equals("model") && field.value() instanceof Node.Fields model) {
                details.settings = settings(model);
            }
            if (!READ.contains(field.key()) && !field.value().isNothing()) {
                details.unknown.put(field.key(), NodeText.json(field.value()));
            }
        }
        foreign.add(options, findings);
    }

    private static ModelSettings settings(Node.Fields model) {
        var configuration = group(model, "configuration");
        var parameters = group(model, "parameters").map(LangfuseFormat::settings).orElse(ModelSettings.none());
        var name = configuration.flatMap(fields -> NodeText.text(fields, "azure_deployment").or(() -> NodeText.text(fields, "name"))
                .or(() -> NodeText.text(fields, "model"))).or(() -> NodeText.text(model, "id")).filter(word -> !word.startsWith("${"));
        var provider = configuration.flatMap(fields -> NodeText.text(fields, "type")).or(() -> NodeText.text(model, "provider"));
        return new ModelSettings(provider, name, parameters.temperature(), parameters.maxOutput());
    }

    private static Optional<Node.Fields> group(Node.Fields fields, String key) {
        return fields.field(key).map(Node.Field::value).filter(Node.Fields.class::isInstance).map(Node.Fields.class::cast);
    }

    private static Roles roles(String body) {
        var roles = new Roles();
        var matcher = ROLE.matcher(body);
        var role = Optional.<String>empty();
        var start = 0;
        while (matcher.find()) {
            message(role, body.substring(start, matcher.start()), roles);
            role = Optional.of(matcher.group(1));
            start = matcher.end();
        }
        message(role, body.substring(start), roles);
        return roles;
    }

    private static void message(Optional<String> role, String text, Roles roles) {
        if (role.isPresent() || !text.isBlank()) {
            roles.add(role.orElse("prompt"), role.isPresent() ? text.strip() : text);
        }
    }
}
