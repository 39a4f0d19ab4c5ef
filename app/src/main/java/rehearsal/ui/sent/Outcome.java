package rehearsal.ui.sent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rehearsal.ai.WireRequest;
import rehearsal.turn.Measured;
import rehearsal.turn.Origin;
import rehearsal.turn.Prepared;
import rehearsal.turn.size.TokenCounter;

/** What came of looking: everything that would be sent, or why nothing could be. */
sealed interface Outcome {

    /** One row: all pieces of one origin together. */
    record Row(Origin origin, List<String> sources, String excerpt, int tokens, String text) {
    }

    record Ready(List<Row> rows, int tokens, boolean exact, Map<String, String> values, WireRequest wire) implements Outcome {
    }

    record Stopped(String sentence, String help) implements Outcome {
    }

    static Ready of(Prepared prepared, TokenCounter counter) {
        var byOrigin = new EnumMap<Origin, List<Measured>>(Origin.class);
        for (var measured : prepared.measured(counter, java.util.OptionalLong.empty())) {
            byOrigin.computeIfAbsent(measured.segment().origin(), none -> new ArrayList<>()).add(measured);
        }
        var rows = new ArrayList<Row>();
        byOrigin.forEach((origin, pieces) -> rows.add(row(origin, pieces)));
        var tokens = rows.stream().mapToInt(Row::tokens).sum();
        var exact = byOrigin.values().stream().flatMap(List::stream).allMatch(measured -> measured.tokens().exact());
        var values = new LinkedHashMap<String, String>();
        prepared.values().forEach(value -> values.put(value.key(), value.text()));
        return new Ready(rows, tokens, exact, values, prepared.wire());
    }

    private static Row row(Origin origin, List<Measured> pieces) {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(text.isEmpty() ? "" : origin == Origin.VALUE || origin == Origin.CONVERSATION ? "\n\n" : "")
                .append(piece.segment().text()));
        var sources = pieces.stream().map(piece -> piece.segment().source()).distinct().toList();
        var excerpt = text.substring(0, Math.min(400, text.length())).replaceAll("\\s+", " ").strip();
        return new Row(origin, sources, excerpt, pieces.stream().mapToInt(piece -> piece.tokens().tokens()).sum(), text.toString());
    }

}
