package rehearsal.prompt;

/**
 * A stretch of a body. Start and end are UTF-16 offsets; line and column are those of its start, from 1, and a column counts characters
 * as a person does: an emoji outside the basic plane is one.
 */
public record Span(int start, int end, int line, int column) {
}
