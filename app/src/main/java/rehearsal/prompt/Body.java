package rehearsal.prompt;

import java.util.List;

/** A parsed body. Malformed stretches stay in it as parts, so that printing a body always gives back its source. */
public record Body(String source, List<Part> parts, List<Problem> problems) {

    public Body {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }

    public boolean wellFormed() {
        return problems.isEmpty();
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
