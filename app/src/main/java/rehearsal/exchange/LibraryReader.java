package rehearsal.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.prompt.ScopeTitle;
import rehearsal.store.prompt.Scope;

/** Reads a file, or a folder of files in the order of their names. It writes nothing and stops for nothing. */
public final class LibraryReader {
    /** A prompt has 1 MiB at most; an export of many is larger, but never this large. */
    private static final long LARGEST_FILE = 256L << 20;
    /** Memory that a byte of a large file takes until it is stored, as measured, and what a start takes besides. */
    private static final long MEMORY_PER_BYTE = 5;
    private static final long MEMORY_BESIDES = 96L << 20;

    private final ReadOptions options;
    private final long memory;

    public LibraryReader(ReadOptions options) {
        this(options, Runtime.getRuntime().maxMemory());
    }

    LibraryReader(ReadOptions options, long memory) {
        this.options = options;
        this.memory = memory;
    }

    public ReadFiles read(Path path) {
        return read(List.of(path));
    }

    /** Several files and folders at once: what they bring is told apart across all of them. */
    public ReadFiles read(List<Path> paths) {
        var findings = new ImportFindings();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                folder(path, findings);
            } else {
                var name = Optional.ofNullable(path.getFileName()).map(Path::toString).orElseGet(path::toString);
                file(path, name, findings).ifPresent(found -> read(found, kind(found), findings));
            }
        }
        return finished(findings);
    }

    /** A file whose content is at hand, for example from a jar or from standard input. */
    public ReadFiles read(String file, byte[] bytes) {
        var findings = new ImportFindings();
        decoded(file, Path.of(""), bytes, true, findings).ifPresent(source -> read(source, kind(source), findings));
        return finished(findings);
    }

    private ImportFormat kind(PromptFormat.Source source) {
        return options.format().or(() -> FileKind.byName(source.file())).orElseGet(() -> FileKind.byContent(source.text()));
    }

    /** Configurations come first: they name some of the other files, which are not read a second time. */
    private void folder(Path folder, ImportFindings findings) {
        var plain = new ArrayList<PromptFormat.Source>();
        var others = new ArrayList<Path>();
        var onlyTexts = true;
        var files = FolderFiles.of(folder, findings);
        for (var path : files) {
            var format = FileKind.byName(path.getFileName().toString());
            if (format.equals(Optional.of(ImportFormat.PROMPTFOO))) {
                inFolder(folder, path, findings).ifPresent(source -> read(source, kind(source), findings));
            } else {
                others.add(path);
            }
            onlyTexts &= format.isEmpty() || format.get() == ImportFormat.TEXT || format.get() == ImportFormat.MARKDOWN;
        }
        for (var path : others) {
            if (findings.isPart(path)) {
                continue;
            }
            var file = folder.relativize(path).toString().replace('\\', '/');
            if (options.format().isEmpty() && FileKind.byName(file).isEmpty()) {
                findings.skip(file, "It is no kind of file that holds prompts.");
                continue;
            }
            var source = inFolder(folder, path, findings);
            if (source.isPresent() && FileKind.isPlain(kind(source.get()), source.get().text())) {
                plain.add(source.get());
            } else if (source.isPresent()) {
                onlyTexts &= kind(source.get()) != ImportFormat.MARKDOWN;
                read(source.get(), kind(source.get()), findings);
            }
        }
        for (var source : plain) {
            plain(source, onlyTexts, findings);
        }
    }

    /** A text alone is a prompt when its place says so, or when the folder holds nothing but texts. */
    private void plain(PromptFormat.Source source, boolean onlyTexts, ImportFindings findings) {
        var wanted = options.format().isPresent() || options.into().isPresent() || onlyTexts || source.isMeant();
        if (wanted && !FileKind.isDocumentation(source)) {
            read(source, kind(source), findings);
        } else if (FrontMatter.isOpened(source.text())) {
            read(source, ImportFormat.MARKDOWN, findings);
        } else {
            findings.skip(source.file(), Skipped.NO_FRONT_MATTER);
        }
    }

    private Optional<PromptFormat.Source> inFolder(Path folder, Path path, ImportFindings findings) {
        return found(path, folder.relativize(path).toString().replace('\\', '/'), false, findings);
    }

    private Optional<PromptFormat.Source> file(Path path, String file, ImportFindings findings) {
        if (options.format().isEmpty() && file.indexOf('.', 1) > 0 && FileKind.byName(file).isEmpty() && Files.exists(path)) {
            findings.fail(file, 0, 1, "It is no kind of file that holds prompts.",
                    Optional.of("if it is the text of a prompt, import it with --from text"));
            return Optional.empty();
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            findings.fail(file, 0, "It is neither a file nor a folder, so it cannot be read.");
            return Optional.empty();
        }
        return found(path, file, true, findings);
    }

    private Optional<PromptFormat.Source> found(Path path, String file, boolean chosen, ImportFindings findings) {
        try {
            var size = Files.size(path);
            if (size > LARGEST_FILE) {
                findings.fail(file, 0, "This file has " + size + " bytes; the limit is " + LARGEST_FILE + " (256 MiB).");
            } else if (size > 1 << 20 && size * MEMORY_PER_BYTE + MEMORY_BESIDES > memory) {
                findings.fail(file, 0, 1, "This file has " + (size >> 20) + " MiB, which takes about "
                        + ((size * MEMORY_PER_BYTE + MEMORY_BESIDES) >> 20) + " MiB of memory, and there are " + (memory >> 20) + ".",
                        Optional.of("split it, or allow more memory: JAVA_TOOL_OPTIONS=-Xmx2g"));
            } else {
                return decoded(file, path, Files.readAllBytes(path), chosen, findings);
            }
        } catch (IOException broken) {
            findings.fail(file, 0, "This file cannot be read: " + FolderFiles.reason(broken) + ".");
        }
        return Optional.empty();
    }

    private static Optional<PromptFormat.Source> decoded(String file, Path path, byte[] bytes, boolean chosen, ImportFindings findings) {
        switch (FileText.of(bytes)) {
            case FileText.Broken broken when chosen || FileKind.byName(file).filter(kind -> kind != ImportFormat.TEXT).isPresent() ->
                findings.fail(file, broken.line(), broken.column(), broken.message(), Optional.of(broken.help()));
            case FileText.Broken broken -> findings.skip(file, broken.message());
            case FileText.Decoded decoded when decoded.text().isBlank() && !chosen -> findings.skip(file, "It is empty.");
            case FileText.Decoded decoded when decoded.text().isBlank() ->
                findings.fail(file, 1, 1, "This file is empty.", Optional.of("choose a file with a prompt in it"));
            case FileText.Decoded decoded -> {
                return Optional.of(new PromptFormat.Source(file, path, decoded.text(), chosen));
            }
        }
        return Optional.empty();
    }

    private void read(PromptFormat.Source source, ImportFormat format, ImportFindings findings) {
        var reader = switch (format) {
            case MARKDOWN -> new MarkdownFormat();
            case JSON -> new JsonFormat();
            // Folders that are kept in step with Langfuse hold the texts themselves.
            case LANGFUSE -> FileKind.byName(source.file()).filter(kind -> kind == ImportFormat.TEXT).isPresent()
                    ? new TextFormat()
                    : new JsonFormat();
            case PROMPTY -> new PromptyFormat();
            case PROMPTFOO -> source.file().endsWith(".json") ? new JsonFormat() : new YamlFormat();
            case CSV -> new CsvFormat();
            case TEXT -> new TextFormat();
        };
        reader.read(source, options, findings);
    }

    private static ReadFiles finished(ImportFindings findings) {
        var read = findings.reading();
        var apart = new ImportFindings();
        apart.addAll(read.problems());
        read.skipped().forEach(skipped -> apart.skip(skipped.file(), skipped.reason()));
        for (var prompt : UniqueNames.given(read.prompts(), apart)) {
            apart.prompt(prompt);
        }
        return withoutDoubles(apart.reading());
    }

    /** Two files that claim one version: the first in order counts, the other is told apart by name. */
    private static ReadFiles withoutDoubles(ReadFiles reading) {
        var findings = new ImportFindings();
        findings.addAll(reading.problems());
        reading.skipped().forEach(skipped -> findings.skip(skipped.file(), skipped.reason()));
        var claimed = new HashMap<Claim, ImportedPrompt>();
        for (var prompt : reading.prompts()) {
            var first = prompt.version().isEmpty()
                    ? Optional.<ImportedPrompt>empty()
                    : Optional.ofNullable(claimed.putIfAbsent(new Claim(prompt.scope(), prompt.version().getAsInt()), prompt));
            if (first.isEmpty()) {
                findings.prompt(prompt);
            } else if (first.get().text().equals(prompt.text())) {
                findings.skip(prompt.place().file(), "It says the same as " + first.get().place().file() + ".");
            } else {
                findings.fail(prompt.place().file(), prompt.place().line(), 1, "This is version " + prompt.version().getAsInt() + " of "
                        + prompt.scope().type() + prompt.scope().phase().map(phase -> " " + phase).orElse("") + ", and so is "
                        + first.get().place().file() + ".", Optional.of("give one of them another version, or none"));
            }
        }
        return findings.reading();
    }

    private record Claim(Scope scope, int version) {
    }
}
