package rehearsal.practice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rehearsal.ai.AiException;
import rehearsal.ai.models.Money;
import rehearsal.library.AuthorContext;
import rehearsal.persona.Persona;
import rehearsal.program.Program;
import rehearsal.prompt.ScopeTitle;
import rehearsal.session.PersonaPlayer;
import rehearsal.session.Session;
import rehearsal.session.SessionEngine;
import rehearsal.session.SessionExport;
import rehearsal.session.Setup;
import rehearsal.session.TurnLine;
import rehearsal.state.Scenario;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.VersionSummary;
import rehearsal.store.trial.PairSummary;
import rehearsal.trial.Arm;
import rehearsal.trial.ArmPair;
import rehearsal.trial.LineOutcome;
import rehearsal.trial.PairEngine;
import rehearsal.trial.PairExport;
import rehearsal.trial.SharedClient;
import rehearsal.turn.Answered;
import rehearsal.turn.Corridor;
import rehearsal.turn.ModelChoice;
import rehearsal.turn.Preparation;
import rehearsal.turn.Segment;
import rehearsal.turn.TurnRequest;
import rehearsal.workspace.Models;
import rehearsal.workspace.Providers.Reach;
import rehearsal.workspace.Workspace;

/** What a person does with two sessions side by side: what can be compared, starting, opening, what a turn costs, exporting. */
public final class PairActions {

    private static final int PAIRS_OFFERED = 8;
    private static final int VERSIONS_OFFERED = 60;
    private static final int USUAL_ANSWER = 200;

    private final Workspace workspace;
    private final Supplier<Program> program;
    private final SessionEngine sessions;
    private final PairEngine pairs;
    private final Corridor corridor;
    private final Models models;

    /** @param program as it stands at each call */
    public PairActions(Workspace workspace, Supplier<Program> program, RandomGenerator lots) {
        this.workspace = workspace;
        this.program = program;
        this.sessions = workspace.sessions(Reach.usual());
        this.pairs = new PairEngine(sessions, workspace.store(), workspace.programs()::find, lots, workspace.author());
        this.corridor = workspace.corridor(Reach.usual());
        this.models = new Models(workspace.providers());
    }

