package rehearsal.exchange;

import rehearsal.document.DocumentReader;
import rehearsal.document.Node;

/** {@code {"name": "text", …}}: what a prompt service answers. */
final class JsonFormat implements PromptFormat {

    @Override
    public void read(Source source, ReadOptions options, ImportFindings findings) {
        var parsed = new DocumentReader().readJson(source.file(), source.text());
        findings.addAll(parsed.problems());
        parsed.root().ifPresent(root -> {
            if (root instanceof Node.Fields fields) {
                fields.fields().forEach(field -> entry(field, source, options, findings));
            } else {
                findings.fail(source.file(), root.at().line(),
                        "An object of names and texts is expected, and this is " + root.kindInWords() + ".");
            }
        });
    }

    private static void entry(Node.Field field, Source source, ReadOptions options, ImportFindings findings) {
        var place = new ImportedPrompt.Place(source.file(), field.at().line());
        if (field.value() instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.TEXT) {
            ForeignPrompt.named(field.key(), scalar.text(), place).add(options, findings);
        } else {
            findings.fail(source.file(), field.value().at().line(), "“" + field.key() + "” must be a text, and this is "
                    + field.value().kindInWords() + ".");
        }
    }
}
