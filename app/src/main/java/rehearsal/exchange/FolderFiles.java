package rehearsal.exchange;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The files of a folder and of the folders in it, by name. Hidden folders are named and left out, and one that may not be opened stops nothing. */
final class FolderFiles extends SimpleFileVisitor<Path> {
    private final Path root;
    private final ImportFindings findings;
    private final List<Path> files = new ArrayList<>();

    private FolderFiles(Path root, ImportFindings findings) {
        this.root = root;
        this.findings = findings;
    }

    static List<Path> of(Path root, ImportFindings findings) {
        var visitor = new FolderFiles(root, findings);
        try {
            Files.walkFileTree(root, visitor);
        } catch (IOException broken) {
            findings.fail(root.toString(), 0, "This folder cannot be read: " + reason(broken) + ".");
        }
        Collections.sort(visitor.files);
        return visitor.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root) || !folder.getFileName().toString().startsWith(".")) {
            return FileVisitResult.CONTINUE;
        }
        findings.skip(name(folder) + "/", "It is a hidden folder. Import it by itself if it holds prompts.");
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.getFileName().toString().startsWith(".")) {
            findings.skip(name(file), "It is a hidden file.");
        } else if (Files.isRegularFile(file)) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException broken) {
        findings.fail(name(file), 0, 1, "It cannot be read: " + reason(broken) + ".", Optional.of("everything else was read"));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException broken) {
        if (broken != null) {
            findings.fail(name(folder), 0, "This folder cannot be read to its end: " + reason(broken) + ".");
        }
        return FileVisitResult.CONTINUE;
    }

    private String name(Path path) {
        return path.equals(root) ? path.toString() : root.relativize(path).toString().replace('\\', '/');
    }

    static String reason(Exception broken) {
        return switch (broken) {
            case NoSuchFileException missing -> "it is not there";
            case AccessDeniedException denied -> "you may not open it";
            default -> Optional.ofNullable(broken.getMessage()).orElse(broken.getClass().getSimpleName());
        };
    }
}
