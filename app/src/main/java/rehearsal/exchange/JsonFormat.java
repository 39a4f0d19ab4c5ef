package rehearsal.exchange;

import rehearsal.document.Position;
import java.util.ArrayList;
import java.util.List;
import rehearsal.document.DocumentReader;
import rehearsal.document.Node;

/** JSON, one document or one on each line: whatever prompts are in it. */
final class JsonFormat implements PromptFormat {

    @Override
    public void read(Source source, ReadOptions options, ImportFindings findings) {
        if (source.file().endsWith(".jsonl") || source.file().endsWith(".ndjson")) {
            lines(source, options, findings);
            return;
        }
        var parsed = new DocumentReader().readJson(source.file(), source.text());
        if (!source.isMeant() && parsed.root().isEmpty()) {
            findings.skip(source.file(), "It is not JSON, and nothing says that it holds prompts.");
            return;
        }
        findings.addAll(parsed.problems());
        parsed.root().ifPresent(root -> {
            if (root instanceof Node.Fields fields && PromptfooConfig.isOne(fields)) {
                new PromptfooConfig(source, options, findings).read(fields);
            } else {
                new PromptShapes(source, options, findings).read(root);
            }
        });
    }

    private static void lines(Source source, ReadOptions options, ImportFindings findings) {
        var lines = source.text().split("\n", -1);
        if (!source.isMeant() && !source.text().stripLeading().startsWith("{") && !source.text().stripLeading().startsWith("\"")) {
            findings.skip(source.file(), "It is not JSON, and nothing says that it holds prompts.");
            return;
        }
        var rows = new ArrayList<Node>();
        for (var at = 0; at < lines.length; at++) {
            if (!lines[at].isBlank()) {
                var parsed = new DocumentReader().readJson(source.file(), lines[at].replace("\uFEFF", ""));
                var line = at;
                parsed.problems().stream().filter(problem -> problem.isError()).findFirst().ifPresent(problem -> findings
                        .fail(source.file(), line + 1, problem.column(), problem.message(), problem.suggestion()));
                parsed.root().map(root -> moved(root, line)).ifPresent(rows::add);
            }
        }
        if (!rows.isEmpty()) {
            new PromptShapes(source, options, findings).read(new Node.Items(rows.getFirst().at(), List.copyOf(rows)));
        }
    }

    private static Node moved(Node node, int lines) {
        var at = new Position(node.at().line() + lines, node.at().column());
        return switch (node) {
            case Node.Fields fields -> new Node.Fields(at, fields.fields());
            case Node.Items items -> new Node.Items(at, items.items());
            case Node.Scalar scalar -> new Node.Scalar(at, scalar.text(), scalar.kind(), scalar.plain());
        };
    }
}
