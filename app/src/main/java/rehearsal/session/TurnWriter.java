package rehearsal.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import rehearsal.ai.Usage;
import rehearsal.ai.Speaker;
import rehearsal.ai.models.Money;
import rehearsal.state.ActionOutcome;
import rehearsal.state.PastAction;
import rehearsal.state.SessionMessage;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.session.NewTurn;
import rehearsal.turn.Answered;
import rehearsal.turn.PromptRef;
import rehearsal.turn.TurnJournal;
import rehearsal.turn.TurnRecord;

/** Writes one turn of a session down while it runs: the note keeper's call first, then the coach's. */
final class TurnWriter implements TurnJournal {

    private final SessionShelf shelf;
    private final UUID session;
    private final Optional<UUID> parent;
    private final int ordinal;
    private Optional<UUID> turn = Optional.empty();
    private Optional<TurnRecord> noteKeeper = Optional.empty();
    private Optional<TurnRecord> latest = Optional.empty();
    private CharSequence came = "";
    private boolean ended;
    private TurnLine.Looked looked = TurnLine.Looked.nothing();

    /** A turn that follows the session as it stands. */
    TurnWriter(SessionShelf shelf, Session session) {
        this.shelf = shelf;
        this.session = session.id();
        this.parent = session.head();
        this.ordinal = session.turns().isEmpty() ? 1 : session.turns().getLast().number() + 1;
    }

    Optional<UUID> turn() {
        return turn;
    }

    /** What goes with the client's message. */
    void looked(TurnLine.Looked what) {
        looked = what;
    }

    /** The note keeper's call is part of the same turn. */
    TurnJournal forNoteKeeper() {
        return new TurnJournal() {
            @Override
            public void begin(TurnRecord pending) {
                store(new TurnPair(Optional.of(pending), Optional.empty()), line(pending));
            }

            @Override
            public void partial(CharSequence raw) {
                // Its reply is short and says nothing to the client.
            }

            @Override
            public void complete(TurnRecord done) {
                noteKeeper = Optional.of(done);
            }

            @Override
            public void fail(TurnRecord failed) {
                noteKeeper = Optional.of(failed);
            }
        };
    }

    @Override
    public void begin(TurnRecord pending) {
        store(new TurnPair(noteKeeper, Optional.of(pending)), line(pending));
    }

    @Override
    public void partial(CharSequence raw) {
        came = raw;
        turn.ifPresent(id -> shelf.stored().keepPartial(id, raw.toString()));
    }

    @Override
    public void complete(TurnRecord done) {
        var id = begun(done);
        shelf.stored().complete(id, text(line(done)), document(done));
        ended = true;
    }

    @Override
    public void fail(TurnRecord failed) {
        var id = begun(failed);
        if (failed.status() == TurnRecord.Status.INTERRUPTED) {
            shelf.stored().interrupt(id, text(line(failed)), document(failed));
        } else {
            shelf.stored().fail(id, text(line(failed)), document(failed));
        }
        ended = true;
    }

    /** A person stopped the turn while the note keeper listened. */
    void stoppedBeforeTheCoach(TurnRecord heard) {
        turn.ifPresent(id -> shelf.stored().interrupt(id, text(line(heard)),
                shelf.documents().write(new TurnPair(Optional.of(heard), Optional.empty()))));
    }

    /** The program broke down under the turn: it ends as failed, with what had come, unless it had ended. */
    void broken(String why) {
        if (turn.isEmpty() || latest.isEmpty() || ended) {
            return;
        }
        var record = latest.get();
        var words = PartialMessage.in(record, came.toString());
        var line = line(record).inTrouble(why);
        var told = words.isBlank() ? line : line.saying(SessionMessage.of(Speaker.COACH, words, record.startedAt()));
        shelf.stored().fail(turn.get(), text(told), shelf.documents().write(cutOff(record)));
        ended = true;
    }

    private TurnPair cutOff(TurnRecord record) {
        var cut = TurnDocument.cutOff(record, came.toString());
        return record.type() == PromptType.COACH
                ? new TurnPair(noteKeeper, Optional.of(cut))
                : new TurnPair(Optional.of(cut), Optional.empty());
    }

