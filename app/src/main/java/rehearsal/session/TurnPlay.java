package rehearsal.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import rehearsal.program.Program;
import rehearsal.session.grounding.Grounding;
import rehearsal.session.grounding.NamedTerms;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.store.usage.UsageLog;
import rehearsal.turn.TurnFailure;
import rehearsal.turn.Overrides;
import rehearsal.turn.PromptSource;
import rehearsal.turn.Reference;
import rehearsal.turn.TurnRecord;
import rehearsal.turn.TurnRequest;
import rehearsal.turn.TurnRunner;

/** One turn of a session: is it allowed, what is looked up, what does the note keeper make of the message, what does the coach answer. */
final class TurnPlay {

    private final SessionShelf shelf;
    private final UsageLog usage;
    private final PromptSource prompts;
    private final Grounding grounding;
    private final TurnRunner runner;
    private final BriefKeeper briefs;

    TurnPlay(SessionShelf shelf, UsageLog usage, PromptSource prompts, Grounding grounding, TurnRunner runner) {
        this.shelf = shelf;
        this.usage = usage;
        this.prompts = prompts;
        this.grounding = grounding;
        this.runner = runner;
        this.briefs = new BriefKeeper(runner);
    }

    Optional<BriefReadiness> readiness(Session session, Program program) {
        var request = request(session, program, ClientInput.nothing(), Overrides.none());
        return briefs.readiness(request, session.state());
    }

    /** The turn that follows the session as it stands. What comes back is the session as the store shows it now. */
    Session turn(Session session, Optional<Program> program, ClientInput said, Overrides overrides, SessionListener listener) {
        var words = said.words();
        var refused = Refusals.of(session, program, words);
        if (refused.isPresent()) {
            listener.on(failed(refused.get()));
            return shelf.open(session.id());
        }
        if (!shelf.answering().add(session.id())) {
            listener.on(failed(Refusals.answering()));
            return shelf.open(session.id());
        }
        var writer = new TurnWriter(shelf, session);
        var done = Optional.<Session>empty();
        try {
            done = play(session, request(session, program.orElseThrow(), said, overrides), writer, listener);
        } catch (RuntimeException broken) {
            broke(broken, writer, listener);
        } finally {
            writer.turn().ifPresent(shelf.running()::remove);
            shelf.answering().remove(session.id());
        }
        return done.orElseGet(() -> writer.turn().isEmpty() ? session : openedOr(session));
    }

    /** The session after the turn, when it came to its end. */
    private Optional<Session> play(Session session, TurnRequest request, TurnWriter writer, SessionListener listener) {
        var words = request.clientMessage();
        var grounded = grounded(request, writer, listener);
        var heard = words.isPresent() ? noteKeeper(grounded, writer, session, listener) : Optional.of(grounded);
        return heard.flatMap(ready -> coach(ready, writer, session, listener));
    }

    /** A store that just failed to save may well fail to read; the session is then as it was. */
    private Session openedOr(Session before) {
        try {
            return shelf.open(before.id());
        } catch (StoreException unreadable) {
            return before;
        }
    }

    /** What a person put beside the message comes first, then what was found for it. */
    private TurnRequest grounded(TurnRequest request, TurnWriter writer, SessionListener listener) {
        var attached = request.references();
        var words = request.clientMessage().filter(said -> asks(said, request.program()));
        var found = words.map(said -> references(said, listener)).orElse(List.of());
        writer.looked(new TurnLine.Looked(attached, words.isPresent(), sources(found)));
        return request.withReferences(Stream.concat(attached.stream(), found.stream()).toList());
    }

    private static TurnRequest request(Session session, Program program, ClientInput said, Overrides overrides) {
        var setup = session.setup();
        var request = TurnRequest.coach(program, session.state(), said.words(), setup.model()).withPins(setup.pins())
                .withOverrides(overrides).withReferences(said.attached());
        return setup.draftsOf().map(request::tryingDraftsOf).orElse(request);
    }

    /** Asked only when the message names something the program lists. */
    private boolean asks(String message, Program program) {
        return grounding.isThere() && NamedTerms.in(message, program.groundingTerms());
    }

    private List<Reference> references(String message, SessionListener listener) {
        listener.on(new SessionEvent.Grounding(false, List.of()));
        var found = grounding.find(message);
        listener.on(new SessionEvent.Grounding(true, sources(found)));
        return found;
    }

