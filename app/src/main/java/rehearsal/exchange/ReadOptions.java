package rehearsal.exchange;

import java.util.Optional;
import java.util.Set;
import rehearsal.program.Program;
import rehearsal.store.prompt.Scope;

/**
 * How files are read. The program is the one a file belongs to when it names none; its phases help to find out what a prompt of another
 * tool is for. Into: everything without front matter goes to this scope. No format: each file's name and content decide.
 */
public record ReadOptions(Program program, Optional<ImportFormat> format, Optional<Scope> into, Set<PlaceholderStyle> convert) {
    public ReadOptions {
        convert = Set.copyOf(convert);
    }

    public static ReadOptions of(Program program) {
        return new ReadOptions(program, Optional.empty(), Optional.empty(), Set.of());
    }

    public ReadOptions from(ImportFormat wanted) {
        return new ReadOptions(program, Optional.of(wanted), into, convert);
    }

    public ReadOptions into(Scope scope) {
        return new ReadOptions(program, format, Optional.of(scope), convert);
    }

    public ReadOptions converting(PlaceholderStyle... styles) {
        return new ReadOptions(program, format, into, Set.of(styles));
    }
}
