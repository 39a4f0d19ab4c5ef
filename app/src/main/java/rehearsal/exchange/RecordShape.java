package rehearsal.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import rehearsal.document.NearMiss;
import rehearsal.document.Node;
import rehearsal.prompt.BodyParser;
import rehearsal.prompt.Lint;
import rehearsal.prompt.Utf8;
import rehearsal.store.prompt.ContentHash;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptLimits;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.Scope;

/**
 * A row of a table of prompts: type, phase, version, name, description, body, keys, actions, whether it is active, dates, in camel or
 * snake case, as a database dumps it, as a service answers it, and as this studio's own {@code prompts show --json} and export write it.
 */
final class RecordShape {
    /** Any of these says what an object is; a body alone does not. */
    private static final Set<String> MARKS = Set.of("prompt_type", "coaching_phase", "required_context_keys", "context_keys",
            "allowed_actions", "is_active");
    /** How this studio's own commands write a version or a line of a list. */
    private static final List<Set<String>> OWN = List.of(Set.of("type", "version", "body"), Set.of("type", "phase", "body"),
            Set.of("type", "phase", "versions", "problems"));
    private static final Set<String> SAYS_NOTHING_NEW = Set.of("live", "versions", "draft", "problems", "model", "pk");

    private final PromptFormat.Source source;
    private final ReadOptions options;
    private final ImportFindings findings;

    RecordShape(PromptFormat.Source source, ReadOptions options, ImportFindings findings) {
        this.source = source;
        this.options = options;
        this.findings = findings;
    }

    static boolean fits(Node.Fields fields) {
        var names = unwrapped(fields).fields().stream().map(field -> RecordValues.snake(field.key())).collect(Collectors.toSet());
        var marks = names.stream().filter(MARKS::contains).count();
        return names.contains("body") && marks > 0 || marks > 1 || OWN.stream().anyMatch(names::containsAll);
    }

    /** {@code {"model": "app.prompt", "pk": …, "fields": {…}}}, as a web framework dumps its tables. */
    private static Node.Fields unwrapped(Node.Fields fields) {
        var inner = NodeText.group(fields, "fields");
        if (inner.isEmpty() || fields.field("model").isEmpty() && fields.field("pk").isEmpty()) {
            return fields;
        }
        var all = new ArrayList<>(inner.get().fields());
        fields.field("pk").filter(pk -> inner.get().field("id").isEmpty())
                .ifPresent(pk -> all.add(new Node.Field(pk.at(), "id", pk.value())));
        return new Node.Fields(fields.at(), all);
    }

    void read(Node.Fields row) {
        var fields = unwrapped(row);
        var values = new RecordValues(fields, source.file(), findings);
        var body = values.text("body");
        if (body.isEmpty()) {
            values.fail(fields, "This record has no body, so there is no prompt in it.",
                    "export with the texts, for example: rehearsal prompts export FILE.json");
            return;
        }
        var scope = scope(values);
        var text = text(values, body.get());
        var unknown = new TreeMap<String, String>();
        var provenance = provenance(values, unknown);
        var standing = new ImportedPrompt.Standing(values.yesNo("is_active", "active"), labels(values), review(values));
        var version = values.number("version");
        var notes = new ArrayList<String>();
        values.words("hash", "content_hash").filter(hash -> !hash.equals(ContentHash.of(text)))
                .ifPresent(hash -> notes.add("It was changed after it was written: its hash is a different one now."));
        size(values, body.get());
        unknown.putAll(values.rest(SAYS_NOTHING_NEW));
        if (!values.isBroken() && scope.isPresent()) {
            var origin = new ImportedPrompt.Origin(body.get(), Optional.empty(), false, true);
            findings.prompt(new ImportedPrompt(new ImportedPrompt.Place(source.file(), fields.at().line()), scope.get(), version, text,
                    provenance, standing, unknown, notes, origin));
        }
    }

