package rehearsal.exchange;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import rehearsal.document.DocumentReader;
import rehearsal.document.DocumentProblem;
import rehearsal.document.Form;
import rehearsal.document.NearMiss;
import rehearsal.document.Node;
import rehearsal.document.Position;
import rehearsal.document.Problems;
import rehearsal.prompt.Lint;
import rehearsal.prompt.Utf8;
import rehearsal.store.prompt.ContentHash;
import rehearsal.store.prompt.PromptLimits;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.Scope;

/** Markdown: the studio's own with its front matter, records of the source model, the front matter of other tools, and a text alone. */
final class MarkdownFormat implements PromptFormat {
    /** Names of the source model's table; a file with one of them is a record with its body below. */
    private static final Set<String> RECORD = Set.of("prompt_type", "promptType", "coaching_phase", "coachingPhase",
            "required_context_keys",
            "is_active", "isActive");
    private static final Set<String> OWN = Set.of("prompt_type", "promptType", "coaching_phase", "coachingPhase", "required_context_keys",
            "is_active", "isActive", "phase", "context_keys", "allowed_actions", "change_note", "program");

    @Override
    public void read(Source source, ReadOptions options, ImportFindings findings) {
        var parts = FrontMatter.of(source.text());
        if (parts.isEmpty()) {
            withoutFrontMatter(source, options, findings);
            return;
        }
        if (isForeign(source, parts.get())) {
            foreign(source, parts.get(), options, findings);
            return;
        }
        var parsed = new DocumentReader().read(source.file(), parts.get().yaml());
        findings.addAll(parsed.problems());
        if (parsed.root().isEmpty() || parsed.problems().stream().anyMatch(DocumentProblem::isError)) {
            return;
        }
        if (parsed.root().get() instanceof Node.Fields fields && fields.fields().stream().anyMatch(field -> RECORD.contains(field.key()))) {
            var all = new ArrayList<>(fields.fields());
            var at = new Position(parts.get().bodyLine(), 1);
            all.add(new Node.Field(at, "body", new Node.Scalar(at, parts.get().body(), Node.Kind.TEXT, false)));
            new RecordShape(source, options, findings).read(new Node.Fields(fields.at(), all));
            return;
        }
        var problems = new Problems(source.file());
        var form = Form.of(parsed.root().get(), problems);
        var prompt = form.flatMap(fields -> prompt(source, parts.get(), fields, options));
        findings.addAll(problems.list());
        if (!problems.hasErrors()) {
            prompt.ifPresent(findings::prompt);
        }
    }

    /** Nothing in it that only this studio writes: its types are in capitals, or nearly one of them. */
    private static boolean isForeign(Source source, FrontMatter parts) {
        var parsed = new DocumentReader().readForeign(source.file(), parts.yaml());
        if (parsed.root().isEmpty()) {
            var keys = parts.yaml().lines().map(line -> line.replaceFirst(":.*", "")).toList();
            return keys.stream().noneMatch(key -> OWN.contains(key) || key.equals("type"));
        }
        if (!(parsed.root().get() instanceof Node.Fields fields)) {
            return parsed.root().get().isNothing();
        }
        var type = NodeText.text(fields, "type").orElse("agent");
        var types = Arrays.stream(PromptType.values()).map(Enum::name).toList();
        return fields.fields().stream().noneMatch(field -> OWN.contains(field.key())) && !type.equals(type.toUpperCase(Locale.ROOT))
                && NearMiss.of(ForeignPrompt.plain(type), types).isEmpty();
    }

    /** The front matter of another tool: what it says is taken or kept, and the body is every byte after it. */
    private static void foreign(Source source, FrontMatter parts, ReadOptions options, ImportFindings findings) {
        var fields = ForeignFrontMatter.fields(source.file(), parts, true, findings);
        if (fields.isEmpty()) {
            return;
        }
        if (parts.body().isBlank()) {
            findings.refuse(source, new Position(parts.bodyLine(), 1), "There is no text after the front matter.",
                    "write the prompt below it");
            return;
        }
        var prompt = ForeignPrompt.named(ForeignFrontMatter.name(fields.get()).orElse(source.title()), parts.body(),
                new ImportedPrompt.Place(source.file(), parts.bodyLine()));
        ForeignFrontMatter.describe(fields.get(), prompt.details());
        prompt.add(options, findings);
    }

    private static void withoutFrontMatter(Source source, ReadOptions options, ImportFindings findings) {
        if (FrontMatter.isOpened(source.text())) {
            findings.fail(source.file(), 1, 1, "The front matter that starts here is never closed.",
                    Optional.of("close it with a line ---"));
        } else {
            ForeignPrompt.named(source.title(), source.text(), new ImportedPrompt.Place(source.file(), 1)).add(options, findings);
        }
    }

