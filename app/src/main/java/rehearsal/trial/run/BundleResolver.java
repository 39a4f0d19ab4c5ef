package rehearsal.trial.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rehearsal.document.Problems;
import rehearsal.program.Program;
import rehearsal.store.Store;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.Draft;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.trial.suite.SuiteSide;
import rehearsal.trial.suite.TrialSuite;
import rehearsal.trial.suite.VersionChoice;

/** Finds the exact versions that the sides of a suite name. What is missing is said before anything is paid for; nothing is taken in its place. */
public final class BundleResolver {

    private static final List<PromptType> WITHOUT_PHASE = List.of(PromptType.SYSTEM, PromptType.SENTINEL, PromptType.IMAGE_GENERATION);

    private final Store store;

    public BundleResolver(Store store) {
        this.store = store;
    }

    public List<Bundle> resolve(TrialSuite suite, Problems problems) {
        return suite.sides().stream().map(side -> resolve(side, suite.program(), problems)).toList();
    }

    /** The texts that a run began with, as {@link Bundle#identity} wrote them down; a text that changed since is a problem. */
    public Bundle exactly(SuiteSide side, Program program, List<String> identity, Problems problems) {
        var choices = new HashMap<>(side.versions());
        var names = new ArrayList<String>();
        for (var line : identity) {
            var name = line.substring(0, line.indexOf('='));
            names.add(name);
            if (line.startsWith(name + "=v")) {
                choices.put(name, new VersionChoice.Number(Integer.parseInt(line.substring(name.length() + 2, line.indexOf(':')))));
            }
        }
        var found = resolve(new SuiteSide(side.name(), side.model(), choices, side.at()), program, problems);
        // A prompt that was not there when the run began stays out of it.
        var bundle = new Bundle(side, only(found.versions(), names), only(found.drafts(), names));
        if (!bundle.identity().equals(identity)) {
            problems.error(side.at(), "Side " + side.name() + ": a prompt of this run changed since it began.",
                    "start the suite as a new run");
        }
        return bundle;
    }

    private static <T> Map<Scope, T> only(Map<Scope, T> all, List<String> names) {
        var kept = new HashMap<>(all);
        kept.keySet().removeIf(scope -> !names.contains(Bundle.name(scope)));
        return kept;
    }

    private Bundle resolve(SuiteSide side, Program program, Problems problems) {
        var versions = new HashMap<Scope, PromptVersion>();
        var drafts = new HashMap<Scope, Draft>();
        for (var scope : scopes(program)) {
            var choice = side.versions().getOrDefault(Bundle.name(scope), new VersionChoice.Live());
            switch (choice) {
                case VersionChoice.Live() -> live(side, scope, versions, problems);
                case VersionChoice.Number(int number) -> put(versions, scope, store.prompts().version(scope, number),
                        Bundle.name(scope) + " has no version " + number, side, problems);
                case VersionChoice.Label(String label) -> put(versions, scope, labelled(scope, label),
                        "No version of " + Bundle.name(scope) + " carries the label " + label, side, problems);
                case VersionChoice.DraftOf(String author) -> put(drafts, scope, store.drafts().find(scope, author),
                        author + " has no draft of " + Bundle.name(scope), side, problems);
            }
        }
        return new Bundle(side, versions, drafts);
    }

    /** A library without a note keeper has none; a prompt that was named must be there. */
    private void live(SuiteSide side, Scope scope, Map<Scope, PromptVersion> versions, Problems problems) {
        var live = store.prompts().live(scope);
        live.ifPresent(version -> versions.put(scope, version));
        if (live.isEmpty() && side.versions().containsKey(Bundle.name(scope))) {
            problems.error(side.at(), "Side " + side.name() + ": " + Bundle.name(scope) + " has no live version.", "name a version");
        }
    }

    private Optional<PromptVersion> labelled(Scope scope, String label) {
        try {
            return Optional.of(store.prompts().byLabel(scope, label));
        } catch (StoreException missing) {
            return Optional.empty();
        }
    }

    private static <T> void put(Map<Scope, T> into, Scope scope, Optional<T> found, String otherwise, SuiteSide side, Problems problems) {
        if (found.isPresent()) {
            into.put(scope, found.get());
        } else {
            problems.error(side.at(), "Side " + side.name() + ": " + otherwise + ".", "see: rehearsal prompts history");
        }
    }

    private static List<Scope> scopes(Program program) {
        var scopes = new ArrayList<Scope>();
        WITHOUT_PHASE.forEach(type -> scopes.add(new Scope(program.name(), type, Optional.empty())));
        program.phases().forEach(phase -> scopes.add(new Scope(program.name(), PromptType.COACH, Optional.of(phase.id()))));
        return scopes;
    }
}
