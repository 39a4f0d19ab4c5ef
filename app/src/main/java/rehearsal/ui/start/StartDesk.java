package rehearsal.ui.start;

import java.util.Optional;
import rehearsal.prompt.Problem;
import rehearsal.state.Scenario;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.draft.ProblemFinder;
import rehearsal.ui.draft.Shelves;
import rehearsal.workspace.Scenes;
import rehearsal.workspace.StarterLibrary;

/** What the first page reads, behind the screen. */
public record StartDesk(Shelves shelves, Scenes scenes, StarterLibrary starter, ProblemFinder finder, Runnable changed) {

    /** The recorded talk: the scenario of this program with the most to hear. */
    Optional<Scenario> talk() {
        return scenes.of(shelves.program().name()).stream()
                .max(java.util.Comparator.comparingInt(scenario -> scenario.state().messages().size()));
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
