package rehearsal.ui.rehearse;

import rehearsal.practice.SessionActions;
import rehearsal.practice.SessionChoice;
import rehearsal.practice.SessionOffers;
import rehearsal.practice.SpeakingPrompt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.persona.Persona;
import rehearsal.session.SessionLimits;
import rehearsal.session.Setup;
import rehearsal.state.Scenario;
import rehearsal.store.prompt.Scope;
import rehearsal.store.session.SessionSummary;
import rehearsal.turn.ModelChoice;

/** What the set-up row offers and what is chosen in it. */
final class SessionSetup {

    private final SessionActions desk;
    private final ObjectProperty<List<Scenario>> scenarios = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Persona>> personas = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<SessionSummary>> talks = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Scenario>> scenario = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<String> provider;
    private final ObjectProperty<String> model;
    private final BooleanProperty drafts = new SimpleBooleanProperty();
    private final ObjectProperty<Map<String, Integer>> pins = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<SessionLimits> limits = new SimpleObjectProperty<>(SessionLimits.usual());
    private final ObjectProperty<List<SpeakingPrompt>> speakers = new SimpleObjectProperty<>(List.of());

    SessionSetup(SessionActions desk) {
        this.desk = desk;
        this.provider = new SimpleObjectProperty<>(desk.firstProvider());
        this.model = new SimpleObjectProperty<>(usual(provider.get()));
        provider.addListener((property, before, after) -> model.set(usual(after)));
    }

    ObjectProperty<List<Scenario>> scenarios() {
        return scenarios;
    }

    ObjectProperty<List<Persona>> personas() {
        return personas;
    }

    /** The talks that were kept, the newest first. */
    ObjectProperty<List<SessionSummary>> talks() {
        return talks;
    }

    ObjectProperty<Optional<Scenario>> scenario() {
        return scenario;
    }

    ObjectProperty<String> provider() {
        return provider;
    }

    ObjectProperty<String> model() {
        return model;
    }

    /** Whether my drafts speak where there are any. */
    BooleanProperty drafts() {
        return drafts;
    }

    /** Versions chosen by hand, by phase or type. */
    ObjectProperty<Map<String, Integer>> pins() {
        return pins;
    }

    /** The version that speaks for a phase from now on; none: the live one. */
    void pin(String phase, OptionalInt version) {
        var changed = new HashMap<>(pins.get());
        changed.remove(phase);
        version.ifPresent(number -> changed.put(phase, number));
        pins.set(Map.copyOf(changed));
    }

    /** How far the talk may go. */
    ObjectProperty<SessionLimits> limits() {
        return limits;
    }

    ObjectProperty<List<SpeakingPrompt>> speakers() {
        return speakers;
    }

    List<String> providers() {
        return desk.providers().ids();
    }

    List<String> models() {
        return desk.models().of(provider.get());
    }

    String title(String id) {
        return desk.providers().title(id);
    }

    boolean ready(String id) {
        return desk.providers().ready(id);
    }

    String modelTitle(String id) {
        return desk.models().title(provider.get(), id).orElse(id);
    }

    void offer(SessionOffers found) {
        scenarios.set(found.scenarios());
        personas.set(found.personas());
        talks.set(found.sessions());
        speakers.set(found.prompts());
        if (scenario.get().isEmpty()) {
            scenario.set(found.scenarios().stream().findFirst());
        }
    }

    /**
     * My drafts speak, in the phase of this prompt: from the scenario of this name, else from one that stands in the phase, else from the chosen
     * one, each moved to the phase where it stands elsewhere.
     */
    void tryDraft(Scope draft, Optional<String> named) {
        drafts.set(true);
        var all = scenarios.get();
        named.flatMap(name -> all.stream().filter(each -> each.name().equals(name)).findFirst())
                .or(() -> all.stream().filter(each -> draft.phase().equals(Optional.of(each.state().currentPhase()))).findFirst())
                .or(scenario::get).or(() -> all.stream().findFirst())
                .ifPresent(from -> scenario.set(Optional.of(draft.phase().map(phase -> in(phase, from)).orElse(from))));
    }

    private static Scenario in(String phase, Scenario from) {
        return from.state().currentPhase().equals(phase)
                ? from
                : new Scenario(from.name(), from.program(), from.description(), from.state().withPhase(phase));
    }

    /** What a new talk would be played with; empty while no scenario is chosen. */
    Optional<Setup> fresh() {
        return scenario.get().map(this::of);
    }

    Setup of(Scenario from) {
        return chosen().startingAt(from);
    }

    /** The same talk with what is chosen now. */
    Setup dressed(Setup setup) {
        return chosen().on(setup);
    }

    private SessionChoice chosen() {
        return SessionChoice.of(ModelChoice.of(provider.get(), model.get()))
                .drafts(drafts.get() ? Optional.of(desk.author()) : Optional.empty()).pinned(pins.get()).within(limits.get());
    }

    /** Shows what an opened talk was set up with. */
    void show(Setup setup) {
        scenario.set(Optional.of(setup.scenario()));
        provider.set(setup.model().provider());
        model.set(setup.model().model());
        drafts.set(setup.draftsOf().isPresent());
        pins.set(setup.pins().versions());
        limits.set(setup.limits());
    }

    private String usual(String id) {
        return desk.models().of(id).stream().findFirst().orElse("");
    }
}
