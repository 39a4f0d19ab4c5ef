package rehearsal.practice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import rehearsal.ai.WireRequest;
import rehearsal.turn.Measured;
import rehearsal.turn.Origin;
import rehearsal.turn.Prepared;
import rehearsal.turn.Segment;
import rehearsal.turn.context.Value;
import rehearsal.turn.size.TokenCounter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What came of looking: everything that would be sent, or why nothing could be. */
public sealed interface PreviewResult {

    /** One row: all pieces of one origin together. {@code empty}: how many of the values had nothing in them. */
    record Row(Origin origin, List<String> sources, String excerpt, int tokens, int pieces, int empty, String text) {
    }

    /** {@code words}: all of it as a person reads it, in its order; {@code body}: the request, indented. */
    record Ready(PickedModel pick, List<Row> rows, String words, int tokens, boolean exact, Map<String, String> values, WireRequest wire,
            String body, SendCost bill, List<PreviewCaution> cautions) implements PreviewResult {
        public Ready {
            cautions = List.copyOf(cautions);
        }

        /** Whether the provider holds the answer to its schema; otherwise the schema is only told. */
        public boolean strict() {
            return wire.rewritten().stream().noneMatch(one -> one.feature().startsWith("response schema"));
        }

        public Ready with(SendCost known, List<PreviewCaution> found) {
            return new Ready(pick, rows, words, tokens, exact, values, wire, body, known, found);
        }
    }

    record Stopped(PickedModel pick, String sentence, String help) implements PreviewResult {
    }

    PickedModel pick();

    static Ready of(PickedModel pick, Prepared prepared, TokenCounter counter) {
        var byOrigin = new EnumMap<Origin, List<Measured>>(Origin.class);
        for (var measured : prepared.measured(counter, OptionalLong.empty())) {
            byOrigin.computeIfAbsent(measured.segment().origin(), none -> new ArrayList<>()).add(measured);
        }
        var empty = (int) prepared.values().stream().filter(value -> value.kind() == Value.Kind.EMPTY).count();
        var rows = new ArrayList<Row>();
        byOrigin.forEach((origin, pieces) -> rows.add(row(origin, pieces, text(origin, prepared), origin == Origin.VALUE ? empty : 0)));
        var tokens = rows.stream().mapToInt(Row::tokens).sum();
        var exact = byOrigin.values().stream().flatMap(List::stream).allMatch(measured -> measured.tokens().exact());
        var values = new LinkedHashMap<String, String>();
        prepared.values().forEach(value -> values.put(value.key(), value.text()));
        return new Ready(pick, rows, words(prepared.segments()), tokens, exact, values, prepared.wire(), indented(prepared.wire().body()),
                SendCost.none(), List.of());
    }

    private static Row row(Origin origin, List<Measured> pieces, String text, int empty) {
        var sources = pieces.stream().map(piece -> piece.segment().source()).distinct().toList();
        return new Row(origin, sources, excerpt(origin, pieces, text), pieces.stream().mapToInt(piece -> piece.tokens().tokens()).sum(),
                pieces.size(), empty, text);
    }

    /** What one origin gave. Where a value stands within the words of a prompt, its key is read; the values themselves are told by key. */
    private static String text(Origin origin, Prepared prepared) {
        var pieces = prepared.segments().stream();
        return switch (origin) {
            case VALUE -> pieces.filter(piece -> piece.origin() == Origin.VALUE).map(piece -> key(piece) + "\n" + piece.text()).distinct()
                    .collect(Collectors.joining("\n\n"));
            case BODY -> pieces.filter(piece -> piece.origin() == origin || isValueOf(piece, prepared, true))
                    .map(PreviewResult::worded).collect(Collectors.joining());
            case SYSTEM_CONTEXT -> pieces.filter(piece -> piece.origin() == origin || isValueOf(piece, prepared, false))
                    .map(PreviewResult::worded).collect(Collectors.joining());
            case CONVERSATION -> pieces.filter(piece -> piece.origin() == origin).map(Segment::text).collect(Collectors.joining("\n\n"));
            case NOTES, INSTRUCTIONS, SCHEMA -> pieces.filter(piece -> piece.origin() == origin).map(Segment::text)
                    .collect(Collectors.joining());
        };
    }

    private static boolean isValueOf(Segment piece, Prepared prepared, boolean ofPrompt) {
        return piece.origin() == Origin.VALUE && piece.prompt().equals(Optional.of(prepared.prompt())) == ofPrompt;
    }

    private static String worded(Segment piece) {
        return piece.origin() == Origin.VALUE ? key(piece) : piece.text();
    }

    private static String key(Segment value) {
        return "{" + value.source() + "}";
    }

    /** The system text exactly as it is, then every message, then what goes beside them. */
    private static String words(List<Segment> pieces) {
        var system = pieces.stream().filter(piece -> piece.place() == Segment.Place.SYSTEM).map(Segment::text)
                .collect(Collectors.joining());
        var messages = pieces.stream().filter(piece -> piece.place() == Segment.Place.MESSAGE)
                .map(piece -> piece.origin() == Origin.CONVERSATION ? piece.source() + ": " + piece.text() : piece.text());
        var beside = pieces.stream().filter(piece -> piece.place() == Segment.Place.BESIDE).map(Segment::text);
        return Stream.of(Stream.of(system), messages, beside).flatMap(each -> each).filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String excerpt(Origin origin, List<Measured> pieces, String text) {
        var shown = switch (origin) {
            case SCHEMA -> properties(text);
            case VALUE -> pieces.stream().map(piece -> brief(piece.segment().text(), 80)).distinct().collect(Collectors.joining(" · "));
            case SYSTEM_CONTEXT, NOTES, BODY, INSTRUCTIONS, CONVERSATION -> text;
        };
        return brief(shown, 400);
    }

    private static String brief(String words, int letters) {
        var cut = words.length() > letters * 2 ? words.substring(0, letters * 2) : words;
        var plain = cut.replaceAll("(?m)^#+\\s*", "").replaceAll("\\s+", " ").strip();
        return plain.length() > letters ? plain.substring(0, letters) : plain;
    }

    /** The names the answer may hold. */
    private static String properties(String schema) {
        try {
            var names = JsonMapper.shared().readTree(schema).path("properties").propertyNames();
            return StreamSupport.stream(names.spliterator(), false).collect(Collectors.joining(", "));
        } catch (JacksonException unreadable) {
            return schema;
        }
    }

    private static String indented(String json) {
        try {
            var mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
            return mapper.writeValueAsString(mapper.readTree(json));
        } catch (JacksonException unreadable) {
            return json;
        }
    }
}
