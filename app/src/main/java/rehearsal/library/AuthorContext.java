package rehearsal.library;

import java.time.Clock;
import rehearsal.program.Program;
import rehearsal.store.prompt.Drafts;
import rehearsal.store.prompt.Prompts;

/** What one author works with in one program. */
public record AuthorContext(Prompts prompts, Drafts drafts, ProgramInUse programs, String author, Clock clock) {

    public AuthorContext(Prompts prompts, Drafts drafts, Program program, String author, Clock clock) {
        this(prompts, drafts, ProgramInUse.fixed(program), author, clock);
    }

    /** The program as it stands now. */
    public Program program() {
        return programs.now();
    }
}