    private Optional<Scope> scope(RecordValues values) {
        var program = values.words("program").orElse(options.program().name());
        var phase = values.words("coaching_phase", "phase").map(String::strip);
        var type = values.words("prompt_type", "type").map(String::strip);
        if (type.isEmpty() && phase.isEmpty() && options.into().isPresent()) {
            return options.into();
        }
        var known = Arrays.stream(PromptType.values()).map(Enum::name).toList();
        var word = type.map(ForeignPrompt::plain).orElse(PromptType.COACH.name());
        if (!known.contains(word)) {
            values.fail(values.node("prompt_type", "type").orElseThrow(), "There is no prompt type " + type.orElse("") + ".",
                    NearMiss.hint(word, known).orElse("use one of: " + String.join(", ", known)));
            return Optional.empty();
        }
        if (word.equals(PromptType.TEMPLATE.name())) {
            return Optional.of(TemplateName.scope(program, phase.or(() -> values.words("name")).orElse("")));
        }
        values.limited(PromptLimits.PHASE, "coaching_phase", "phase");
        return Optional.of(new Scope(program, PromptType.valueOf(word), phase));
    }

    private PromptText text(RecordValues values, String body) {
        var keys = values.list("required_context_keys", "context_keys", "keys");
        var declared = values.has("required_context_keys", "context_keys", "keys")
                ? keys
                : List.copyOf(BodyParser.parse(body).keys());
        return new PromptText(values.limited(PromptLimits.NAME, "name"), values.text("description"), body, declared,
                values.list("allowed_actions", "actions"), settings(values));
    }

    /** In a group of their own, or each in a field. A number out of range comes in as it is, and lint says so. */
    private ModelSettings settings(RecordValues values) {
        var group = values.group("settings", "model").map(fields -> new RecordValues(fields, source.file(), findings)).orElse(values);
        var settings = new ModelSettings(group.text("provider").filter(word -> !word.isEmpty()),
                group.text("model").filter(word -> !word.isEmpty()), group.decimal("temperature"),
                group.whole("max_output", "max_tokens", "max_output_tokens"));
        values.adopt(group);
        return settings;
    }

    private ImportedPrompt.Provenance provenance(RecordValues values, TreeMap<String, String> unknown) {
        var id = values.words("id").flatMap(text -> uuid(text, unknown));
        return new ImportedPrompt.Provenance(id, values.limited(PromptLimits.NAME, "author", "created_by"),
                values.text("change_note", "note").filter(note -> !note.isEmpty()), values.number("parent"), values.time("created_at"),
                values.time("updated_at"));
    }

    /** A table may count its rows; the studio's ids are UUIDs, so another one is kept in the change note. */
    private static Optional<UUID> uuid(String text, TreeMap<String, String> unknown) {
        try {
            return Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException counted) {
            unknown.put("id", text);
            return Optional.empty();
        }
    }

    private static TreeSet<String> labels(RecordValues values) {
        var labels = new TreeSet<>(values.list("labels"));
        labels.stream().filter(label -> label.codePointCount(0, label.length()) > PromptLimits.LABEL).findFirst().ifPresent(
                label -> values.fail(values.node("labels").orElseThrow(), "A label has more than " + PromptLimits.LABEL + " characters.",
                        "shorten it"));
        return labels;
    }

    private static ReviewState review(RecordValues values) {
        var word = values.words("review").map(text -> text.strip().toUpperCase(Locale.ROOT)).orElse(ReviewState.NONE.name());
        var known = Arrays.stream(ReviewState.values()).map(Enum::name).toList();
        if (known.contains(word)) {
            return ReviewState.valueOf(word);
        }
        values.fail(values.node("review").orElseThrow(), "There is no review state " + word + ".",
                NearMiss.hint(word, known).orElse("leave it out"));
        return ReviewState.NONE;
    }

    private static void size(RecordValues values, String body) {
        var bytes = Utf8.length(body);
        if (bytes > Lint.LARGEST_BODY) {
            values.fail(values.node("body").orElseThrow(),
                    "The body has " + bytes + " bytes; the limit is " + Lint.LARGEST_BODY + " (1 MiB).", "shorten it or split it");
        }
    }
}
