package rehearsal.ui.start;

import java.util.Comparator;
import java.util.Optional;
import rehearsal.library.AuthorContext;
import rehearsal.library.ProblemFinder;
import rehearsal.prompt.Problem;
import rehearsal.session.SessionImport;
import rehearsal.starter.StarterShelf;
import rehearsal.store.prompt.Scope;
import rehearsal.workspace.ScenarioShelf;
import rehearsal.workspace.StarterLibrary;

/** What the first page reads, behind the screen. */
public record StartReader(AuthorContext shelves, ScenarioShelf scenes, StarterLibrary starter, ProblemFinder finder, Runnable changed) {

    /** The talk that was recorded with this program; for another, the scenario with the most to hear. */
    RecordedTalk talk() {
        if (new SessionImport().read(StarterShelf.bundled().recordedTalk()) instanceof SessionImport.Read.Loaded loaded
                && loaded.file().setup().scenario().program().equals(shelves.program().name())) {
            return RecordedTalk.of(loaded.file(), shelves.program());
        }
        return scenes.of(shelves.program().name()).stream()
                .max(Comparator.comparingInt(scenario -> scenario.state().messages().size())).map(RecordedTalk::of)
                .orElseGet(RecordedTalk::nothing);
    }

    boolean hasSample() {
        return starter.isThere();
    }

    int removeSample() {
        return starter.remove(shelves.author());
    }

    /** The first prompt whose newest version has an error. */
    Optional<Scope> broken() {
        return shelves.prompts().scopes(shelves.program().name()).stream().map(summary -> summary.scope())
                .filter(scope -> shelves.prompts().latest(scope)
                        .filter(version -> finder.find(scope, version.text()).stream().anyMatch(Problem::blocksLive)).isPresent())
                .findFirst();
    }
}
