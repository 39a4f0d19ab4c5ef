package rehearsal.cli;

import java.nio.charset.CharacterCodingException;
import java.nio.ByteBuffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import rehearsal.document.DocumentProblem;
import rehearsal.program.LoadedProgram;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.workspace.Providers;
import rehearsal.store.db.StoreLocation;
import rehearsal.workspace.LibraryLocation;
import rehearsal.workspace.Workspace;
import rehearsal.workspace.WorkspaceOpener;

/** What every command has at hand: the global options, the workspace once it is needed, the terminal. */
final class CliContext implements AutoCloseable {

    private final WorkspaceOpener workspaces;
    private final Terminal terminal;
    private final Clock clock;
    private final Output output;
    private Optional<Path> data = Optional.empty();
    private Optional<String> database = Optional.empty();
    private String programName = ShippedPrograms.USUAL;
    private boolean json;
    private Optional<Providers> providers = Optional.empty();
    private Optional<Workspace> open = Optional.empty();

    CliContext(WorkspaceOpener workspaces, Terminal terminal, Clock clock) {
        this.workspaces = workspaces;
        this.terminal = terminal;
        this.clock = clock;
        this.output = new Output(terminal);
    }

    void data(Optional<Path> folder) {
        data = folder;
    }

    void database(Optional<String> url) {
        database = url;
    }

    void programName(Optional<String> name) {
        programName = name.orElse(ShippedPrograms.USUAL);
    }

    void json(boolean wanted) {
        json = wanted;
    }

    boolean json() {
        return json;
    }

    Output output() {
        return output;
    }

    /** Where the library is; it is not opened for that. */
    StoreLocation location() {
        return workspaces.location(places());
    }

    /** Providers need no library, so asking one question opens no store. */
    Providers providers() {
        if (providers.isEmpty()) {
            providers = Optional.of(workspaces.providers(places()));
        }
        return providers.get();
    }

    ExecutorService threads() {
        return workspaces.threads();
    }

    Clock clock() {
        return clock;
    }

    LibraryLocation places() {
        return new LibraryLocation(data, database);
    }

    String programName() {
        return programName;
    }

    /** The workspace; the store is opened when the first command needs it. */
    Workspace workspace() {
        if (open.isEmpty()) {
            open = Optional.of(workspaces.open(places()));
        }
        return open.get();
    }

    Program program() {
        var known = workspace().programs().names();
        if (!known.contains(programName)) {
            throw CommandFailure.failed("There is no program \"" + programName + "\". There are: " + String.join(", ", known)
                    + ". Add one with: rehearsal program add FILE.");
        }
        return switch (workspace().programs().load(programName)) {
            case LoadedProgram.Loaded loaded -> loaded.program();
            case LoadedProgram.Invalid invalid -> throw CommandFailure.failed("The program " + programName + " cannot be used: "
                    + invalid.problems().stream().map(DocumentProblem::sentence).collect(Collectors.joining("; ")) + " There are: "
                    + String.join(", ", known) + ".");
        };
    }

    /** The bytes of a file, or of stdin for "-". */
    byte[] bytes(String file) {
        try {
            return file.equals("-") ? terminal.in().readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException missing) {
            throw CommandFailure.failed("The file " + file + " does not exist.");
        } catch (IOException unreadable) {
            throw CommandFailure.failed("The file " + file + " cannot be read: " + reason(unreadable) + ".");
        }
    }

    /** Why a file could not be read or written, without the name of a class or the path a second time. */
    static String reason(IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "its folder does not exist";
            case AccessDeniedException _ -> "you may not open it";
            case FileSystemException told when told.getReason() != null -> told.getReason();
            default -> problem.getMessage() == null ? "the system gave no reason" : problem.getMessage();
        };
    }

    /** The text of a file, which must be UTF-8. */
    String text(String file) {
        var bytes = bytes(file);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw CommandFailure.failed("The file " + file + " is not valid UTF-8. Save it as UTF-8 and try again.");
        }
    }

    @Override
    public void close() {
        open.ifPresent(Workspace::close);
        open = Optional.empty();
    }
}
