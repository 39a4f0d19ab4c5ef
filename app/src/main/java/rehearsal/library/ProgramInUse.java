package rehearsal.library;

import java.util.Optional;
import rehearsal.program.Addition;
import rehearsal.program.LoadedProgram;
import rehearsal.program.Program;
import rehearsal.program.ProgramText;
import rehearsal.workspace.Programs;

/** The program of a window as it stands now. A name that a prompt needs can be added while the window is open, and taken back. */
public final class ProgramInUse {

    private final Optional<Programs> programs;
    private volatile Program now;

    private ProgramInUse(Optional<Programs> programs, Program program) {
        this.programs = programs;
        this.now = program;
    }

    public static ProgramInUse of(Programs programs, Program program) {
        return new ProgramInUse(Optional.of(programs), program);
    }

    /** A program that nobody can change from here. */
    public static ProgramInUse fixed(Program program) {
        return new ProgramInUse(Optional.empty(), program);
    }

    public Program now() {
        return now;
    }

    /** Reads it again, for it may have been changed elsewhere. A file with errors leaves the program as it was. */
    public void reload() {
        programs.flatMap(all -> all.find(now().name())).ifPresent(found -> now = found);
    }

    /** Writes the name into the program's file. Runs behind the screen. */
    public AdditionResult add(Addition addition) {
        var name = now().name();
        if (programs.isEmpty()) {
            return new AdditionResult.Refused("This program cannot be changed from here.");
        }
        var before = programs.get().isAdded(name) ? programs.get().source(name) : Optional.<String>empty();
        var wanted = new ProgramText(name + ".yaml", programs.get().source(name).orElse("")).with(addition);
        return switch (programs.get().add(wanted.file(), wanted.text())) {
            case LoadedProgram.Loaded loaded -> {
                now = loaded.program();
                yield new AdditionResult.Added(before);
            }
            case LoadedProgram.Invalid invalid -> new AdditionResult.Refused(invalid.problems().getFirst().sentence());
        };
    }

    /** Puts the file back as it was before the addition. */
    public void putBack(AdditionResult.Added added) {
        programs.ifPresent(all -> {
            var name = now().name();
            added.before().ifPresentOrElse(text -> all.add(name + ".yaml", text), () -> all.remove(name));
            reload();
        });
    }
}
