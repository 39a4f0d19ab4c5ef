package rehearsal.exchange;

import rehearsal.document.DocumentReader;
import rehearsal.document.Node;

/** YAML: a configuration of promptfoo, or any of the shapes that JSON has too. */
final class YamlFormat implements PromptFormat {

    @Override
    public void read(Source source, ReadOptions options, ImportFindings findings) {
        var parsed = new DocumentReader().readForeign(source.file(), source.text());
        if (parsed.root().isPresent() && parsed.root().get() instanceof Node.Fields fields && PromptfooConfig.isOne(fields)) {
            findings.addAll(parsed.problems());
            new PromptfooConfig(source, options, findings).read(fields);
        } else if (parsed.root().isPresent() && source.isMeant()) {
            findings.addAll(parsed.problems());
            new PromptShapes(source, options, findings).read(parsed.root().get());
        } else if (parsed.root().isPresent()) {
            findings.skip(source.file(), "It has no prompts: section, so it is no promptfoo configuration.");
        } else if (source.isMeant() || source.text().contains("\nprompts:") || source.text().startsWith("prompts:")) {
            findings.addAll(parsed.problems());
        } else {
            findings.skip(source.file(), "It is not YAML, and nothing says that it holds prompts.");
        }
    }
}
