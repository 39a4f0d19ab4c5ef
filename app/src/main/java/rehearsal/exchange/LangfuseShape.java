package rehearsal.exchange;

import java.util.OptionalInt;
import java.util.Set;
import java.util.List;
import rehearsal.document.Node;

/** A prompt as Langfuse's API, export and webhook write it, text or chat. Its versions are versions here too. */
final class LangfuseShape {
    private static final Set<String> MARKS = Set.of("labels", "config", "commitMessage", "projectId", "isActive", "createdBy", "tags");
    private static final Set<String> READ = Set.of("name", "type", "prompt", "labels", "commitMessage", "createdBy", "config");

    private final PromptFormat.Source source;
    private final ReadOptions options;
    private final ImportFindings findings;

    LangfuseShape(PromptFormat.Source source, ReadOptions options, ImportFindings findings) {
        this.source = source;
        this.options = options;
        this.findings = findings;
    }

    static boolean fits(Node.Fields fields) {
        var prompt = fields.field("prompt").map(Node.Field::value);
        var isPrompt = prompt.filter(node -> NodeText.isText(node) || Roles.isChat(node)).isPresent();
        return isPrompt && NodeText.text(fields, "name").isPresent()
                && (NodeText.text(fields, "type").filter(List.of("text", "chat")::contains).isPresent()
                        || fields.field("version").isPresent() && fields.fields().size() <= 4
                        || fields.fields().stream().filter(field -> MARKS.contains(field.key())).count() > 1);
    }

    static int version(Node node) {
        var version = node instanceof Node.Fields fields && fits(fields) ? NodeText.text(fields, "version").orElse("0") : "0";
        return version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : 0;
    }

    void read(Node.Fields fields) {
        var name = NodeText.text(fields, "name").orElse("");
        var version = version(fields);
        var roles = new Roles();
        var prompt = fields.field("prompt").map(Node.Field::value).orElseThrow();
        if (prompt instanceof Node.Items chat) {
            roles = Roles.of(chat);
        } else if (prompt instanceof Node.Scalar text) {
            roles.add("prompt", text.text());
        }
        var foreign = ForeignPrompt.named(name, roles.body(), new ImportedPrompt.Place(source.file(), fields.at().line()))
                .family("langfuse " + source.folder() + " " + name, version > 0 ? OptionalInt.of(version) : OptionalInt.empty())
                .syntax(PlaceholderStyle.DOUBLE_BRACES);
        details(fields, foreign.details());
        roles.describe(foreign.details());
        if (roles.body().contains("@@@langfusePrompt:")) {
            foreign.details().notes.add("It takes in other Langfuse prompts (@@@langfusePrompt:…@@@), which stay as text here.");
        }
        foreign.add(options, findings);
    }

    private static void details(Node.Fields fields, ForeignPrompt.Details details) {
        details.changeNote = NodeText.text(fields, "commitMessage").filter(note -> !note.isBlank());
        details.author = NodeText.text(fields, "createdBy").filter(author -> !author.isBlank());
        NodeText.list(fields, "labels").ifPresent(labels -> labels.items().stream().filter(Node.Scalar.class::isInstance)
                .map(label -> ((Node.Scalar) label).text()).filter(label -> !label.isBlank()).forEach(details.labels::add));
        NodeText.group(fields, "config").ifPresent(config -> details.settings = SettingsText.of("config.", details, config));
        for (var field : fields.fields()) {
            if (!READ.contains(field.key()) && !field.value().isNothing()) {
                details.unknown.put(field.key(), NodeText.shown(field.value()));
            }
        }
    }
}
