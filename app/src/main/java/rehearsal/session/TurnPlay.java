package rehearsal.session;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import rehearsal.ai.models.Money;
import rehearsal.program.Program;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.store.session.SessionStatus;
import rehearsal.store.usage.UsageLog;
import rehearsal.turn.Overrides;
import rehearsal.turn.PromptSource;
import rehearsal.turn.TurnEvent;
import rehearsal.turn.TurnRecord;
import rehearsal.turn.TurnRequest;
import rehearsal.turn.TurnRunner;

/** One turn of a session: is it allowed, what does the note keeper make of the message, what does the coach answer. */
final class TurnPlay {

    private final SessionShelf shelf;
    private final UsageLog usage;
    private final PromptSource prompts;
    private final Function<String, Optional<Program>> programs;
    private final TurnRunner runner;

    TurnPlay(SessionShelf shelf, UsageLog usage, PromptSource prompts, Function<String, Optional<Program>> programs, TurnRunner runner) {
        this.shelf = shelf;
        this.usage = usage;
        this.prompts = prompts;
        this.programs = programs;
        this.runner = runner;
    }

    Session turn(Session session, Optional<UUID> parent, Optional<String> words, Overrides overrides, SessionListener listener) {
        var program = programs.apply(session.setup().scenario().program());
        var refused = program.isEmpty() ? Optional.of(noProgram(session)) : refusal(session, words);
        if (refused.isPresent()) {
            var why = refused.get();
            listener.on(new SessionEvent.Failed(why.kind(), why.sentence(), why.help(), "", Optional.empty()));
            return session;
        }
        var writer = new TurnWriter(shelf, session.id(), parent, shelf.tree(session.id()).ordinalAfter(parent));
        try {
            var request = request(session, program.get(), words, overrides);
            var heard = words.isPresent() ? noteKeeper(request, writer, session, listener) : Optional.of(request);
            heard.ifPresent(ready -> coach(ready, writer, session, listener));
        } finally {
            writer.turn().ifPresent(shelf.running()::remove);
        }
        return writer.turn().isPresent() ? shelf.open(session.id()) : session;
    }

    private TurnRequest request(Session session, Program program, Optional<String> words, Overrides overrides) {
        var setup = session.setup();
        var request = TurnRequest.coach(program, session.state(), words, setup.model()).withPins(setup.pins()).withOverrides(overrides);
        return setup.draftsOf().map(request::tryingDraftsOf).orElse(request);
    }

    /** A workspace without a live note keeper just has none; one that fails keeps no notes and stops nobody. Empty when a person stopped it. */
    private Optional<TurnRequest> noteKeeper(TurnRequest coach, TurnWriter writer, Session session, SessionListener listener) {
        var scope = new Scope(coach.program().name(), PromptType.SENTINEL, Optional.empty());
        if (prompts.live(scope).isEmpty()) {
            return Optional.of(coach);
        }
        var request = TurnRequest.of(PromptType.SENTINEL, coach.program(), coach.state(), coach.clientMessage(), coach.model()).withPins(
                session.setup().pins());
        var heard = runner.run(request, writer.forNoteKeeper(), _ -> {
        });
        log(heard, session, writer.turn());
        listener.on(new SessionEvent.NotesKept(heard));
        if (heard.status() == TurnRecord.Status.INTERRUPTED) {
            writer.stoppedBeforeTheCoach(heard);
            var failure = heard.failure().orElseThrow();
            listener.on(new SessionEvent.Failed(failure.id(), failure.sentence(), failure.help(), "", writer.turn()));
            return Optional.empty();
        }
        return Optional.of(heard.status() == TurnRecord.Status.COMPLETE ? coach.withState(heard.after()) : coach);
    }

    private void coach(TurnRequest request, TurnWriter writer, Session session, SessionListener listener) {
        var marker = new MarkerFilter();
        var record = runner.run(request, writer, event -> {
            listener.on(new SessionEvent.Pipeline(event));
            if (event instanceof TurnEvent.Token token) {
                show(marker.next(token.text()), listener);
            }
        });
        show(marker.rest(), listener);
        log(record, session, writer.turn());
        if (record.status() != TurnRecord.Status.COMPLETE) {
            var failure = record.failure().orElseThrow();
            listener.on(new SessionEvent.Failed(failure.id(), failure.sentence(), failure.help(), record.message(), writer.turn()));
            return;
        }
        listener.on(new SessionEvent.Actions(record.outcomes(), record.cards()));
        var now = shelf.open(session.id());
        listener.on(new SessionEvent.Done(session.id(), writer.turn().orElseThrow(), now.turnsUsed(), now.turnsLeft(), now.totals()));
    }

    private static void show(String words, SessionListener listener) {
        if (!words.isEmpty()) {
            listener.on(new SessionEvent.Token(words));
        }
    }

    private void log(TurnRecord record, Session session, Optional<UUID> turn) {
        if (record.answered().isPresent() || record.failure().flatMap(failure -> failure.provider()).isPresent()) {
            usage.add(UsageRow.of(record, session.id(), turn));
        }
    }

    private static Optional<Refused> refusal(Session session, Optional<String> words) {
        var limits = session.setup().limits();
        if (session.status() != SessionStatus.ACTIVE) {
            return Optional.of(new Refused("session_ended", "This session has ended.", "Fork it at any turn, or start a new one."));
        }
        if (words.isPresent() && words.get().isBlank()) {
            return Optional.of(new Refused("nothing_said", "There is nothing to send.", "Write what the client says."));
        }
        if (words.isPresent() && session.turnsUsed() >= limits.clientMessages()) {
            return Optional.of(new Refused("turn_limit", "The talk has had its " + limits.clientMessages() + " client messages.",
                    "Raise the limit in the set-up row, or freeze this moment and start from it."));
        }
        if (limits.tokens().isPresent() && session.totals().tokens() >= limits.tokens().getAsLong()) {
            return Optional.of(new Refused("token_limit", "The talk has used its " + limits.tokens().getAsLong() + " tokens.",
                    "Raise the limit in the set-up row, or freeze this moment and start from it."));
        }
        if (limits.cost().isPresent() && session.totals().cost().orElse(Money.ZERO).compareTo(limits.cost().get()) >= 0) {
            return Optional.of(new Refused("money_limit", "The talk has spent its " + limits.cost().get().text() + ".",
                    "Raise the limit in the set-up row, or freeze this moment and start from it."));
        }
        return Optional.empty();
    }

    private static Refused noProgram(Session session) {
        return new Refused("no_program", "The program " + session.setup().scenario().program() + " is not in this library any more.",
                "Add it again in the settings, then go on.");
    }
}
