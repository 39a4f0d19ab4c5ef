package rehearsal.workspace;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.prompt.Lint;
import rehearsal.starter.StarterShelf;
import rehearsal.store.Store;
import rehearsal.store.prompt.ScopeSummary;
import rehearsal.session.SamplePlay;
import rehearsal.session.SessionEngine;
import rehearsal.session.Setup;
import rehearsal.session.grounding.Grounding;
import rehearsal.state.ReadScenario;
import rehearsal.turn.Corridor;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Pricing;
import rehearsal.turn.PromptSource;
import rehearsal.turn.TurnCaches;
import rehearsal.turn.TurnRecords;
import rehearsal.turn.TurnRunner;
import rehearsal.workspace.Providers.Reach;

/** One person's open library and everything that goes with it. */
public record Workspace(Store store, Programs programs, ScenarioShelf scenes, Providers providers, TurnCaches caches, Clock clock,
        String author) implements AutoCloseable {

    /** The way from a request to exactly what would be sent, at the providers' usual addresses or at another. */
    public Corridor corridor(Reach reach) {
        return new Corridor(prompts(), provider -> providers.client(provider, reach), caches, System::nanoTime);
    }

    /** Sessions, asked of the providers at their usual addresses or at another. */
    public SessionEngine sessions(Reach reach) {
        return sessions(reach, notes());
    }

    /** Sessions that look into these reference notes. */
    public SessionEngine sessions(Reach reach, Grounding grounding) {
        var runner = new TurnRunner(corridor(reach), caches, Pricing.of(providers.models(), clock), clock);
        return new SessionEngine(store, prompts(), programs::find, runner, new TurnRecords(), grounding);
    }

    /** The folder of reference notes, and what is in it. */
    public KeptNotes notes() {
        return new KeptNotes(store.settings());
    }

    /** Reference notes are looked up here from now on; nowhere when the folder is empty. */
    public void keepNotesFolder(Optional<Path> folder) {
        notes().keep(folder);
    }

    /** The talk of the first start, with the offline partner as the coach. */
    public Optional<SamplePlay> samplePlay() {
        var talk = StarterShelf.bundled().sampleTalk();
        var practice = providers.practice();
        return scenes.find(talk.scenario()) instanceof ReadScenario.Loaded loaded
                ? Optional.of(new SamplePlay(sessions(Reach.usual()), talk,
                        Setup.of(loaded.scenario(), ModelChoice.of(practice, providers.usualModel(practice).orElse(practice)))))
                : Optional.empty();
    }

    public PromptSource prompts() {
        return PromptSource.of(store.prompts(), store.drafts());
    }

    /** The prompts of a program in the order a talk meets them: by type, then by phase as the program lists them. */
    public List<ScopeSummary> scopes(Program program) {
        var order = program.phases().stream().map(Phase::id).toList();
        return store.prompts().scopes(program.name()).stream()
                .sorted(Comparator.comparing((ScopeSummary each) -> each.scope().type()).thenComparing(
                        each -> each.scope().phase().map(order::indexOf).filter(place -> place >= 0).orElse(Integer.MAX_VALUE)))
                .toList();
    }

    /** Lint for a program, which knows how much the models take. */
    public Lint lint(Program program) {
        return new Lint(program, new CatalogueWindows(providers.models(), caches.tokens()));
    }

    /** The prompts that ship, to be loaded and removed. */
    public StarterLibrary starterLibrary() {
        return new StarterLibrary(store, StarterShelf.bundled(), clock);
    }

    @Override
    public void close() {
        store.close();
    }
}