    private String document(TurnRecord record) {
        return shelf.documents().write(new TurnPair(noteKeeper, Optional.of(record)));
    }

    private UUID begun(TurnRecord record) {
        if (turn.isEmpty()) {
            store(new TurnPair(noteKeeper, Optional.of(record)), line(record));
        }
        return turn.orElseThrow();
    }

    private void store(TurnPair pair, TurnLine line) {
        latest = pair.coach().or(pair::noteKeeper);
        var document = shelf.documents().write(pair);
        if (turn.isPresent()) {
            shelf.stored().keepRecord(turn.get(), document);
            return;
        }
        var id = shelf.stored().begin(new NewTurn(session, parent, ordinal, text(line), document)).id();
        shelf.running().add(id);
        turn = Optional.of(id);
    }

    private String text(TurnLine line) {
        return shelf.lines().write(line);
    }

    private TurnLine line(TurnRecord record) {
        var complete = record.status() == TurnRecord.Status.COMPLETE;
        var ran = complete ? newActions(record) : List.<PastAction>of();
        return new TurnLine(TurnLine.Kind.TALK, client(record), coach(record), record.outcomes(), record.cards(), ran, notesKept(),
                prompt(record), record.before().currentPhase(), record.after().currentPhase(), spent(record),
                record.failure().map(failure -> failure.sentence()), looked);
    }

    /** What a finished turn added to the talk is what its line says, to the last digit of its time. */
    private static Optional<SessionMessage> client(TurnRecord record) {
        var messages = record.after().messages();
        return record.status() == TurnRecord.Status.COMPLETE
                ? record.clientMessage().map(_ -> messages.get(messages.size() - 2))
                : record.clientMessage().map(words -> SessionMessage.of(Speaker.CLIENT, words, record.startedAt()));
    }

    private static Optional<SessionMessage> coach(TurnRecord record) {
        return record.status() == TurnRecord.Status.COMPLETE
                ? Optional.of(record.after().messages().getLast())
                : Optional.of(PartialMessage.in(record)).filter(words -> record.type() == PromptType.COACH && !words.isBlank())
                        .map(words -> SessionMessage.of(Speaker.COACH, words, record.startedAt()));
    }

    private List<PastAction> newActions(TurnRecord record) {
        var base = noteKeeper.map(TurnRecord::before).orElse(record.before()).actions().size();
        var after = record.after().actions();
        return new ArrayList<>(after.subList(Math.min(base, after.size()), after.size()));
    }

    private int notesKept() {
        return noteKeeper
                .map(record -> (int) record.outcomes().stream().filter(outcome -> outcome.result() == ActionOutcome.Result.APPLIED).count())
                .orElse(0);
    }

    private static String prompt(TurnRecord record) {
        return record.asked().filter(_ -> record.type() == PromptType.COACH).map(asked -> asked.prompts())
                .filter(prompts -> !prompts.isEmpty()).map(prompts -> prompts.getLast())
                .map(PromptRef::label).orElse("");
    }

    /** What the calls of the turn used together, as far as it is known: a note keeper was paid for even if the coach then did not answer. */
    private TurnLine.Spent spent(TurnRecord record) {
        var coach = record.type() == PromptType.SENTINEL ? Optional.<Answered>empty() : record.answered();
        var calls = Stream.concat(noteKeeper.flatMap(TurnRecord::answered).stream(), coach.stream()).toList();
        var usage = calls.stream().flatMap(call -> call.usage().stream()).toList();
        var known = !usage.isEmpty() && usage.size() == calls.size();
        var in = known ? OptionalLong.of(usage.stream().mapToLong(Usage::input).sum()) : OptionalLong.empty();
        var out = known ? OptionalLong.of(usage.stream().mapToLong(Usage::output).sum()) : OptionalLong.empty();
        var cost = calls.stream().flatMap(call -> call.cost().stream()).reduce(Money::plus);
        var first = coach.flatMap(Answered::firstText).map(time -> OptionalLong.of(time.toMillis())).orElseGet(OptionalLong::empty);
        return new TurnLine.Spent(in, out, cost, first, coach.map(reply -> reply.total().toMillis()).orElse(0L));
    }
}
