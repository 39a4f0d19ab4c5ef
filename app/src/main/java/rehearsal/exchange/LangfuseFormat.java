package rehearsal.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import rehearsal.document.DocumentReader;
import rehearsal.document.Node;
import rehearsal.store.prompt.ModelSettings;

/** Langfuse's prompts as its API and its export write them: one, a list, or a page with its list under data. Text and chat. */
final class LangfuseFormat implements PromptFormat {
    private static final Set<String> READ = Set.of("name", "type", "prompt", "labels", "commitMessage", "createdBy");
    private static final Set<String> MODEL_KEYS = Set.of("provider", "model", "temperature", "max_tokens", "maxTokens",
            "max_output_tokens");

    static boolean looksLike(String text) {
        var start = text.substring(0, Math.min(text.length(), 4096));
        return start.contains("\"prompt\"") && start.contains("\"name\"");
    }

    @Override
    public void read(Source source, ReadOptions options, ImportFindings findings) {
        var parsed = new DocumentReader().readJson(source.file(), source.text());
        findings.addAll(parsed.problems());
        parsed.root().ifPresent(root -> {
            var prompts = new ArrayList<>(list(root));
            prompts.sort(Comparator.comparing(LangfuseFormat::name).thenComparingInt(LangfuseFormat::version));
            prompts.forEach(prompt -> prompt(prompt, source, options, findings));
        });
    }

    private static List<Node> list(Node root) {
        return switch (root) {
            case Node.Items items -> items.items();
            case Node.Fields fields -> fields.field("data").map(Node.Field::value).filter(Node.Items.class::isInstance)
                    .map(items -> ((Node.Items) items).items()).orElse(List.of(root));
            case Node.Scalar scalar -> List.of(root);
        };
    }

    private static String name(Node node) {
        return node instanceof Node.Fields fields ? NodeText.text(fields, "name").orElse("") : "";
    }

    private static int version(Node node) {
        var version = node instanceof Node.Fields fields ? NodeText.text(fields, "version").orElse("0") : "0";
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    private static void prompt(Node node, Source source, ReadOptions options, ImportFindings findings) {
        var line = node.at().line();
        if (!(node instanceof Node.Fields fields)) {
            findings.fail(source.file(), line, "A prompt is expected here, and this is " + node.kindInWords() + ".");
            return;
        }
        var name = NodeText.text(fields, "name");
        var prompt = fields.field("prompt").map(Node.Field::value);
        if (name.isEmpty() || prompt.isEmpty()) {
            findings.fail(source.file(), line,
                    "A Langfuse prompt needs a name and a prompt; " + (name.isEmpty() ? "the name" : "the prompt")
                            + " is missing here.");
            return;
        }
        var roles = new Roles();
        messages(prompt.get(), roles);
        if (roles.isEmpty()) {
            findings.fail(source.file(), prompt.get().at().line(),
                    "The prompt of “" + name.get() + "” is neither a text nor a list of messages.");
            return;
        }
        var foreign = ForeignPrompt.named(name.get(), roles.body(), new ImportedPrompt.Place(source.file(), line));
        roles.note(foreign.details().notes);
        details(fields, foreign.details());
        foreign.add(options, findings);
    }

    private static void messages(Node prompt, Roles roles) {
        switch (prompt) {
            case Node.Scalar scalar -> {
                if (scalar.kind() == Node.Kind.TEXT) {
                    roles.add("prompt", scalar.text());
                }
            }
            case Node.Items items -> items.items().forEach(item -> message(item, roles));
            case Node.Fields fields -> {
            }
        }
    }

    static void message(Node item, Roles roles) {
        if (item instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT) {
            roles.add("message", scalar.text());
        } else if (item instanceof Node.Fields message) {
            var content = message.field("content").map(Node.Field::value);
            var isText = content.filter(Node.Scalar.class::isInstance).isPresent();
            var text = isText
                    ? NodeText.text(message, "content").orElse("")
                    : content.map(NodeText::json).orElseGet(() -> NodeText.json(message));
            roles.add(NodeText.text(message, "role").or(() -> NodeText.text(message, "type")).orElse("message"), text);
        }
    }

    private static void details(Node.Fields fields, ForeignPrompt.Details details) {
        details.changeNote = NodeText.text(fields, "commitMessage");
        details.author = NodeText.text(fields, "createdBy").filter(author -> !author.isBlank());
        fields.field("labels").map(Node.Field::value).filter(Node.Items.class::isInstance).ifPresent(labels -> {
            for (var label : ((Node.Items) labels).items()) {
                if (label instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
                    details.labels.add(scalar.text());
                }
            }
        });
        for (var field : fields.fields()) {
            if (field.key().equals("config") && field.value() instanceof Node.Fields config) {
                details.settings = settings(config);
                config.fields().stream().filter(each -> !MODEL_KEYS.contains(each.key()))
                        .forEach(each -> details.unknown.put("config." + each.key(), NodeText.json(each.value())));
            } else if (!READ.contains(field.key()) && !field.value().isNothing()) {
                details.unknown.put(field.key(), NodeText.json(field.value()));
            }
        }
    }

    static ModelSettings settings(Node.Fields config) {
        var most = NodeText.text(config, "max_tokens").or(() -> NodeText.text(config, "maxTokens"))
                .or(() -> NodeText.text(config, "max_output_tokens"));
        return new ModelSettings(NodeText.text(config, "provider").filter(word -> !word.isBlank()),
                NodeText.text(config, "model").filter(word -> !word.isBlank()), decimal(NodeText.text(config, "temperature")), whole(most));
    }

    private static OptionalDouble decimal(Optional<String> text) {
        return text.filter(number -> number.matches("[0-9]{1,6}(\\.[0-9]{1,12})?")).map(Double::parseDouble).map(OptionalDouble::of)
                .orElseGet(OptionalDouble::empty);
    }

    private static OptionalInt whole(Optional<String> text) {
        return text.filter(number -> number.matches("[0-9]{1,9}")).map(Integer::parseInt).map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }
}
