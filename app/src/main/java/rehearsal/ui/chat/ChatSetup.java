package rehearsal.ui.chat;

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
import rehearsal.store.prompt.VersionSummary;
import rehearsal.store.session.SessionSummary;
import rehearsal.turn.Pins;

/** What the set-up row offers and what is chosen in it. */
final class ChatSetup {

    private final TalkDesk desk;
    private final ObjectProperty<List<Scenario>> scenarios = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Persona>> personas = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<SessionSummary>> talks = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Scenario>> scenario = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<String> provider;
    private final ObjectProperty<String> model;
    private final BooleanProperty drafts = new SimpleBooleanProperty();
    private final ObjectProperty<Map<String, Integer>> pins = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<SessionLimits> limits = new SimpleObjectProperty<>(SessionLimits.usual());
    private final ObjectProperty<List<Speaker>> speakers = new SimpleObjectProperty<>(List.of());

    ChatSetup(TalkDesk desk) {
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

    ObjectProperty<List<Speaker>> speakers() {
        return speakers;
    }

    /** A prompt that speaks in a talk, by its phase or type, with the versions it could speak in. */
    record Speaker(String key, String title, OptionalInt live, List<VersionSummary> versions) {
        Speaker {
            versions = List.copyOf(versions);
        }
    }

    List<String> providers() {
        return desk.providers();
    }

    List<String> models() {
        return desk.models(provider.get());
    }

    String title(String id) {
        return desk.title(id);
    }

    boolean ready(String id) {
        return desk.ready(id);
    }

    String modelTitle(String id) {
        return desk.modelTitle(provider.get(), id);
    }

    /** What there is to choose from. */
    record Offers(List<Scenario> scenarios, List<Persona> personas, List<SessionSummary> talks, List<Speaker> speakers) {
        Offers {
            scenarios = List.copyOf(scenarios);
            personas = List.copyOf(personas);
            talks = List.copyOf(talks);
            speakers = List.copyOf(speakers);
        }
    }

    void offer(Offers found) {
        scenarios.set(found.scenarios());
        personas.set(found.personas());
        talks.set(found.talks());
        speakers.set(found.speakers());
        if (scenario.get().isEmpty()) {
            scenario.set(found.scenarios().stream().findFirst());
        }
    }

    /** What a new talk would be played with; empty while no scenario is chosen. */
    Optional<Setup> fresh() {
        return scenario.get().map(this::of);
    }

    Setup of(Scenario chosen) {
        return dressed(Setup.of(chosen, desk.choice(provider.get(), model.get())));
    }

    /** The same talk with what is chosen now. */
    Setup dressed(Setup setup) {
        return setup.withModel(desk.choice(provider.get(), model.get())).tryingDraftsOf(
                drafts.get() ? Optional.of(desk.author()) : Optional.empty()).withPins(Pins.of(pins.get())).withLimits(limits.get());
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
        return desk.models(id).stream().findFirst().orElse("");
    }
}
