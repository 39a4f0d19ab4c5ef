package rehearsal.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import rehearsal.document.NearMiss;
import rehearsal.prompt.BodyParser;
import rehearsal.prompt.Lint;
import rehearsal.prompt.Utf8;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptLimits;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.Scope;

/** A prompt of another tool on its way in: a name makes it a template, placeholders are converted on request, keys it uses are declared. */
final class ForeignPrompt {
    private final String name;
    private final String body;
    private final ImportedPrompt.Place place;
    private Optional<String> type = Optional.empty();
    private Optional<String> phase = Optional.empty();
    private Optional<String> family = Optional.empty();
    private OptionalInt version = OptionalInt.empty();
    private Set<PlaceholderStyle> syntax = EnumSet.allOf(PlaceholderStyle.class);
    private Details details = new Details();

    /** What some formats add. */
    static final class Details {
        Optional<String> description = Optional.empty();
        Optional<String> changeNote = Optional.empty();
        Optional<String> author = Optional.empty();
        ModelSettings settings = ModelSettings.none();
        final List<String> keys = new ArrayList<>();
        final List<String> actions = new ArrayList<>();
        final SortedSet<String> labels = new TreeSet<>();
        final SortedMap<String, String> unknown = new TreeMap<>();
        final List<String> notes = new ArrayList<>();
    }

    private ForeignPrompt(String name, String body, ImportedPrompt.Place place) {
        this.name = name;
        this.body = body;
        this.place = place;
    }

    static ForeignPrompt named(String name, String body, ImportedPrompt.Place place) {
        return new ForeignPrompt(name, body, place);
    }

    ForeignPrompt of(Optional<String> givenType, Optional<String> givenPhase) {
        this.type = givenType.filter(word -> !word.isBlank());
        this.phase = givenPhase.filter(word -> !word.isBlank());
        return this;
    }

    /** Prompts of one family are versions of one prompt; any other two of one name are strangers. */
    ForeignPrompt family(String shared, OptionalInt number) {
        this.family = Optional.of(shared);
        this.version = number;
        return this;
    }

    /** The styles that the tool which wrote it uses. None: its placeholders are the studio's. */
    ForeignPrompt syntax(PlaceholderStyle... styles) {
        this.syntax = Set.of(styles);
        return this;
    }

    ForeignPrompt with(Details given) {
        details = given;
        return this;
    }

    Details details() {
        return details;
    }

    void add(ReadOptions options, ImportFindings findings) {
        var program = options.program();
        var converted = Conversion.convert(body, options.converting().in(place.file()), syntax,
                key -> program.contextKey(key).isPresent());
        details.notes.addAll(converted.notes());
        var bytes = Utf8.length(converted.body());
        if (bytes > Lint.LARGEST_BODY) {
            findings.fail(place.file(), place.line(), 1, "The body of “" + shortName() + "” has " + bytes + " bytes; the limit is "
                    + Lint.LARGEST_BODY + " (1 MiB).", Optional.of("shorten it or split it"));
            return;
        }
        var scope = scope(options, findings);
        if (scope.isEmpty()) {
            return;
        }
        var used = BodyParser.parse(converted.body()).keys();
        used.stream().filter(key -> !details.keys.contains(key)).forEach(details.keys::add);
        var title = Optional.of(name).filter(words -> !words.isBlank());
        var text = new PromptText(title.map(ForeignPrompt::cut), details.description, converted.body(), details.keys, details.actions,
                details.settings);
        if (title.isPresent() && !cut(name).equals(name)) {
            details.unknown.put("name", name);
        }
        var provenance = new ImportedPrompt.Provenance(Optional.empty(), details.author.flatMap(this::fitting), details.changeNote,
                OptionalInt.empty(), Optional.empty(), Optional.empty());
        var convertible = !Set.copyOf(PlaceholderStyle.in(body)).stream().filter(syntax::contains).toList().isEmpty();
        var origin = new ImportedPrompt.Origin(body, type.isEmpty() && phase.isEmpty() ? Optional.of(family()) : Optional.empty(),
                convertible, true);
        findings.prompt(new ImportedPrompt(place, scope.get(), version, text, provenance,
                new ImportedPrompt.Standing(Optional.of(false), fittingLabels(), ReviewState.NONE), details.unknown, details.notes,
                origin));
    }

    private String family() {
        return family.orElseGet(() -> place.file() + ":" + place.line() + ":" + name);
    }

    /** An author whose name the store has no room for is kept in the change note. */
    private Optional<String> fitting(String author) {
        if (author.codePointCount(0, author.length()) <= PromptLimits.NAME) {
            return Optional.of(author);
        }
        details.unknown.put("author", author);
        return Optional.empty();
    }

    private SortedSet<String> fittingLabels() {
        var fitting = new TreeSet<String>();
        for (var label : details.labels) {
            if (label.codePointCount(0, label.length()) <= PromptLimits.LABEL) {
                fitting.add(label);
            } else {
                details.unknown.put("label", label);
            }
        }
        return fitting;
    }

    private Optional<Scope> scope(ReadOptions options, ImportFindings findings) {
        var program = options.program().name();
        if (type.isEmpty() && phase.isEmpty()) {
            return Optional.of(options.into().filter(scope -> !TemplateName.isTemplate(scope) || scope.phase().isPresent())
                    .orElseGet(() -> TemplateName.scope(program, name)));
        }
        if (type.isEmpty()) {
            return Optional.of(new Scope(program, PromptType.COACH, phase.map(this::phaseId)));
        }
        var known = Arrays.stream(PromptType.values()).map(Enum::name).toList();
        var word = plain(type.get());
        if (!known.contains(word)) {
            findings.fail(place.file(), place.line(), 1, "There is no prompt type " + type.get() + ".", NearMiss.hint(word, known));
            return Optional.empty();
        }
        var kind = PromptType.valueOf(word);
        return Optional.of(kind == PromptType.TEMPLATE
                ? TemplateName.scope(program, phase.orElse(name))
                : new Scope(program, kind, phase.map(this::phaseId)));
    }

    private String phaseId(String id) {
        var stripped = id.strip();
        if (stripped.codePointCount(0, stripped.length()) <= PromptLimits.PHASE) {
            return stripped;
        }
        details.unknown.put("phase", stripped);
        var end = "_%04X".formatted(stripped.hashCode() & 0xffff);
        return stripped.substring(0, stripped.offsetByCodePoints(0, PromptLimits.PHASE - end.length())) + end;
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= PromptLimits.NAME
                ? title
                : title.substring(0, title.offsetByCodePoints(0, PromptLimits.NAME));
    }

    private String shortName() {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    static String plain(String words) {
        return words.strip().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
    }
}
