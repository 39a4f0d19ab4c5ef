package rehearsal.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import rehearsal.document.NearMiss;
import rehearsal.prompt.BodyParser;
import rehearsal.prompt.Lint;
import rehearsal.prompt.Utf8;
import rehearsal.store.prompt.PromptLimits;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.Scope;

/** A prompt of another tool on its way in: the scope is found out from its name, placeholders are converted on request, keys it uses are declared. */
final class ForeignPrompt {
    private final String name;
    private final String body;
    private final ImportedPrompt.Place place;
    private Optional<String> type = Optional.empty();
    private Optional<String> phase = Optional.empty();
    private final Details details = new Details();

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

    Details details() {
        return details;
    }

    void add(ReadOptions options, ImportFindings findings) {
        var converted = Conversion.convert(body, options.convert());
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
        var provenance = new ImportedPrompt.Provenance(Optional.empty(), details.author, details.changeNote, OptionalInt.empty(),
                Optional.empty(), Optional.empty());
        findings.prompt(new ImportedPrompt(place, scope.get(), OptionalInt.empty(), text, provenance,
                new ImportedPrompt.Standing(Optional.of(false), details.labels, ReviewState.NONE), details.unknown, details.notes));
    }

    private Optional<Scope> scope(ReadOptions options, ImportFindings findings) {
        if (options.into().isPresent()) {
            return options.into();
        }
        var program = options.program().name();
        if (type.isEmpty()) {
            return Optional.of(phase.map(id -> new Scope(program, PromptType.COACH, Optional.of(phaseId(id))))
                    .orElseGet(() -> guessed(options)));
        }
        var known = Arrays.stream(PromptType.values()).map(Enum::name).toList();
        var word = plain(type.get());
        if (!known.contains(word)) {
            findings.fail(place.file(), place.line(), 1, "There is no prompt type " + type.get() + ".", NearMiss.hint(word, known));
            return Optional.empty();
        }
        return Optional.of(new Scope(program, PromptType.valueOf(word), phase.map(this::phaseId)));
    }

    /** A name that is a type or ends in a phase is one; any other becomes a coach prompt of that phase, and lint shows it red. */
    private Scope guessed(ReadOptions options) {
        var program = options.program().name();
        var word = plain(name);
        for (var kind : PromptType.values()) {
            if (kind != PromptType.COACH && (word.equals(kind.name()) || word.equals(kind.name() + "_PROMPT"))) {
                return new Scope(program, kind, Optional.empty());
            }
        }
        for (var known : options.program().phases()) {
            if (word.equals(known.id()) || word.endsWith("_" + known.id()) || plain(known.title()).equals(word)) {
                return new Scope(program, PromptType.COACH, Optional.of(known.id()));
            }
        }
        details.notes.add("Nothing says what “" + shortName() + "” is for; it became a coach prompt of a phase of that name.");
        return new Scope(program, PromptType.COACH, Optional.of(phaseId(word.isEmpty() ? "IMPORTED" : word)));
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

    private static String plain(String words) {
        return words.strip().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("^_+|_+$", "");
    }
}
