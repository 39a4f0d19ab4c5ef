package rehearsal.exchange;

import java.util.Set;
import rehearsal.document.Node;
import rehearsal.document.Position;

/** Messages as a request to a model has them, with the model and its settings around them; prompt files of GitHub look like this too. */
final class ChatShape {
    private static final Set<String> READ = Set.of("messages", "name", "description", "model", "modelParameters");

    private ChatShape() {
    }

    static boolean fits(Node.Fields fields) {
        return NodeText.list(fields, "messages").filter(Roles::isChat).isPresent();
    }

    static void read(Node.Fields fields, String name, PromptFormat.Source source, ReadOptions options, ImportFindings findings) {
        var details = new ForeignPrompt.Details();
        details.description = NodeText.text(fields, "description");
        NodeText.text(fields, "model").ifPresent(model -> details.settings = SettingsText.named(model));
        NodeText.group(fields, "modelParameters").ifPresent(group -> details.settings = SettingsText.merged(details.settings,
                SettingsText.of("modelParameters.", details, group)));
        var flat = fields.fields().stream().filter(field -> !READ.contains(field.key())).toList();
        details.settings = SettingsText.merged(details.settings, SettingsText.of("", details, new Node.Fields(fields.at(), flat)));
        read(NodeText.list(fields, "messages").orElseThrow(), NodeText.text(fields, "name").orElse(name), fields.at(), source, options,
                findings, details);
    }

    static void read(Node.Items chat, String name, Position at, PromptFormat.Source source, ReadOptions options, ImportFindings findings,
            ForeignPrompt.Details details) {
        var roles = Roles.of(chat);
        var foreign = ForeignPrompt.named(name, roles.body(), new ImportedPrompt.Place(source.file(), at.line())).with(details);
        roles.describe(foreign.details());
        foreign.add(options, findings);
    }
}
