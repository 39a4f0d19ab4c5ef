package rehearsal.prompt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * A body made ready to render many times. Values go in once and are never read again, whatever braces they hold. A malformed stretch
 * stands as it was written: who sends a body asks {@link Body#wellFormed()} first.
 */
public final class Template {
    /** Words and placeholders in turn; the placeholders are empty here and are filled per rendering. */
    private final String[] segments;
    /** Where in the segments a key's value goes, for each key. */
    private final Slot[] slots;
    private final Body body;

    private Template(Body body, String[] segments, Slot[] slots) {
        this.body = body;
        this.segments = segments;
        this.slots = slots;
    }

    private record Slot(String key, int[] places, Span firstUse) {
    }

    public static Template of(Body body) {
        var segments = new ArrayList<String>();
        var places = new LinkedHashMap<String, List<Integer>>();
        var firstUses = new LinkedHashMap<String, Span>();
        var words = new StringBuilder();
        for (var part : body.parts()) {
            switch (part) {
                case Body.Part.Text text -> words.append(text.text());
                case Body.Part.Brace brace -> words.append(brace.literal());
                case Body.Part.Malformed malformed -> words.append(malformed.source());
                case Body.Part.Placeholder placeholder -> {
                    segments.add(words.toString());
                    words.setLength(0);
                    places.computeIfAbsent(placeholder.key(), key -> new ArrayList<>()).add(segments.size());
                    firstUses.putIfAbsent(placeholder.key(), placeholder.span());
                    segments.add("");
                }
            }
        }
        segments.add(words.toString());
        var slots = new ArrayList<Slot>();
        firstUses.forEach((key, span) -> slots.add(new Slot(key, positions(places.getOrDefault(key, List.of())), span)));
        return new Template(body, segments.toArray(String[]::new), slots.toArray(Slot[]::new));
    }

    private static int[] positions(List<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    public SequencedSet<String> keys() {
        return body.keys();
    }

    public Rendering render(Map<String, String> values) {
        var filled = segments.clone();
        var missing = 0;
        for (var slot : slots) {
            var value = values.get(slot.key());
            if (value == null) {
                missing++;
                value = "{" + slot.key() + "}";
            }
            for (var place : slot.places()) {
                filled[place] = value;
            }
        }
        // String.join measures first and then copies every piece once; a builder would copy twice.
        var text = String.join("", filled);
        return missing == 0 ? new Rendering.Complete(text) : new Rendering.Incomplete(text, missing(values));
    }

    /** The same rendering in pieces, so that a reader can be shown which words came from which key. */
    public List<RenderedPiece> pieces(Map<String, String> values) {
        var keys = new String[segments.length];
        for (var slot : slots) {
            for (var place : slot.places()) {
                keys[place] = slot.key();
            }
        }
        var pieces = new ArrayList<RenderedPiece>(segments.length);
        for (var at = 0; at < segments.length; at++) {
            var isValue = at % 2 == 1;
            if (isValue) {
                pieces.add(piece(keys[at], values));
            } else if (!segments[at].isEmpty()) {
                pieces.add(new RenderedPiece.Words(segments[at]));
            }
        }
        return pieces;
    }

    private static RenderedPiece piece(String key, Map<String, String> values) {
        var value = values.get(key);
        return value == null ? new RenderedPiece.Missing(key) : new RenderedPiece.Value(key, value);
    }

    private List<Problem> missing(Map<String, String> values) {
        var problems = new ArrayList<Problem>();
        for (var slot : slots) {
            if (!values.containsKey(slot.key())) {
                problems.add(Problem.error(Problem.Code.MISSING_VALUE, Optional.of(slot.firstUse()),
                        "There is no value for {" + slot.key() + "}; give it a source in the program, or take it out of the body."));
            }
        }
        return problems;
    }
}
