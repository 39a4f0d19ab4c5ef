package rehearsal.exchange;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.document.DocumentReader;
import rehearsal.document.Node;

/** The prompts of a promptfoo configuration: texts, chat lists, and the text and JSON files it names beside it. */
final class PromptfooFormat implements PromptFormat {
    private static final String FILE = "file://";

    @Override
    public void read(Source source, ReadOptions options, ImportFindings findings) {
        var parsed = new DocumentReader().read(source.file(), source.text());
        findings.addAll(parsed.problems());
        var prompts = parsed.root().filter(Node.Fields.class::isInstance).map(Node.Fields.class::cast)
                .flatMap(fields -> fields.field("prompts"));
        if (parsed.root().isPresent() && prompts.isEmpty()) {
            findings.skip(source.file(), "It has no prompts: section, so it is no promptfoo configuration.");
        }
        prompts.map(Node.Field::value).ifPresent(node -> new Config(source, options, findings).prompts(node));
    }

    private record Config(Source source, ReadOptions options, ImportFindings findings) {

        void prompts(Node node) {
            switch (node) {
                case Node.Items items -> items.items().forEach(this::entry);
                case Node.Scalar scalar -> entry(scalar);
                case Node.Fields files -> files.fields()
                        .forEach(
                                file -> named(file.key(), file.value() instanceof Node.Scalar label ? label.text() : "", file.at().line()));
            }
        }

        private void entry(Node node) {
            var line = node.at().line();
            switch (node) {
                case Node.Scalar scalar -> named(scalar.text(), "", line);
                case Node.Items chat -> chat(chat, "", source.file(), line);
                case Node.Fields fields -> {
                    var label = NodeText.text(fields, "label").or(() -> NodeText.text(fields, "id")).orElse("");
                    var text = NodeText.text(fields, "raw").or(() -> NodeText.text(fields, "id"));
                    text.ifPresentOrElse(words -> named(words, label.equals(words) ? "" : label, line),
                            () -> findings.fail(source.file(), line, "This prompt has neither raw: nor id:."));
                }
            }
        }

        private void named(String text, String label, int line) {
            if (text.startsWith(FILE) || isFileName(text)) {
                files(text.startsWith(FILE) ? text.substring(FILE.length()) : text, label, line);
            } else {
                add(label.isEmpty() ? "prompt line " + line : label, text, source.file(), line);
            }
        }

        private static boolean isFileName(String text) {
            return text.length() < 300 && text.indexOf('\n') < 0 && text.matches("\\S+\\.(txt|md|json|yaml|yml|js|mjs|cjs|ts|py|csv|j2)");
        }

        private void files(String pattern, String label, int line) {
            var found = matching(pattern);
            if (found.isEmpty()) {
                findings.fail(source.file(), line, 1, "It names the file " + pattern + ", which is not there.",
                        Optional.of("put the file beside the configuration"));
            }
            found.forEach(path -> file(path, label, line));
        }

        private List<Path> matching(String pattern) {
            var folder = Optional.ofNullable(source.path().toAbsolutePath().getParent()).orElse(source.path());
            try {
                if (pattern.indexOf('*') < 0) {
                    var path = folder.resolve(pattern);
                    return Files.isRegularFile(path) ? List.of(path) : List.of();
                }
                var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.replaceFirst("^\\./", ""));
                try (Stream<Path> walk = Files.walk(folder, 8)) {
                    return walk.filter(path -> Files.isRegularFile(path) && matcher.matches(folder.relativize(path))).sorted().toList();
                }
            } catch (IOException | InvalidPathException | java.io.UncheckedIOException broken) {
                return List.of();
            }
        }

        private void file(Path path, String label, int line) {
            var name = path.getFileName().toString();
            var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (List.of("js", "mjs", "cjs", "ts", "py").contains(ending)) {
                findings.skip(name, "It is a program that makes a prompt; only its result could be imported.");
                return;
            }
            try {
                switch (FileText.of(Files.readAllBytes(path))) {
                    case FileText.Broken broken -> findings.fail(name, broken.line(), broken.message());
                    case FileText.Decoded decoded -> content(decoded.text(), name, label, ending);
                }
            } catch (IOException broken) {
                findings.fail(source.file(), line, "The file " + name + " cannot be read.");
            }
        }

        private void content(String text, String name, String label, String ending) {
            var title = label.isEmpty() ? name.substring(0, Math.max(1, name.lastIndexOf('.'))) : label;
            if (ending.equals("json") || ending.startsWith("y")) {
                var root = new DocumentReader().read(name, text).root();
                if (root.isPresent() && root.get() instanceof Node.Items chat) {
                    chat(chat, title, name, 1);
                    return;
                }
            }
            var several = ending.equals("txt") ? List.of(text.split("(?m)^---[ \\t]*\\R", -1)) : List.of(text);
            for (var at = 0; at < several.size(); at++) {
                add(several.size() == 1 ? title : title + " " + (at + 1), several.get(at), name, 1);
            }
        }

        private void chat(Node.Items chat, String title, String file, int line) {
            var roles = new Roles();
            chat.items().forEach(item -> LangfuseFormat.message(item, roles));
            var notes = new ArrayList<String>();
            roles.note(notes);
            var foreign = ForeignPrompt.named(title.isEmpty() ? "prompt line " + line : title, roles.body(),
                    new ImportedPrompt.Place(file, line));
            foreign.details().notes.addAll(notes);
            foreign.add(options, findings);
        }

        private void add(String title, String text, String file, int line) {
            ForeignPrompt.named(title, text, new ImportedPrompt.Place(file, line)).add(options, findings);
        }
    }
}
