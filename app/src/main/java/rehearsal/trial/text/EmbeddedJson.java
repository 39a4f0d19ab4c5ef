package rehearsal.trial.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.document.DocumentProblem;
import rehearsal.document.DocumentReader;
import rehearsal.document.JsonNodes;
import rehearsal.document.Node;
import tools.jackson.databind.JsonNode;

/** Objects in braces within prose, read as loosely as YAML reads them. One that is cut off is closed. */
public final class EmbeddedJson {

    private static final int LONGEST = 100_000;

    private EmbeddedJson() {
    }

    public static List<JsonNode> in(String text) {
        var found = new ArrayList<JsonNode>();
        int at = text.indexOf('{');
        while (at >= 0) {
            int end = end(text, at);
            var read = read(closed(text, at, end));
            read.ifPresent(found::add);
            at = text.indexOf('{', read.isPresent() ? end : at + 1);
        }
        return List.copyOf(found);
    }

    private static int end(String text, int from) {
        int open = 0;
        int last = Math.min(text.length(), from + LONGEST);
        for (int at = from; at < last; at++) {
            open += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (open == 0) {
                return at + 1;
            }
        }
        return last;
    }

    private static String closed(String text, int from, int end) {
        var part = text.substring(from, end);
        long open = part.chars().filter(each -> each == '{').count() - part.chars().filter(each -> each == '}').count();
        return part + "}".repeat((int) Math.max(0, open));
    }

    private static Optional<JsonNode> read(String part) {
        var document = new DocumentReader().read("reply.yaml", part);
        return document.problems().stream().noneMatch(DocumentProblem::isError)
                ? document.root().filter(root -> root instanceof Node.Fields || root instanceof Node.Items).map(JsonNodes::toJson)
                : Optional.empty();
    }
}
