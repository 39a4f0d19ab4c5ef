package rehearsal.practice;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import rehearsal.ai.AiException;
import rehearsal.persona.Persona;
import rehearsal.program.Phase;
import rehearsal.program.Program;
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
import rehearsal.turn.PromptRef;
import rehearsal.turn.TurnRecord;
import rehearsal.workspace.KeptNotes;
import rehearsal.workspace.Models;
import rehearsal.workspace.Providers;
import rehearsal.workspace.Workspace;

/** What a person does with sessions of a program: what there is to choose from, who plays the client, what is kept of a moment. */
public final class SessionActions {

    private static final int SESSIONS_OFFERED = 12;
    private static final int VERSIONS_OFFERED = 12;

    private final Workspace workspace;
    private final SessionEngine engine;
    private final Supplier<Program> program;

    /** @param program as it stands at each call */
    public SessionActions(Workspace workspace, SessionEngine engine, Supplier<Program> program) {
        this.workspace = workspace;
        this.engine = engine;
        this.program = program;
    }

    public SessionEngine engine() {
        return engine;
    }

    public Program program() {
        return program.get();
    }

    public String author() {
        return workspace.author();
    }

    public long now() {
        return workspace.clock().millis();
    }

    public SessionOffers offers() {
        var name = program().name();
        return new SessionOffers(workspace.scenes().of(name), workspace.scenes().personasOf(name),
                engine.newest(Optional.of(name), Optional.empty(), SESSIONS_OFFERED), prompts());
    }

    public Providers providers() {
        return workspace.providers();
    }

    /** The provider to begin with: the first that can answer and is more than practice, else the first that can answer. */
    public String firstProvider() {
        var providers = workspace.providers();
        return providers.ids().stream().filter(providers::ready).findFirst().orElse(providers.practice());
    }

    public Models models() {
        return new Models(workspace.providers());
    }

    /** A session that starts here, without a message yet. */
    public Session start(Scenario scenario, SessionChoice choice) {
        return engine.start(choice.startingAt(scenario), scenario.name());
    }

    /** This persona as the client of the session. */
    public PersonaRun persona(Persona persona, Session session, StopRules rules) throws AiException {
        return new PersonaRun(engine, new ClientVoice(workspace.providers()).player(session.setup().model()), persona, program(), rules);
    }

    /** A session as it can be watched again. */
    public List<Playback.Beat> playback(UUID session) {
        return new Playback(engine).of(session);
    }

    public KeptNotes notes() {
        return workspace.notes();
    }

    /** The prompts of the program that speak in a session, each with its newest versions, in the order a session meets them. */
    public List<SpeakingPrompt> prompts() {
        return workspace.scopes(program()).stream().filter(scope -> scope.latest().isPresent())
                .map(scope -> new SpeakingPrompt(scope.scope().phase().orElseGet(() -> scope.scope().type().name()), title(scope.scope()),
                        scope.live(), workspace.store().prompts().history(scope.scope(), VERSIONS_OFFERED)))
                .toList();
    }

    private String title(Scope scope) {
        return scope.phase().map(id -> program().phase(id).map(Phase::title).orElse(id)).orElseGet(
                () -> scope.type().name().charAt(0) + scope.type().name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** Keeps this moment as a scenario, and offers it from now on. With no turn it is the moment before the first one. */
    public Scenario freeze(UUID session, Optional<UUID> turn, String name) {
        var scenario = turn.isPresent() ? engine.freeze(session, turn, name) : engine.freezeStart(session, name);
        workspace.scenes().keep(scenario);
        return scenario;
    }

    /** A scenario out of a file of the person's, kept from now on when it could be read. */
    public ReadScenario scenario(Path file) {
        var read = workspace.scenes().find(file.toString());
        if (read instanceof ReadScenario.Loaded loaded) {
            workspace.scenes().keep(loaded.scenario());
        }
        return read;
    }

    public StateByHand hand() {
        return new StateByHand(program());
    }

    public State stateAt(UUID session, Optional<UUID> turn) {
        return engine.lookAt(session, turn).state();
    }

    /** Everything a person can open of a turn. Empty for a step that was made by hand. */
    public Optional<InspectedTurn> inspect(UUID session, UUID turn) {
        return engine.record(session, turn).coach().map(record -> inspected(turn, record));
    }

    private InspectedTurn inspected(UUID turn, TurnRecord record) {
        return InspectedTurn.of(turn, record, body(record), new InspectedTurn.Reading(
                text -> tokens(record.model().model(), text), this::words));
    }

    /** A prompt and its version, as a person calls them. */
    public String words(PromptRef prompt) {
        return title(prompt.scope()) + ", " + prompt.label();
    }

    public int tokens(String model, String text) {
        return workspace.caches().tokens().count(model, text).tokens();
    }

    private Optional<String> body(TurnRecord record) {
        return record.asked().flatMap(asked -> asked.prompts().isEmpty() ? Optional.empty() : body(asked.prompts().getLast()));
    }

    private Optional<String> body(PromptRef prompt) {
        var store = workspace.store();
        return prompt.version().isPresent()
                ? store.prompts().version(prompt.scope(), prompt.version().getAsInt()).map(version -> version.text().body())
                : store.drafts().find(prompt.scope(), workspace.author()).map(draft -> draft.text().body());
    }
}
