package rehearsal.prompt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** A parsed body. Malformed stretches stay in it as parts, so that printing a body always gives back its source. */
public record Body(String source, List<Part> parts, List<Problem> problems) {

    public Body {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    public boolean wellFormed() {
        return problems.isEmpty();
    }

    /** The keys the body asks for, in the order of their first use. */
    public SequencedSet<String> keys() {
        var keys = new LinkedHashSet<String>();
        for (var part : parts) {
            if (part instanceof Part.Placeholder placeholder) {
                keys.add(placeholder.key());
            }
        }
        return keys;
    }

    /** Writes the parts down again; always the source. */
    public String print() {
        var text = new StringBuilder(source.length());
        for (var part : parts) {
            switch (part) {
                case Part.Text words -> text.append(words.text());
                case Part.Placeholder placeholder -> text.append('{').append(placeholder.key()).append('}');
                case Part.Brace brace -> text.append(brace.literal()).append(brace.literal());
                case Part.Malformed malformed -> text.append(malformed.source());
            }
        }
        return text.toString();
    }

    public sealed interface Part {
        Span span();

        record Text(Span span, String text) implements Part {
        }

        record Placeholder(Span span, String key) implements Part {
        }

        /** {@code {{} or {@code }}}: one literal brace. */
        record Brace(Span span, char literal) implements Part {
        }

        record Malformed(Span span, String source) implements Part {
        }
    }
}
