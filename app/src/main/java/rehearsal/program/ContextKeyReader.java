package rehearsal.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rehearsal.document.Form;
import rehearsal.document.NearMiss;
import rehearsal.document.Node;
import rehearsal.document.Problems;
import rehearsal.store.prompt.PromptType;

/** Reads the context keys and finds the source behind every path. */
final class ContextKeyReader {
    private static final Pattern KEY = Pattern.compile("[a-z_][a-z0-9_]{0,63}");
    private static final String PENDING = "identities.pending.";
    private static final Set<String> FOCUS_CASES = Set.of("no_focus", "unknown_focus", "skipped");

    private final Vocabulary words;
    private final boolean intent;
    private final Problems problems;

    ContextKeyReader(Vocabulary words, boolean intent, Problems problems) {
        this.words = words;
        this.intent = intent;
        this.problems = problems;
    }

    List<ContextKey> read(Form form) {
        var forms = form.forms("context_keys");
        ProgramLoader.unique(forms, "key", "context keys", problems);
        return forms.stream().map(this::key).toList();
    }

    private ContextKey key(Form form) {
        var key = form.name("key");
        if (!key.isBlank() && !KEY.matcher(key).matches()) {
            problems.error(form.at("key"), "The key " + key + " cannot stand between braces.", "use lower-case letters, digits and _");
        }
        var describe = form.optionalText("describe").orElse("");
        var type = ProgramLoader.choice(form, "type", ContextKey.ValueType.values(), ContextKey.ValueType.TEXT);
        var sources = sources(form, key);
        var empty = emptyTexts(form, sources);
        var usedBy = ActionReader.usedBy(form, List.of(PromptType.COACH, PromptType.SENTINEL, PromptType.SYSTEM));
        form.finish();
        return new ContextKey(key, describe, type, sources, empty, usedBy);
    }

    private List<ValueSource> sources(Form form, String key) {
        var sources = new ArrayList<ValueSource>();
        if (!form.has("source")) {
            form.node("source");
            problems.error(form.keyAt("key"), "Nobody supplies the key " + key + ": it has no source.", "add source: client.first_name");
        }
        for (var node : form.nodes("source")) {
            form.textOf("source", node).flatMap(path -> source(path, node)).ifPresent(sources::add);
        }
        return sources;
    }

    private Optional<ValueSource> source(String path, Node node) {
        var source = find(path);
        if (source.isEmpty()) {
            problems.error(node.at(), "There is no source " + path + ".", NearMiss.hint(path, paths()));
        } else if (source.get() instanceof ValueSource.Fixed fixed && fixed.needsIntent() && !intent) {
            problems.error(node.at(), "Nobody supplies " + path + ": this program does not follow the client's intent.",
                    "write intent: true at the top level, or choose another source");
        }
        return source;
    }

    private Optional<ValueSource> find(String path) {
        var fixed = Stream.of(ValueSource.Fixed.values()).filter(candidate -> candidate.path().equals(path)).findFirst();
        if (fixed.isPresent()) {
            return Optional.of(fixed.get());
        } else if (path.startsWith(PENDING)) {
            return words.identityState(path.substring(PENDING.length())).map(ValueSource.Pending::new);
        }
        var dot = path.indexOf('.');
        var field = path.substring(dot + 1);
        if (dot < 0 || !KEY.matcher(field).matches()) {
            return Optional.empty();
        }
        return switch (path.substring(0, dot)) {
            case "client" -> Optional.of(new ValueSource.Client(field));
            case "brief" -> Optional.of(new ValueSource.Given(field));
            case "state" -> words.field(field).map(ValueSource.Field::new);
            default -> Optional.empty();
        };
    }

    private List<String> paths() {
        var paths = new ArrayList<>(List.of("client.first_name", "client.email"));
        words.fields().forEach(field -> paths.add("state." + field.name()));
        Stream.of(ValueSource.Fixed.values()).filter(fixed -> intent || !fixed.needsIntent()).forEach(fixed -> paths.add(fixed.path()));
        words.identityStates().forEach(state -> paths.add(PENDING + state.id()));
        return paths;
    }

    private SequencedMap<String, String> emptyTexts(Form form, List<ValueSource> sources) {
        var texts = new LinkedHashMap<String, String>();
        var node = form.node("when_empty");
        if (node.isEmpty()) {
            return texts;
        }
        if (!(node.get() instanceof Node.Fields fields)) {
            form.optionalText("when_empty").ifPresent(text -> texts.put(ContextKey.NONE, text));
            return texts;
        }
        var cases = new Form(fields, problems);
        allowedCases(sources).forEach(name -> cases.optionalText(name).ifPresent(text -> texts.put(name, text)));
        cases.finish();
        return texts;
    }

    private static List<String> allowedCases(List<ValueSource> sources) {
        var focus = sources.contains(ValueSource.Fixed.FOCUSED_IDENTITIES) || sources.contains(ValueSource.Fixed.GUIDANCE);
        var pending = sources.stream().anyMatch(source -> source instanceof ValueSource.Pending)
                ? Stream.of(ContextKey.NO_IDENTITIES)
                : Stream.<String>of();
        return Stream.of(focus ? FOCUS_CASES.stream().sorted() : Stream.<String>of(), pending, Stream.of(ContextKey.NONE))
                .flatMap(cases -> cases).toList();
    }
}
