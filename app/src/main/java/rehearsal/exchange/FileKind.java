package rehearsal.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file seems to be, by its name and, for one without a telling name, by how it begins. */
final class FileKind {
    private static final Set<String> DOCUMENTATION = Set.of("readme", "changelog", "contributing", "license", "licence", "code_of_conduct",
            "security", "notice", "authors", "history", "todo", "requirements", "robots", "cmakelists", "support", "governance", "agents");

    private FileKind() {
    }

    static Optional<ImportFormat> byName(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "md", "markdown", "mdc" -> Optional.of(ImportFormat.MARKDOWN);
            case "prompty", "prompt" -> Optional.of(ImportFormat.PROMPTY);
            case "csv", "tsv" -> Optional.of(ImportFormat.CSV);
            case "json", "jsonl", "ndjson" -> Optional.of(ImportFormat.JSON);
            case "yaml", "yml" -> Optional.of(ImportFormat.PROMPTFOO);
            case "txt", "text" -> Optional.of(ImportFormat.TEXT);
            default -> Optional.empty();
        };
    }

    /** For what has no name, such as standard input. */
    static ImportFormat byContent(String text) {
        var start = text.stripLeading().replace("\uFEFF", "");
        if (start.startsWith("{") || start.startsWith("[")) {
            return ImportFormat.JSON;
        }
        if (start.startsWith("---")) {
            return ImportFormat.MARKDOWN;
        }
        var firstLine = start.lines().findFirst().orElse("");
        if (firstLine.startsWith("prompts:") || start.contains("\nprompts:")) {
            return ImportFormat.PROMPTFOO;
        }
        var columns = List.of(firstLine.toLowerCase(Locale.ROOT).replace("\"", "").split("[,;\t]"));
        return columns.size() > 1 && (columns.contains("prompt") || columns.contains("body")) ? ImportFormat.CSV : ImportFormat.TEXT;
    }

    /** A text alone, which is a prompt only where something says so. */
    static boolean isPlain(ImportFormat format, String text) {
        return format == ImportFormat.TEXT || format == ImportFormat.MARKDOWN && FrontMatter.of(text).isEmpty();
    }

    static boolean isDocumentation(PromptFormat.Source source) {
        return DOCUMENTATION.stream().anyMatch(word -> source.name().toLowerCase(Locale.ROOT).replace('-', '_').startsWith(word));
    }
}
