package rehearsal.exchange;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.prompt.ScopeTitle;
import rehearsal.store.prompt.Scope;

/** Reads a file, or a folder of files in the order of their names. It writes nothing and stops for nothing. */
public final class LibraryReader {
    /** A prompt has 1 MiB at most; an export of many is larger, but never this large. */
    private static final long LARGEST_FILE = 256L << 20;

    private final ReadOptions options;

    public LibraryReader(ReadOptions options) {
        this.options = options;
    }

    public ReadFiles read(Path path) {
        var findings = new ImportFindings();
        if (Files.isDirectory(path)) {
            folder(path, findings);
        } else {
            file(path, path.getFileName().toString(), findings);
        }
        return withoutDoubles(findings.reading());
    }

    /** A file whose content is at hand, for example from a jar. */
    public ReadFiles read(String file, byte[] bytes) {
        var findings = new ImportFindings();
        content(file, Path.of(""), bytes, findings);
        return withoutDoubles(findings.reading());
    }

    private void folder(Path folder, ImportFindings findings) {
        for (var path : filesIn(folder, findings)) {
            var file = folder.relativize(path).toString().replace('\\', '/');
            if (formatOf(file, "").isEmpty()) {
                findings.skip(file, "It is no kind of file that holds prompts.");
            } else {
                file(path, file, findings);
            }
        }
    }

    private static List<Path> filesIn(Path folder, ImportFindings findings) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> Files.isRegularFile(path) && !isHidden(folder.relativize(path))).sorted().toList();
        } catch (IOException | java.io.UncheckedIOException broken) {
            findings.fail(folder.toString(), 0, "This folder cannot be read: " + reason(broken) + ".");
            return List.of();
        }
    }

    private static boolean isHidden(Path path) {
        for (var part : path) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private void file(Path path, String file, ImportFindings findings) {
        try {
            if (Files.size(path) > LARGEST_FILE) {
                findings.fail(file, 0, "This file has " + Files.size(path) + " bytes; the limit is " + LARGEST_FILE + " (256 MiB).");
                return;
            }
            content(file, path, Files.readAllBytes(path), findings);
        } catch (IOException broken) {
            findings.fail(file, 0, "This file cannot be read: " + reason(broken) + ".");
        }
    }

    private void content(String file, Path path, byte[] bytes, ImportFindings findings) {
        switch (FileText.of(bytes)) {
            case FileText.Broken broken ->
                findings.fail(file, broken.line(), broken.column(), broken.message(), Optional.of(broken.help()));
            case FileText.Decoded decoded when decoded.text().isBlank() ->
                findings.fail(file, 1, 1, "This file is empty.", Optional.of("choose a file with a prompt in it"));
            case FileText.Decoded decoded -> {
                var format = options.format().or(() -> formatOf(file, decoded.text())).orElse(ImportFormat.MARKDOWN);
                reader(format).read(new PromptFormat.Source(file, path, decoded.text()), options, findings);
            }
        }
    }

    private static PromptFormat reader(ImportFormat format) {
        return switch (format) {
            case MARKDOWN -> new MarkdownFormat();
            case JSON -> new JsonFormat();
            case LANGFUSE -> new LangfuseFormat();
            case PROMPTY -> new PromptyFormat();
            case PROMPTFOO -> new PromptfooFormat();
            case CSV -> new CsvFormat();
        };
    }

    private Optional<ImportFormat> formatOf(String file, String text) {
        var name = file.toLowerCase(Locale.ROOT);
        var found = Optional.<ImportFormat>empty();
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            found = Optional.of(ImportFormat.MARKDOWN);
        } else if (name.endsWith(".prompty")) {
            found = Optional.of(ImportFormat.PROMPTY);
        } else if (name.endsWith(".csv")) {
            found = Optional.of(ImportFormat.CSV);
        } else if (name.endsWith(".json")) {
            found = Optional.of(LangfuseFormat.looksLike(text) ? ImportFormat.LANGFUSE : ImportFormat.JSON);
        } else if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            found = Optional.of(ImportFormat.PROMPTFOO);
        }
        return found.isPresent() && options.format().isPresent() ? options.format() : found;
    }

    /** Two files that claim one version: the first in order counts, the other is told apart by name. */
    private static ReadFiles withoutDoubles(ReadFiles reading) {
        var findings = new ImportFindings();
        findings.addAll(reading.problems());
        reading.skipped().forEach(skipped -> findings.skip(skipped.file(), skipped.reason()));
        var claimed = new HashMap<Claim, String>();
        for (var prompt : reading.prompts()) {
            var first = prompt.version().isEmpty()
                    ? Optional.<String>empty()
                    : Optional
                            .ofNullable(claimed.putIfAbsent(new Claim(prompt.scope(), prompt.version().getAsInt()), prompt.place().file()));
            if (first.isEmpty()) {
                findings.prompt(prompt);
            } else {
                findings.fail(prompt.place().file(), prompt.place().line(), 1, "This is version " + prompt.version().getAsInt() + " of "
                        + ScopeTitle.plain(prompt.scope()) + ", and so is " + first.get()
                        + ".", Optional.of("give one of them another version, or none"));
            }
        }
        return findings.reading();
    }

    private record Claim(Scope scope, int version) {
    }

    private static String reason(Exception broken) {
        return switch (broken) {
            case NoSuchFileException missing -> "it is not there";
            case AccessDeniedException denied -> "you may not open it";
            default -> Optional.ofNullable(broken.getMessage()).orElse(broken.getClass().getSimpleName());
        };
    }
}
