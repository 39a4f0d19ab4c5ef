package rehearsal.exchange;

import rehearsal.document.OwnFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rehearsal.document.DocumentProblem;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;

/**
 * Writes versions as a folder of files. The same library gives the same files; a file that is right already is not touched, and files
 * that are not the library's are left alone.
 */
public final class LibraryWriter {
    private static final Set<String> NAMES_OF_DEVICES = Set.of("con", "prn", "aux", "nul");

    private LibraryWriter() {
    }

    /** Which files were written, which were right already, and which could not be written. */
    public record Written(List<String> written, List<String> unchanged, List<DocumentProblem> failed) {
        public Written {
            written = List.copyOf(written);
            unchanged = List.copyOf(unchanged);
            failed = List.copyOf(failed);
        }
    }

    public static Written write(Path folder, Iterable<PromptVersion> versions) {
        var written = new ArrayList<String>();
        var unchanged = new ArrayList<String>();
        var failed = new ArrayList<DocumentProblem>();
        for (var version : versions) {
            var file = pathOf(version.scope(), version.version());
            try {
                (write(folder.resolve(file), PromptFile.write(version).getBytes(StandardCharsets.UTF_8)) ? written : unchanged).add(file);
            } catch (IOException broken) {
                failed.add(new DocumentProblem(DocumentProblem.Severity.ERROR, file, 0, 0, "It cannot be written: " + reason(broken) + ".",
                        Optional.of("choose a folder you may write to, with room on its disk")));
            }
        }
        written.sort(null);
        unchanged.sort(null);
        return new Written(written, unchanged, failed);
    }

    /** Writes one version into a folder, under a name that says which one it is. */
    public static Path writeAlone(Path folder, PromptVersion version) throws IOException {
        var file = folder.resolve(pathOf(version.scope(), version.version()).replace('/', '-'));
        write(file, PromptFile.write(version).getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** Where a version belongs in a library folder, with forward slashes. */
    public static String pathOf(Scope scope, int version) {
        return part(scope.program()) + "/" + scope.type() + "/" + scope.phase().map(LibraryWriter::part).orElse("_")
                + String.format(Locale.ROOT, "/v%04d.md", version);
    }

    /** True when the file was written, false when it was right already. It appears whole or not at all. */
    private static boolean write(Path path, byte[] bytes) throws IOException {
        if (Files.isRegularFile(path) && Files.size(path) == bytes.length && Arrays.equals(Files.readAllBytes(path), bytes)) {
            return false;
        }
        OwnFile.replace(path, bytes);
        return true;
    }

    /** A name as one part of a path on any system: what could be misread becomes percent codes. Names are read from the files, never from the path. */
    private static String part(String name) {
        var out = new StringBuilder();
        for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (octet & 0xff);
            var safe = letter < 0x80
                    && (Character.isLetterOrDigit(letter) || letter == '_' || letter == '-' || letter == '.' && !out.isEmpty());
            out.append(safe ? String.valueOf(letter) : "%%%02X".formatted((int) letter));
        }
        var readable = out.toString();
        var stem = readable.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "");
        if (readable.equals("_") || readable.isEmpty() || readable.endsWith(".") || NAMES_OF_DEVICES.contains(stem)
                || stem.matches("(com|lpt)[0-9]")) {
            return readable.equals("_") ? "%5F" : readable + "%";
        }
        return readable;
    }

    private static String reason(IOException broken) {
        return broken instanceof AccessDeniedException
                ? "you may not write there"
                : Optional.ofNullable(broken.getMessage()).orElse(broken.getClass().getSimpleName());
    }
}
