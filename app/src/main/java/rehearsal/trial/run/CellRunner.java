package rehearsal.trial.run;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import rehearsal.ai.AiException;
import rehearsal.session.PersonaPlayer;
import rehearsal.session.PersonaRun;
import rehearsal.session.Session;
import rehearsal.session.SessionEngine;
import rehearsal.session.SessionEvent;
import rehearsal.session.Setup;
import rehearsal.session.StopRules;
import rehearsal.state.Scenarios;
import rehearsal.store.trial.CellStatus;
import rehearsal.store.trial.StoredCell;
import rehearsal.store.trial.TrialRuns;
import rehearsal.trial.check.CheckResult;
import rehearsal.trial.check.CheckVerdicts;
import rehearsal.trial.suite.SuiteCase;
import rehearsal.trial.suite.TrialSuite;
import rehearsal.trial.suite.TurnMode;
import rehearsal.turn.Overrides;
import rehearsal.turn.Pins;

/** One side's cells: a session each, from its start or from where a crash cut it off, and then the checks. */
final class CellRunner {

    private final UUID run;
    private final TrialSuite suite;
    private final Bundle bundle;
    private final SessionEngine engine;
    private final Optional<PersonaPlayer> player;
    private final Shared shared;

    /** What all sides of a run share. */
    record Shared(TrialRuns shelf, CheckVerdicts verdicts, CallBudget budget, boolean cacheToo) {
    }

    CellRunner(UUID run, TrialSuite suite, Bundle bundle, SessionEngine engine, Optional<PersonaPlayer> player, Shared shared) {
        this.run = run;
        this.suite = suite;
        this.bundle = bundle;
        this.engine = engine;
        this.player = player;
        this.shared = shared;
    }

    /** Empty when the run's limit or a person stopped it; then the cell goes on later from where it is. */
    Optional<CellResult> run(Cell cell, Optional<StoredCell> before) throws InterruptedException {
        var key = key(cell);
        var known = shared.cacheToo() ? shared.shelf().answered(key).flatMap(StoredCell::session) : Optional.<UUID>empty();
        if (known.isPresent() && before.isEmpty()) {
            return Optional.of(finished(cell, key, engine.open(known.get()), Optional.empty(), true));
        }
        var session = before.filter(stored -> stored.key().equals(key)).flatMap(StoredCell::session).map(engine::open)
                .orElseGet(() -> begin(cell, key));
        var trouble = new Trouble();
        var done = walk(cell.of(suite), session, trouble);
        if (trouble.found.isPresent() && (shared.budget().stopped().isPresent() || Thread.currentThread().isInterrupted())) {
            return Optional.empty();
        }
        return Optional.of(finished(cell, key, done, trouble.found, false));
    }

    private Session begin(Cell cell, String key) {
        var each = cell.of(suite);
        var plain = Setup.of(each.scenario(), bundle.side().model());
        var pins = bundle.versions().values().stream()
                .collect(Collectors.toMap(version -> Bundle.name(version.scope()), version -> version.version()));
        var drafts = bundle.drafts().values().stream().map(draft -> draft.author()).findFirst();
        var setup = plain.withPins(Pins.of(pins).toLookAt()).tryingDraftsOf(drafts)
                .withLimits(plain.limits().withMessages(Math.max(suite.mostTurns(), each.turns().size())));
        var session = engine.start(setup, suite.name() + ", " + each.name() + ", " + bundle.side().name() + " " + cell.repeat());
        shared.shelf().begin(new StoredCell(run, cell.place(), CellStatus.RUNNING, key, Optional.of(session.id()), ""));
        return session;
    }

    private Session walk(SuiteCase each, Session from, Trouble trouble) throws InterruptedException {
        var now = unfinished(from, trouble);
        if (trouble.found.isPresent()) {
            return now;
        }
        return suite.mode() == TurnMode.SIMULATED ? simulated(each, now, trouble) : scripted(each, now, trouble);
    }

    /** A turn that was cut off is asked again; finished ones never are. */
    private Session unfinished(Session session, Trouble trouble) {
        return session.unfinished().map(turn -> engine.again(session.id(), turn.id(), Overrides.none(), trouble::hear)).orElse(session);
    }

    private Session scripted(SuiteCase each, Session from, Trouble trouble) {
        var now = from;
        for (int at = now.turnsUsed(); at < each.turns().size() && trouble.found.isEmpty(); at++) {
            now = engine.say(now.id(), each.turns().get(at), trouble::hear);
        }
        return now;
    }

    private Session simulated(SuiteCase each, Session from, Trouble trouble) throws InterruptedException {
        var persona = new PersonaRun(engine, player.orElseThrow(), each.persona().orElseThrow(), suite.program(),
                StopRules.usual().withMostLines(suite.mostTurns()));
        try {
            return persona.toTheEnd(from, trouble::hear).session();
        } catch (AiException client) {
            trouble.found = Optional.of("The model that plays the client failed. " + client.sentence());
            return engine.open(from.id());
        }
    }

    private CellResult finished(Cell cell, String key, Session session, Optional<String> trouble, boolean cached)
            throws InterruptedException {
        var each = cell.of(suite);
        var verdict = trouble.isPresent()
                ? Optional.<CheckResult>empty()
                : Optional
                        .of(shared.verdicts().judge(each.checks(), each.threshold(), new CellEvidence(engine, bundle, suite).of(session)));
        var result = new CellResult(cell.place(), bundle.side().name(), each.name(), cell.repeat(), Optional.of(session.id()), verdict,
                trouble,
                cached ? CellResult.Spent.nothing() : spent(session), cached);
        shared.shelf().finish(new StoredCell(run, cell.place(), trouble.isPresent() ? CellStatus.CALL_FAILED : CellStatus.JUDGED, key,
                Optional.of(session.id()), CellJson.write(result).toString()));
        return result;
    }

    private static CellResult.Spent spent(Session session) {
        long millis = session.turns().stream().mapToLong(turn -> turn.line().spent().totalMillis()).sum();
        var first = session.turns().stream().flatMapToLong(turn -> turn.line().spent().firstWordMillis().stream()).average();
        var totals = session.totals();
        return new CellResult.Spent(session.turns().size(), session.turns().size(), millis,
                first.isPresent() ? OptionalLong.of(Math.round(first.getAsDouble())) : OptionalLong.empty(), totals.cost(),
                totals.tokensIn(),
                totals.tokensOut());
    }

    /** Everything that changes an answer, and the number of the repeat: repeats are real samples. Checks change no answer. */
    private String key(Cell cell) {
        var each = cell.of(suite);
        var start = new Scenarios(_ -> Optional.empty()).toJson(each.scenario().state()).toString();
        return Digest.of(String.join("\u0000", suite.program().toString(), start, String.join("\u0001", each.turns()),
                each.persona().toString(),
                suite.mode().name(), suite.client().toString(), bundle.side().model().toString(), String.join("\u0001", bundle.identity()),
                String.valueOf(suite.mostTurns()), String.valueOf(cell.repeat())));
    }

    /** The first thing that went wrong with a call. */
    private static final class Trouble {

        private Optional<String> found = Optional.empty();

        void hear(SessionEvent event) {
            if (event instanceof SessionEvent.Failed failed && found.isEmpty()) {
                found = Optional.of(failed.sentence());
            }
        }
    }
}
