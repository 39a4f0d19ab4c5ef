package rehearsal.ui.chat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rehearsal.ai.AiException;
import rehearsal.library.AuthorContext;
import rehearsal.persona.Persona;
import rehearsal.program.Program;
import rehearsal.prompt.ScopeTitle;
import rehearsal.session.PersonaPlayer;
import rehearsal.session.PersonaRun;
import rehearsal.session.Playback;
import rehearsal.session.Session;
import rehearsal.session.SessionEngine;
import rehearsal.session.StateByHand;
import rehearsal.session.StopRules;
import rehearsal.state.ReadScenario;
import rehearsal.state.Scenario;
import rehearsal.state.State;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.PromptRef;
import rehearsal.turn.TurnRecord;
import rehearsal.turn.size.TokenCounter;
import rehearsal.workspace.KeptNotes;
import rehearsal.workspace.Models;
import rehearsal.workspace.Providers;
import rehearsal.workspace.ScenarioShelf;

/** Everything a talk needs from behind the screen. Each call may block; what sends also costs. */
public final class TalkDesk {

    private static final int TALKS_OFFERED = 12;
    private static final int VERSIONS_OFFERED = 12;
    private static final String PARTNER_CLIENT = "partner-client";

    private final SessionEngine engine;
    private final ScenarioShelf scenes;
    private final Providers providers;
    private final AuthorContext shelves;
    private final TokenCounter counter;
    private final KeptNotes notes;

    public TalkDesk(SessionEngine engine, ScenarioShelf scenes, Providers providers, AuthorContext shelves, TokenCounter counter,
            KeptNotes notes) {
        this.engine = engine;
        this.scenes = scenes;
        this.providers = providers;
        this.shelves = shelves;
        this.counter = counter;
        this.notes = notes;
    }

    SessionEngine engine() {
        return engine;
    }

    Program program() {
        return shelves.program();
    }

    String author() {
        return shelves.author();
    }

    long now() {
        return shelves.clock().millis();
    }

    ChatSetup.Offers offers() {
        var program = shelves.program().name();
        return new ChatSetup.Offers(scenes.of(program), scenes.personasOf(program),
                engine.newest(Optional.of(program), Optional.empty(), TALKS_OFFERED),
                speakers());
    }

    List<String> providers() {
        return providers.ids();
    }

    String title(String provider) {
        return providers.title(provider);
    }

    boolean ready(String provider) {
        return providers.ready(provider);
    }

    /** The provider to begin with: the first that can answer and is more than practice, else the first that can answer. */
    String firstProvider() {
        return providers.ids().stream().filter(providers::ready).findFirst().orElse(providers.ids().getFirst());
    }

    List<String> models(String provider) {
        return new Models(providers).of(provider);
    }

    String modelTitle(String provider, String model) {
        return new Models(providers).title(provider, model).orElse(model);
    }

    /** This persona, played by the provider of the talk. */
    PersonaRun persona(Persona persona, Session session, StopRules rules) throws AiException {
        var choice = session.setup().model();
        var client = new Models(providers).client(choice);
        var model = choice.provider().equals(providers.ids().getFirst()) ? PARTNER_CLIENT : choice.model();
        return new PersonaRun(engine, new PersonaPlayer(client, model), persona, program(), rules);
    }

    /** A talk as it can be watched again. */
    List<Playback.Beat> playback(UUID session) {
        return new Playback(engine).of(session);
    }

    KeptNotes notes() {
        return notes;
    }

    /** The prompts of the program that speak in a talk, each with its newest versions. */
    List<ChatSetup.Speaker> speakers() {
        return shelves.prompts().scopes(program().name()).stream().filter(scope -> scope.latest().isPresent()).map(
                scope -> new ChatSetup.Speaker(scope.scope().phase().orElseGet(() -> scope.scope().type().name()), title(scope.scope()),
                        scope.live(), shelves.prompts().history(scope.scope(), VERSIONS_OFFERED)))
                .toList();
    }

    private String title(Scope scope) {
        return ScopeTitle.of(scope, program());
    }

    /** Keeps this moment as a scenario, and offers it from now on. */
    Scenario freeze(UUID session, Optional<UUID> turn, String name) {
        var scenario = engine.freeze(session, turn, name);
        scenes.keep(scenario);
        return scenario;
    }

    /** The state changed by hand after this turn. */
    Session editState(UUID session, Optional<UUID> turn, State edited) {
        return engine.editState(session, turn, edited);
    }

    /** A scenario out of a file of the person's, kept from now on when it could be read. */
    ReadScenario scenario(Path file) {
        var read = scenes.find(file.toString());
        if (read instanceof ReadScenario.Loaded loaded) {
            scenes.keep(loaded.scenario());
        }
        return read;
    }

    StateByHand hand() {
        return new StateByHand(program());
    }

    State stateAt(UUID session, Optional<UUID> turn) {
        return engine.lookAt(session, turn).state();
    }

    /** Everything a person can open of a turn. Empty for a step that was made by hand. */
    Optional<Inspected> inspect(UUID session, UUID turn) {
        return engine.record(session, turn).coach().map(record -> inspected(turn, record));
    }

    private Inspected inspected(UUID turn, TurnRecord record) {
        return Inspected.of(turn, record, body(record), new Inspected.Reading(
                text -> counter.count(record.model().model(), text).tokens(), this::words));
    }

    /** A prompt and its version, as a person calls them. */
    String words(PromptRef prompt) {
        return title(prompt.scope()) + ", " + prompt.label();
    }

    ModelChoice choice(String provider, String model) {
        return ModelChoice.of(provider, model);
    }

    int tokens(String model, String text) {
        return counter.count(model, text).tokens();
    }

    private Optional<String> body(TurnRecord record) {
        return record.asked().flatMap(asked -> asked.prompts().isEmpty() ? Optional.empty() : body(asked.prompts().getLast()));
    }

    private Optional<String> body(PromptRef prompt) {
        return prompt.version().isPresent()
                ? shelves.prompts().version(prompt.scope(), prompt.version().getAsInt()).map(version -> version.text().body())
                : shelves.drafts().find(prompt.scope(), shelves.author()).map(draft -> draft.text().body());
    }
}
