package rehearsal.ui.draft;

import java.time.Clock;
import rehearsal.program.Program;
import rehearsal.store.prompt.Drafts;
import rehearsal.store.prompt.Prompts;

/** What one author works with in one program. */
public record Shelves(Prompts prompts, Drafts drafts, Program program, String author, Clock clock) {
}
