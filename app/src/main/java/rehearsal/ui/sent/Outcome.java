package rehearsal.ui.sent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import rehearsal.ai.WireRequest;
import rehearsal.turn.Measured;
import rehearsal.turn.Origin;
import rehearsal.turn.Prepared;
import rehearsal.turn.context.Value;
import rehearsal.turn.size.TokenCounter;
import rehearsal.ui.draft.Bill;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What came of looking: everything that would be sent, or why nothing could be. */
sealed interface Outcome {

    /** One row: all pieces of one origin together. {@code empty}: how many of the values had nothing in them. */
    record Row(Origin origin, List<String> sources, String excerpt, int tokens, int pieces, int empty, String text) {
    }

    /** {@code words}: the request as a person reads it. */
    record Ready(Pick pick, List<Row> rows, int tokens, boolean exact, Map<String, String> values, WireRequest wire, String body,
            Bill bill, List<Caution> cautions) implements Outcome {
        public Ready {
            cautions = List.copyOf(cautions);
        }

        /** Whether the provider holds the answer to its schema; otherwise the schema is only told. */
        boolean strict() {
            return wire.rewritten().stream().noneMatch(one -> one.feature().startsWith("response schema"));
        }

        Ready with(Bill known, List<Caution> found) {
            return new Ready(pick, rows, tokens, exact, values, wire, body, known, found);
        }
    }

    record Stopped(Pick pick, String sentence, String help) implements Outcome {
    }

    Pick pick();

    static Ready of(Pick pick, Prepared prepared, TokenCounter counter) {
        var byOrigin = new EnumMap<Origin, List<Measured>>(Origin.class);
        for (var measured : prepared.measured(counter, OptionalLong.empty())) {
            byOrigin.computeIfAbsent(measured.segment().origin(), none -> new ArrayList<>()).add(measured);
        }
        var empty = (int) prepared.values().stream().filter(value -> value.kind() == Value.Kind.EMPTY).count();
        var rows = new ArrayList<Row>();
        byOrigin.forEach((origin, pieces) -> rows.add(row(origin, pieces, origin == Origin.VALUE ? empty : 0)));
        var tokens = rows.stream().mapToInt(Row::tokens).sum();
        var exact = byOrigin.values().stream().flatMap(List::stream).allMatch(measured -> measured.tokens().exact());
        var values = new LinkedHashMap<String, String>();
        prepared.values().forEach(value -> values.put(value.key(), value.text()));
        return new Ready(pick, rows, tokens, exact, values, prepared.wire(), indented(prepared.wire().body()), Bill.none(), List.of());
    }

    private static Row row(Origin origin, List<Measured> pieces, int empty) {
        var apart = origin == Origin.VALUE || origin == Origin.CONVERSATION;
        var text = pieces.stream().map(piece -> piece.segment().text()).collect(Collectors.joining(apart ? "\n\n" : ""));
        var sources = pieces.stream().map(piece -> piece.segment().source()).distinct().toList();
        return new Row(origin, sources, excerpt(origin, pieces, text), pieces.stream().mapToInt(piece -> piece.tokens().tokens()).sum(),
                pieces.size(), empty, text);
    }

    private static String excerpt(Origin origin, List<Measured> pieces, String text) {
        var shown = switch (origin) {
            case SCHEMA -> properties(text);
            case VALUE -> pieces.stream().map(piece -> brief(piece.segment().text(), 80)).collect(Collectors.joining(" · "));
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