    public PairEngine pairs() {
        return pairs;
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

    public CaseActions cases() {
        return new CaseActions(workspace, sessions, program);
    }

    /** What there is to choose from. */
    public record Offers(List<Scenario> scenarios, List<Persona> personas, List<PairSummary> pairs) {
        public Offers {
            scenarios = List.copyOf(scenarios);
            personas = List.copyOf(personas);
            pairs = List.copyOf(pairs);
        }
    }

    public Offers offers() {
        var name = program().name();
        return new Offers(workspace.scenes().of(name), workspace.scenes().personasOf(name), pairs.newest(name, PAIRS_OFFERED));
    }

    /** The prompt that speaks where this scenario starts. */
    public Scope scope(Scenario scenario) {
        return new Scope(program().name(), PromptType.COACH, Optional.of(scenario.state().currentPhase()));
    }

    String title(Scope scope) {
        return ScopeTitle.of(scope, program());
    }

    /** Every wording this prompt has, the newest first; the person's draft above them. */
    public List<VersionPick> versions(Scope scope) {
        var picks = new ArrayList<VersionPick>();
        workspace.store().drafts().find(scope, author()).ifPresent(draft -> picks.add(VersionPick.myDraft()));
        workspace.store().prompts().history(scope, VERSIONS_OFFERED).forEach(version -> picks.add(pick(version)));
        return picks.isEmpty() ? List.of(VersionPick.whateverIsLive()) : List.copyOf(picks);
    }

    private static VersionPick pick(VersionSummary version) {
        return new VersionPick(OptionalInt.of(version.version()), false, version.live(), List.copyOf(version.labels()),
                version.changeNote().or(version::name).orElse(""));
    }

    /** Every model of every provider that can answer now. */
    public List<ModelPick> models() {
        var picks = new ArrayList<ModelPick>();
        var providers = workspace.providers();
        for (var provider : providers.ids().stream().filter(providers::ready).toList()) {
            models.of(provider).forEach(model -> picks.add(new ModelPick(provider, model, modelTitle(provider, model))));
        }
        return List.copyOf(picks);
    }

    private String modelTitle(String provider, String model) {
        return models.title(provider, model).orElseGet(() -> provider.equals(model)
                ? workspace.providers().title(provider)
                : workspace.providers().title(provider) + ", " + model);
    }

    public LoadedPair open(UUID pair) {
        return opened(pairs.open(pair));
    }

    public LoadedPair opened(ArmPair pair) {
        return new LoadedPair(pair, face(pair.a().setup()), face(pair.b().setup()), price(pair));
    }

    private SideDescription face(Setup setup) {
        var pin = setup.pins().versions().entrySet().stream().findFirst();
        var scope = pin.map(entry -> pinned(entry.getKey())).orElseGet(() -> scope(setup.scenario()));
        var version = setup.draftsOf().isPresent()
                ? VersionPick.myDraft()
                : pin.flatMap(entry -> versions(scope).stream().filter(each -> each.is(OptionalInt.of(entry.getValue()))).findFirst())
                        .orElseGet(VersionPick::whateverIsLive);
        return new SideDescription(version, title(scope), modelTitle(setup.model().provider(), setup.model().model()));
    }

    /** A pin is filed under a phase, or under the type of a prompt that has none. */
    public Scope pinned(String key) {
        return program().phase(key).isPresent() || !isType(key)
                ? new Scope(program().name(), PromptType.COACH, Optional.of(key))
                : new Scope(program().name(), PromptType.valueOf(key), Optional.empty());
    }

    private static boolean isType(String key) {
        return Stream.of(PromptType.values()).anyMatch(type -> type.name().equals(key));
    }

    /** About what one more line costs in both arms; empty when a price is not known. */
    private Optional<Money> price(ArmPair pair) {
        return price(pair.a()).flatMap(a -> price(pair.b()).map(a::plus));
    }

    private Optional<Money> price(Session session) {
        var model = session.setup().model();
        var last = session.turns().isEmpty()
                ? Optional.<TurnLine.Spent>empty()
                : Optional.of(session.turns().getLast().line().spent());
        var in = last.map(spent -> spent.tokensIn()).filter(OptionalLong::isPresent).map(OptionalLong::getAsLong);
        var out = last.map(spent -> spent.tokensOut()).filter(OptionalLong::isPresent).map(OptionalLong::getAsLong);
        return workspace.providers().models().estimate(model.provider(), model.model(), in.orElseGet(() -> size(session)),
                out.orElse((long) USUAL_ANSWER), LocalDate.now(workspace.clock()));
    }

    private long size(Session session) {
        var setup = session.setup();
        var request = TurnRequest.coach(program(), session.state(), Optional.of("…"), setup.model()).withPins(setup.pins());
        var asked = setup.draftsOf().map(request::tryingDraftsOf).orElse(request);
        return corridor.prepare(asked) instanceof Preparation.Ready ready
                ? ready.prepared().measured(workspace.caches().tokens(), OptionalLong.empty()).stream()
                        .mapToLong(piece -> piece.tokens().tokens()).sum()
                : 0;
    }

    /** What was sent for this answer; empty where nobody was asked. */
    public Optional<SentText> sent(UUID session, UUID turn) {
        return sessions.record(session, turn).coach().map(record -> {
            var words = record.asked().map(asked -> asked.segments().stream().map(Segment::text).collect(Collectors.joining("\n\n")))
                    .orElse("");
            var request = record.asked()
                    .map(asked -> asked.request().method() + " " + asked.request().url() + "\n\n" + asked.request().body()).orElse("");
            return new SentText(words, request, record.answered().map(Answered::raw).orElse(""));
        });
    }

    /** A client played by a persona, beside the coach of arm A. */
    public SharedClient client(Persona persona, ModelChoice choice) throws AiException {
        return new SharedClient(new ClientVoice(workspace.providers()).player(choice), persona, program());
    }

    /** The pair after a line for both, and why it was not taken, if it was not. */
    public record Heard(LoadedPair after, Optional<LineOutcome.Not> refused) {
    }

    /** Writes one line down for both sides, before either is asked. */
    public Heard hear(UUID pair, Optional<String> words) {
        return switch (pairs.hear(pair, words)) {
            case LineOutcome.Ready ready -> new Heard(opened(ready.pair()), Optional.empty());
            case LineOutcome.Not not -> new Heard(open(pair), Optional.of(not));
        };
    }

    /** Writes the pair to a file of the kind that its ending names: a page, data, or Markdown. */
    public Path export(ArmPair pair, Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        return Files.writeString(file, written(pair, name.contains(".") ? name.substring(name.lastIndexOf('.')) : ".md"));
    }

    private String written(ArmPair pair, String ending) {
        var export = new PairExport();
        return switch (ending) {
            case ".html" -> export.html(pair);
            case ".json" -> export.json(pair, (Arm arm) -> sessions.json(pair.of(arm).id(), SessionExport.complete()));
            default -> export.markdown(pair);
        };
    }
}