    private static Optional<ImportedPrompt> prompt(Source source, FrontMatter parts, Form form, ReadOptions options) {
        var program = form.optionalText("program").filter(name -> !name.isBlank()).orElse(options.program().name());
        var type = type(form);
        var phase = form.optionalText("phase").map(String::strip);
        phase.ifPresent(id -> atMost(form, "phase", id,
                type.equals(Optional.of(PromptType.TEMPLATE)) ? PromptLimits.TEMPLATE_NAME : PromptLimits.PHASE));
        var version = counted(form, "version");
        var unknown = new TreeMap<String, String>();
        var text = new PromptText(limited(form, "name", PromptLimits.NAME), form.optionalText("description"), parts.body(),
                form.texts("context_keys"), form.texts("allowed_actions"), settings(form, unknown));
        size(form, parts);
        var provenance = new ImportedPrompt.Provenance(id(form), limited(form, "author", PromptLimits.NAME),
                form.optionalText("change_note"),
                counted(form, "parent"), form.instant("created_at"), form.instant("updated_at"));
        var standing = new ImportedPrompt.Standing(form.yesNo("active"), new TreeSet<>(labels(form)), review(form));
        form.node("live");
        var notes = new ArrayList<String>();
        form.optionalText("hash").filter(hash -> !hash.equals(ContentHash.of(text)))
                .ifPresent(hash -> notes.add("It was changed after it was written: its hash is another one now."));
        form.rest().forEach((key, value) -> unknown.put(key, value.toString()));
        if (!unknown.isEmpty()) {
            notes.add("Unknown front matter was kept in the change note: " + String.join(", ", unknown.keySet()) + ".");
        }
        var place = new ImportedPrompt.Place(source.file(), 1);
        return type.map(
                kind -> new ImportedPrompt(place, new Scope(program, kind, phase), version, text, provenance, standing, unknown, notes,
                        ImportedPrompt.Origin.own(parts.body())));
    }

    private static Optional<PromptType> type(Form form) {
        var word = form.name("type");
        var known = Arrays.stream(PromptType.values()).map(Enum::name).toList();
        if (word.isBlank() || known.contains(word)) {
            return word.isBlank() ? Optional.empty() : Optional.of(PromptType.valueOf(word));
        }
        form.problems().error(form.at("type"), "There is no prompt type " + word + ".", NearMiss.hint(word, known));
        return Optional.empty();
    }

    private static OptionalInt counted(Form form, String key) {
        var number = form.whole(key);
        if (number.isPresent() && number.getAsInt() < 1) {
            form.problems().error(form.at(key), key + " is " + number.getAsInt() + ", and versions count from 1.",
                    "leave it out to import it as the next version");
        }
        return number;
    }

    private static Optional<String> limited(Form form, String key, int limit) {
        var text = form.optionalText(key);
        text.ifPresent(words -> atMost(form, key, words, limit));
        return text;
    }

    private static void atMost(Form form, String key, String text, int limit) {
        var length = text.codePointCount(0, text.length());
        if (length > limit) {
            form.problems().error(form.at(key), "The " + key + " has " + length + " characters; the limit is " + limit + ".", "shorten it");
        }
    }

    private static void size(Form form, FrontMatter parts) {
        var bytes = Utf8.length(parts.body());
        if (bytes > Lint.LARGEST_BODY) {
            form.problems().error(new Position(parts.bodyLine(), 1),
                    "The body has " + bytes + " bytes; the limit is " + Lint.LARGEST_BODY + " (1 MiB).", "shorten it or split it");
        }
    }

    private static List<String> labels(Form form) {
        var labels = form.texts("labels");
        labels.forEach(label -> atMost(form, "labels", label, PromptLimits.LABEL));
        return labels;
    }

    private static Optional<UUID> id(Form form) {
        return form.optionalText("id").flatMap(text -> {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException unusual) {
                form.problems().error(form.at("id"), "The id is no UUID: " + text, "leave it out to get a new one");
                return Optional.empty();
            }
        });
    }

    private static ReviewState review(Form form) {
        var word = form.optionalText("review");
        if (word.isEmpty()) {
            return ReviewState.NONE;
        }
        var known = Arrays.stream(ReviewState.values()).map(state -> state.name().toLowerCase(Locale.ROOT)).toList();
        var at = known.indexOf(word.get().toLowerCase(Locale.ROOT));
        if (at < 0) {
            form.problems().error(form.at("review"), "There is no review state " + word.get() + ".", NearMiss.hint(word.get(), known));
        }
        return at < 0 ? ReviewState.NONE : ReviewState.values()[at];
    }

    private static ModelSettings settings(Form form, Map<String, String> unknown) {
        return form.form("model").map(model -> {
            var settings = new ModelSettings(model.optionalText("provider"), model.optionalText("model"), decimal(model, "temperature"),
                    model.whole("max_output"));
            model.rest().forEach((key, value) -> unknown.put("model." + key, value.toString()));
            return settings;
        }).orElse(ModelSettings.none());
    }

    static OptionalDouble decimal(Form form, String key) {
        var value = form.node(key);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (value.get() instanceof Node.Scalar scalar && (scalar.kind() == Node.Kind.WHOLE || scalar.kind() == Node.Kind.DECIMAL)) {
            try {
                var number = Double.parseDouble(scalar.text());
                if (Double.isFinite(number)) {
                    return OptionalDouble.of(number);
                }
            } catch (NumberFormatException unusual) {
                // Falls through to the problem: a number of another notation than ours.
            }
        }
        form.problems().error(form.at(key), key + " must be a number, and this is " + value.get().kindInWords() + ".", "write it like 0.7");
        return OptionalDouble.empty();
    }
}
