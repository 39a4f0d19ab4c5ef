package rehearsal.trial.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several values in one text: commas between them, quotation marks around those with commas in them. */
public final class ValueList {

    private final String text;
    private int at;

    private ValueList(String text) {
        this.text = text;
    }

    public static List<String> of(String text) {
        return new ValueList(text).read();
    }

    /** Why it cannot be read, if it cannot. */
    public static Optional<String> problem(String text) {
        try {
            of(text);
            return Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private List<String> read() {
        var fields = new ArrayList<String>();
        skip(true);
        while (at < text.length()) {
            if (text.charAt(at) == '"') {
                fields.add(quoted());
                skip(false);
                if (at < text.length() && text.charAt(at) != ',') {
                    throw new IllegalArgumentException("A comma is missing after a value in quotation marks.");
                }
            } else {
                int from = at;
                at = text.indexOf(',', from) < 0 ? text.length() : text.indexOf(',', from);
                fields.add(text.substring(from, at).strip());
            }
            skip(true);
        }
        return List.copyOf(fields);
    }

    private void skip(boolean commasToo) {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || commasToo && text.charAt(at) == ',')) {
            at++;
        }
    }

    private String quoted() {
        var field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char now = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
            if (now == '\\' && (next == '"' || next == '\\') || now == '"' && next == '"') {
                field.append(next);
                at += 2;
            } else if (now == '"') {
                at++;
                return field.toString();
            } else {
                field.append(now);
                at++;
            }
        }
        throw new IllegalArgumentException("A quotation mark is not closed.");
    }
}
