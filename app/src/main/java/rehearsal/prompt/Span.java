package rehearsal.prompt;

/** A stretch of a body, in UTF-16 offsets; line and column (from 1) are those of its start. */
public record Span(int start, int end, int line, int column) {
}
