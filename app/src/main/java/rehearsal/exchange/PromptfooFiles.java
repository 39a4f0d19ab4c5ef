package rehearsal.exchange;

import java.io.UncheckedIOException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rehearsal.document.DocumentReader;
import rehearsal.document.Node;

/** The files that a promptfoo configuration names: one, those of a folder, or those that fit a pattern; and the texts in each of them. */
final class PromptfooFiles {
    private static final Pattern DIVIDER = Pattern.compile("(?m)^---[ \\t]*(\\R|\\z)");
    private static final int DEEPEST = 8;

    private final PromptFormat.Source source;
    private final ImportFindings findings;

    PromptfooFiles(PromptFormat.Source source, ImportFindings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** A file that was named: what it is called in reports, what its prompts are called after, and its texts. */
    record Named(String file, String title, List<Text> texts) {
    }

    record Text(String text, Optional<String> label, int line) {
    }

    List<Named> read(String pattern, int line) {
        var found = matching(pattern);
        if (found.isEmpty()) {
            findings.fail(source.file(), line, 1, "It names the file " + pattern + ", which is not there.",
                    Optional.of("put the file where the configuration looks for it"));
        }
        return found.stream().flatMap(path -> file(path, line).stream()).toList();
    }

    private List<Path> matching(String pattern) {
        var folder = Optional.ofNullable(source.path().toAbsolutePath().getParent()).orElse(source.path());
        try {
            var star = pattern.indexOf('*');
            if (star < 0) {
                var path = folder.resolve(pattern).normalize();
                return Files.isDirectory(path) ? filesIn(path) : Files.isRegularFile(path) ? List.of(path) : List.of();
            }
            // The part before the first star is a folder, and may lead upwards; the rest is what is looked for below it.
            var fixed = pattern.substring(0, pattern.lastIndexOf('/', star) + 1);
            var start = folder.resolve(fixed).normalize();
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(fixed.length()));
            try (Stream<Path> walk = Files.walk(start, DEEPEST)) {
                return walk.filter(path -> Files.isRegularFile(path) && matcher.matches(start.relativize(path))).sorted().toList();
            }
        } catch (IOException | InvalidPathException | UncheckedIOException broken) {
            return List.of();
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Optional<Named> file(Path path, int line) {
        var name = reported(path);
        findings.tookPart(path);
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (List.of("js", "mjs", "cjs", "ts", "mts", "py", "sh", "rb").contains(ending)) {
            findings.skip(name, "It is a program that makes a prompt; only its result could be imported.");
            return Optional.empty();
        }
        try {
            return switch (FileText.of(Files.readAllBytes(path))) {
                case FileText.Broken broken -> {
                    findings.fail(name, broken.line(), broken.message());
                    yield Optional.empty();
                }
                case FileText.Decoded decoded -> named(name, path, decoded.text(), ending);
            };
        } catch (IOException broken) {
            findings.fail(source.file(), line, "The file " + name + " cannot be read.");
            return Optional.empty();
        }
    }

    private Optional<Named> named(String name, Path path, String text, String ending) {
        var texts = texts(name, text, ending);
        if (texts.isEmpty()) {
            findings.fail(name, 1, "There is no prompt in this file.");
            return Optional.empty();
        }
        var file = path.getFileName().toString();
        var dot = file.lastIndexOf('.');
        return Optional.of(new Named(name, dot > 0 ? file.substring(0, dot) : file, texts));
    }

    /** As the reports call it: from the folder that was imported. */
    private String reported(Path path) {
        var config = source.path().toAbsolutePath().normalize();
        var folder = Optional.ofNullable(config.getParent()).orElse(config);
        var relative = folder.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
        return source.folder().isEmpty() ? relative : Path.of(source.folder()).resolve(relative).normalize().toString().replace('\\', '/');
    }

    private List<Text> texts(String name, String text, String ending) {
        return switch (ending) {
            case "csv" -> rows(name, text);
            case "jsonl" -> lines(text);
            case "json", "yaml", "yml" -> List.of(new Text(asChat(name, text), Optional.empty(), 1));
            case "txt" -> divided(text);
            default -> text.isBlank() ? List.of() : List.of(new Text(text, Optional.empty(), 1));
        };
    }

    private static List<Text> divided(String text) {
        if (!DIVIDER.matcher(text).find()) {
            return text.isBlank() ? List.of() : List.of(new Text(text, Optional.empty(), 1));
        }
        var texts = new ArrayList<Text>();
        var divider = DIVIDER.matcher(text);
        var start = 0;
        while (divider.find()) {
            part(text, start, divider.start(), texts);
            start = divider.end();
        }
        part(text, start, text.length(), texts);
        return texts;
    }

    private static void part(String text, int start, int end, List<Text> texts) {
        if (!text.substring(start, end).isBlank()) {
            var line = 1 + (int) text.substring(0, start).chars().filter(letter -> letter == '\n').count();
            texts.add(new Text(text.substring(start, end).strip(), Optional.empty(), line));
        }
    }

    private List<Text> rows(String name, String text) {
        var table = CsvTable.of(name, text, findings);
        var body = table.column("prompt");
        var texts = new ArrayList<Text>();
        for (var row : table.rows()) {
            // Without a column called prompt, every cell of the first column is one; promptfoo reads it so too.
            row.field(body.orElse(0)).filter(cell -> !cell.isBlank())
                    .ifPresent(cell -> texts
                            .add(new Text(cell, table.column("label").flatMap(row::field).filter(label -> !label.isBlank()), row.line())));
        }
        return texts;
    }

    private static List<Text> lines(String text) {
        var texts = new ArrayList<Text>();
        var lines = text.split("\\R", -1);
        for (var at = 0; at < lines.length; at++) {
            if (!lines[at].isBlank()) {
                texts.add(new Text(lines[at], Optional.empty(), at + 1));
            }
        }
        return texts;
    }

    /** A chat written as YAML becomes the JSON that it stands for. */
    private String asChat(String name, String text) {
        var root = new DocumentReader().readForeign(name, text).root();
        return root.isPresent() && root.get() instanceof Node.Items items && Roles.isChat(items) ? NodeText.json(items) : text;
    }

    /** The messages, when the text is a chat written as JSON. */
    Optional<Node.Items> chat(String text) {
        var start = text.stripLeading();
        if (!start.startsWith("[")) {
            return Optional.empty();
        }
        return new DocumentReader().readJson("chat", text).root().filter(Roles::isChat).filter(Node.Items.class::isInstance)
                .map(Node.Items.class::cast);
    }
}