    private static List<String> sources(List<Reference> found) {
        return found.stream().map(Reference::source).distinct().toList();
    }

    /** A workspace without a live note keeper just has none; one that fails keeps no notes and stops nobody. Empty when a person stopped it. */
    private Optional<TurnRequest> noteKeeper(TurnRequest coach, TurnWriter writer, Session session, SessionListener listener) {
        var scope = new Scope(coach.program().name(), PromptType.SENTINEL, Optional.empty());
        var setup = session.setup();
        var drafted = setup.draftsOf().flatMap(author -> prompts.draft(scope, author)).isPresent();
        if (prompts.live(scope).isEmpty() && !drafted && !setup.pins().versions().containsKey(PromptType.SENTINEL.name())) {
            return Optional.of(coach);
        }
        var plain = TurnRequest.of(PromptType.SENTINEL, coach.program(), coach.state(), coach.clientMessage(), coach.model())
                .withPins(setup.pins());
        var request = setup.draftsOf().map(plain::tryingDraftsOf).orElse(plain);
        var heard = runner.run(request, writer.forNoteKeeper(), _ -> {
        });
        log(heard, session, writer.turn());
        listener.on(new SessionEvent.NotesKept(heard));
        if (heard.status() == TurnRecord.Status.INTERRUPTED) {
            writer.stoppedBeforeTheCoach(heard);
            listener.on(failed(heard.failure().orElseThrow(), "", writer));
            return Optional.empty();
        }
        return Optional.of(heard.status() == TurnRecord.Status.COMPLETE ? coach.withState(heard.after()) : coach);
    }

    private Optional<Session> coach(TurnRequest asked, TurnWriter writer, Session session, SessionListener listener) {
        var program = asked.program();
        var request = asked.withState(briefs.heard(asked));
        var record = runner.run(request, (state, reply) -> briefs.answered(program, state, reply), writer, new TokenForwarder(listener));
        log(record, session, writer.turn());
        if (record.status() != TurnRecord.Status.COMPLETE) {
            listener.on(failed(record.failure().orElseThrow(), PartialMessage.in(record), writer));
            return Optional.empty();
        }
        listener.on(new SessionEvent.Actions(record.outcomes(), record.cards()));
        briefs.readiness(request, record.after()).ifPresent(readiness -> listener.on(new SessionEvent.IntentReady(readiness)));
        var now = shelf.open(session.id());
        listener.on(new SessionEvent.Done(session.id(), writer.turn().orElseThrow(), now.turnsUsed(), now.turnsLeft(), now.totals()));
        return Optional.of(now);
    }

    /** A defect, of the program or of whoever listens, ends the turn as failed: it must not look as if it ran for ever. */
    private static void broke(RuntimeException broken, TurnWriter writer, SessionListener listener) {
        LoggerFactory.getLogger(TurnPlay.class).error("A turn broke", broken);
        var why = broken instanceof StoreException unsaved
                ? new Refused("not_saved", "The turn could not be saved. " + unsaved.getMessage(),
                        "Make room, or check the database, and run the turn again.")
                : new Refused("broken", "Rehearsal itself failed while the turn ran.",
                        "Run the turn again. If it happens again, the log says where.");
        try {
            writer.broken(why.sentence());
            listener.on(new SessionEvent.Failed(why.kind(), why.sentence(), why.help(), "", writer.turn()));
        } catch (RuntimeException again) {
            LoggerFactory.getLogger(TurnPlay.class).error("The end of a broken turn could not be told", again);
        }
    }

    private static SessionEvent failed(Refused why) {
        return new SessionEvent.Failed(why.kind(), why.sentence(), why.help(), "", Optional.empty());
    }

    private static SessionEvent failed(TurnFailure why, String partial, TurnWriter writer) {
        return new SessionEvent.Failed(why.id(), why.sentence(), why.help(), partial, writer.turn());
    }

    /** The use of a call is worth a row; a log that cannot be written is no reason to lose the turn. */
    private void log(TurnRecord record, Session session, Optional<UUID> turn) {
        if (record.answered().isEmpty() && record.failure().flatMap(TurnFailure::provider).isEmpty()) {
            return;
        }
        try {
            usage.add(UsageRow.of(record, session.id(), turn));
        } catch (StoreException unwritten) {
            LoggerFactory.getLogger(TurnPlay.class).warn("The use of a call was not logged: {}", unwritten.getMessage());
        }
    }
}
