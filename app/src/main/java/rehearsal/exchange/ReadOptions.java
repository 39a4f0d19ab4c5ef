package rehearsal.exchange;

import java.util.Optional;
import java.util.Set;
import rehearsal.program.Program;
import rehearsal.store.prompt.Scope;

/**
 * How files are read. The program is the one a file belongs to when it names none. Into: where the one prompt goes that does not say what
 * it is for; without it, such a prompt becomes a template of its name. No format: each file's name and content decide.
 */
public record ReadOptions(Program program, Optional<ImportFormat> format, Optional<Scope> into, Converting converting) {

    public static ReadOptions of(Program program) {
        return new ReadOptions(program, Optional.empty(), Optional.empty(), Converting.nothing());
    }

    public ReadOptions from(ImportFormat wanted) {
        return new ReadOptions(program, Optional.of(wanted), into, converting);
    }

    public ReadOptions into(Scope scope) {
        return new ReadOptions(program, format, Optional.of(scope), converting);
    }

    /** Rewrites placeholders in every file of another tool. */
    public ReadOptions converting(PlaceholderStyle... styles) {
        return new ReadOptions(program, format, into, new Converting(Set.of(styles), Optional.empty()));
    }

    /** Rewrites placeholders in these files only, in whichever style each of them is written. */
    public ReadOptions convertingOnly(Set<String> files) {
        return new ReadOptions(program, format, into, new Converting(Set.of(PlaceholderStyle.values()), Optional.of(files)));
    }
}
