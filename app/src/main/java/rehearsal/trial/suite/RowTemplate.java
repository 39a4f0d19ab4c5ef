package rehearsal.trial.suite;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rehearsal.document.Node;

/** Puts the columns of a row where {{column}} stands. */
final class RowTemplate {

    private static final Pattern COLUMN = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*}}");

    private RowTemplate() {
    }

    static String fill(String text, Map<String, String> row) {
        return COLUMN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(row.getOrDefault(found.group(1), found.group())));
    }

    static Node fill(Node node, Map<String, String> row) {
        return switch (node) {
            case Node.Scalar scalar -> new Node.Scalar(scalar.at(), fill(scalar.text(), row), scalar.kind(), scalar.plain());
            case Node.Items items -> new Node.Items(items.at(), items.items().stream().map(item -> fill(item, row)).toList());
            case Node.Fields fields -> new Node.Fields(fields.at(),
                    fields.fields().stream().map(field -> new Node.Field(field.at(), field.key(), fill(field.value(), row))).toList());
        };
    }
}
