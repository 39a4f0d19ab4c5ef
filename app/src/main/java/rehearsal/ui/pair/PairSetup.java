package rehearsal.ui.pair;

import java.util.Objects;
import rehearsal.practice.ModelPick;
import rehearsal.practice.PairActions;
import rehearsal.practice.VersionPick;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.persona.Persona;
import rehearsal.session.Setup;
import rehearsal.state.Scenario;
import rehearsal.store.prompt.Scope;
import rehearsal.store.trial.PairSummary;
import rehearsal.trial.Arm;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Pins;

/** What the set-up row and the two heads offer, and what is chosen in them. */
final class PairSetup {

    /** In what the arms may differ. */
    enum Contest {
        VERSIONS, MODELS, FREE
    }

    private final String author;
    private final ObjectProperty<List<Scenario>> scenarios = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Persona>> personas = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<PairSummary>> pairs = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<VersionPick>> versions = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<ModelPick>> models = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Scenario>> scenario = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Contest> contest = new SimpleObjectProperty<>(Contest.VERSIONS);
    private final Map<Arm, ObjectProperty<Optional<VersionPick>>> version = Map.of(Arm.A, none(), Arm.B, none());
    private final Map<Arm, ObjectProperty<Optional<ModelPick>>> model = Map.of(Arm.A, none(), Arm.B, none());
    private final BooleanProperty hidden = new SimpleBooleanProperty();
    private Optional<Scope> scope = Optional.empty();

    PairSetup(String author) {
        this.author = author;
        contest.addListener((property, before, after) -> align());
        version(Arm.A).addListener((property, before, after) -> align());
        model(Arm.A).addListener((property, before, after) -> align());
    }

    private static <T> ObjectProperty<Optional<T>> none() {
        return new SimpleObjectProperty<>(Optional.empty());
    }

    ObjectProperty<List<Scenario>> scenarios() {
        return scenarios;
    }

    ObjectProperty<List<Persona>> personas() {
        return personas;
    }

    /** The pairs that were kept, the newest first. */
    ObjectProperty<List<PairSummary>> pairs() {
        return pairs;
    }

    ObjectProperty<List<VersionPick>> versions() {
        return versions;
    }

    ObjectProperty<List<ModelPick>> models() {
        return models;
    }

    ObjectProperty<Optional<Scenario>> scenario() {
        return scenario;
    }

    ObjectProperty<Contest> contest() {
        return contest;
    }

    ObjectProperty<Optional<VersionPick>> version(Arm arm) {
        return Objects.requireNonNull(version.get(arm));
    }

    ObjectProperty<Optional<ModelPick>> model(Arm arm) {
        return Objects.requireNonNull(model.get(arm));
    }

    BooleanProperty hidden() {
        return hidden;
    }

    /** Whether both arms speak with one version, or answer with one model. */
    boolean oneVersion() {
        return contest.get() == Contest.MODELS;
    }

    boolean oneModel() {
        return contest.get() == Contest.VERSIONS;
    }

    /** @param phase where the talk should start if there is a choice */
    void offer(PairActions.Offers found, Optional<String> phase) {
        scenarios.set(found.scenarios());
        personas.set(found.personas());
        pairs.set(found.pairs());
        if (scenario.get().isEmpty()) {
            scenario.set(found.scenarios().stream().findFirst());
            startAt(phase);
        }
    }

    /** Chooses a scenario that stands in this phase, if there is one and the chosen one does not. */
    void startAt(Optional<String> phase) {
        if (phase.isPresent() && scenario.get().filter(chosen -> chosen.state().currentPhase().equals(phase.get())).isEmpty()) {
            scenarios.get().stream().filter(each -> each.state().currentPhase().equals(phase.get())).findFirst().ifPresent(
                    found -> scenario.set(Optional.of(found)));
        }
    }

    void offerModels(List<ModelPick> found) {
        models.set(found);
        for (var arm : Arm.values()) {
            if (model(arm).get().filter(found::contains).isEmpty()) {
                model(arm).set(found.stream().skip(arm == Arm.B && !oneModel() && found.size() > 1 ? 1 : 0).findFirst());
            }
        }
    }

    /** The wordings of a prompt: A begins with the live one, B with the newest other one, unless others were asked for or chosen before. */
    void offerVersions(Scope of, List<VersionPick> found, Optional<OptionalInt> wantedA, Optional<OptionalInt> wantedB) {
        var before = scope.filter(of::equals).isPresent();
        scope = Optional.of(of);
        versions.set(found);
        var a = wantedA.flatMap(this::pick).or(() -> before ? chosenBefore(Arm.A) : Optional.empty())
                .or(() -> found.stream().filter(VersionPick::live).findFirst()).or(() -> found.stream().findFirst());
        var b = wantedB.flatMap(this::pick).or(() -> before ? chosenBefore(Arm.B) : Optional.empty())
                .or(() -> found.stream().filter(each -> !Optional.of(each).equals(a)).findFirst()).or(() -> a);
        version(Arm.A).set(a);
        version(Arm.B).set(oneVersion() ? a : b);
    }

    private Optional<VersionPick> chosenBefore(Arm arm) {
        return version(arm).get().flatMap(pick -> pick.draft() || pick.number().isPresent() ? pick(pick.number()) : Optional.empty());
    }

    private Optional<VersionPick> pick(OptionalInt number) {
        return versions.get().stream().filter(each -> each.is(number)).findFirst();
    }

    /** Everything that is needed is chosen. */
    boolean complete() {
        return scenario.get().isPresent() && model(Arm.A).get().isPresent() && model(Arm.B).get().isPresent();
    }

    Setup of(Arm arm) {
        var chosen = model(arm).get().orElseThrow();
        var setup = Setup.of(scenario.get().orElseThrow(), ModelChoice.of(chosen.provider(), chosen.model()));
        var wording = version(arm).get().orElseGet(VersionPick::whateverIsLive);
        if (wording.draft()) {
            return setup.tryingDraftsOf(Optional.of(author));
        }
        // A version that is off can be rehearsed too: that is what one does before making it live.
        return wording.number().isPresent() && scope.isPresent()
                ? setup.withPins(
                        Pins.of(Map.of(scope.get().phase().orElse(scope.get().type().name()), wording.number().getAsInt())).toLookAt())
                : setup;
    }

    private void align() {
        if (oneVersion()) {
            version(Arm.B).set(version(Arm.A).get());
            if (model(Arm.B).get().equals(model(Arm.A).get())) {
                model(Arm.B).set(models.get().stream().filter(other -> !Optional.of(other).equals(model(Arm.A).get())).findFirst()
                        .or(model(Arm.A)::get));
            }
        }
        if (oneModel()) {
            model(Arm.B).set(model(Arm.A).get());
            if (version(Arm.B).get().equals(version(Arm.A).get())) {
                version(Arm.B).set(versions.get().stream().filter(other -> !Optional.of(other).equals(version(Arm.A).get())).findFirst()
                        .or(version(Arm.A)::get));
            }
        }
    }
}
