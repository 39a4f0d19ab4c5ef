package rehearsal.ui.pair;

import rehearsal.practice.PairActions;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.draft.WindowContext;

/** Brings what there is to choose from to the set-up, and keeps what is chosen where it still exists. */
final class PairChoices {

    private final PairActions desk;
    private final WindowContext around;
    private final PairSetup setup;
    private Optional<Asked> asked = Optional.empty();
    private boolean bringing;

    /** Two versions of a prompt that somebody wants to hear. */
    private record Asked(Scope scope, OptionalInt a, OptionalInt b) {
    }

    PairChoices(PairActions desk, WindowContext around, PairSetup setup) {
        this.desk = desk;
        this.around = around;
        this.setup = setup;
    }

    /** Whether a change of the set-up is not a person's. */
    boolean bringing() {
        return bringing;
    }

    void refresh() {
        around.background().run(desk::models, found -> quietly(() -> setup.offerModels(found)), around.desk()::failed);
        around.background().run(desk::offers, this::offered, around.desk()::failed);
    }

    private void offered(PairActions.Offers found) {
        quietly(() -> setup.offer(found, asked.flatMap(wanted -> wanted.scope().phase())));
        wordings();
    }

    void contest(Scope scope, OptionalInt a, OptionalInt b) {
        asked = Optional.of(new Asked(scope, a, b));
        quietly(() -> {
            setup.contest().set(PairSetup.Contest.VERSIONS);
            setup.startAt(scope.phase());
        });
        wordings();
    }

    /** A person chose another scenario, and with it another prompt. */
    void scenarioChosen() {
        asked = Optional.empty();
        wordings();
    }

    private void wordings() {
        var wanted = asked;
        var scope = wanted.map(Asked::scope).or(() -> setup.scenario().get().map(desk::scope));
        scope.ifPresent(of -> around.background().run(() -> desk.versions(of), found -> quietly(
                () -> setup.offerVersions(of, found, wanted.map(Asked::a), wanted.map(Asked::b))), around.desk()::failed));
    }

    private void quietly(Runnable change) {
        bringing = true;
        change.run();
        bringing = false;
    }
}
