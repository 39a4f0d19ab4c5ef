package rehearsal.practice;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import rehearsal.program.Program;
import rehearsal.session.SessionImport;
import rehearsal.starter.StarterShelf;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.Scope;
import rehearsal.workspace.Workspace;

/**
 * What the first page shows of a library.
 *
 * @param blocked whether this text has an error that keeps it from going live
 */
public record FirstPageReader(Workspace workspace, Supplier<Program> program, BiPredicate<Scope, PromptText> blocked) {

    /** The talk that was recorded with this program; for another, the scenario with the most to hear. */
    public RecordedSession recorded() {
        if (new SessionImport().read(StarterShelf.bundled().recordedTalk()) instanceof SessionImport.Read.Loaded loaded
                && loaded.file().setup().scenario().program().equals(program.get().name())) {
            return RecordedSession.of(loaded.file(), program.get());
        }
        return workspace.scenes().of(program.get().name()).stream()
                .max(Comparator.comparingInt(scenario -> scenario.state().messages().size())).map(RecordedSession::of)
                .orElseGet(RecordedSession::nothing);
    }

    public boolean hasSample() {
        return workspace.starterLibrary().isThere();
    }

    public int removeSample() {
        return workspace.starterLibrary().remove(workspace.author()).removed();
    }

    /** The first prompt whose newest version has an error. */
    public Optional<Scope> broken() {
        return workspace.store().prompts().scopes(program.get().name()).stream().map(summary -> summary.scope())
                .filter(scope -> workspace.store().prompts().latest(scope)
                        .filter(version -> blocked.test(scope, version.text())).isPresent())
                .findFirst();
    }
}
