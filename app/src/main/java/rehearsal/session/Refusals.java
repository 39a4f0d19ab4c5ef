package rehearsal.session;

import java.util.Optional;
import rehearsal.ai.models.Money;
import rehearsal.program.Program;
import rehearsal.store.session.SessionStatus;

/** Why a session does not take another turn. */
final class Refusals {

    private static final String MORE_ROOM = "Raise the limit in the set-up row, or freeze this moment and start from it.";

    private Refusals() {
    }

    static Optional<Refused> of(Session session, Optional<Program> program, Optional<String> words) {
        return noProgram(session, program).or(() -> standing(session, words)).or(() -> spent(session));
    }

    static Refused answering() {
        return new Refused("answering", "The coach is still answering in this talk.", "Wait for the answer, or stop it first.");
    }

    private static Optional<Refused> noProgram(Session session, Optional<Program> program) {
        return program.isPresent()
                ? Optional.empty()
                : Optional.of(new Refused("no_program",
                        "The program " + session.setup().scenario().program() + " is not in this library any more.",
                        "Add it again in the settings, then go on."));
    }

    private static Optional<Refused> standing(Session session, Optional<String> words) {
        var limits = session.setup().limits();
        if (session.status() != SessionStatus.ACTIVE) {
            return Optional.of(new Refused("session_ended", "This session has ended.", "Fork it at any turn, or start a new one."));
        }
        if (words.isPresent() && words.get().isBlank()) {
            return Optional.of(new Refused("nothing_said", "There is nothing to send.", "Write what the client says."));
        }
        return words.isPresent() && session.turnsUsed() >= limits.clientMessages()
                ? Optional.of(new Refused("turn_limit", "The talk has had its " + limits.clientMessages() + " client messages.", MORE_ROOM))
                : Optional.empty();
    }

    private static Optional<Refused> spent(Session session) {
        var limits = session.setup().limits();
        if (limits.tokens().isPresent() && session.totals().tokens() >= limits.tokens().getAsLong()) {
            return Optional.of(
                    new Refused("token_limit", "The session has used its " + limits.tokens().getAsLong() + " tokens.", MORE_ROOM));
        }
        var cost = session.totals().cost().orElse(Money.ZERO);
        return limits.cost().flatMap(most -> cost.compareTo(most) >= 0
                ? Optional.of(new Refused("money_limit", "The session has spent its " + most.text() + ".", MORE_ROOM))
                : passing(session, cost, most));
    }

    /** A limit that is only seen when it is passed holds nothing: a turn costs about what the one before it did. */
    private static Optional<Refused> passing(Session session, Money spent, Money most) {
        var next = session.turns().isEmpty() ? Optional.<Money>empty() : session.turns().getLast().line().spent().cost();
        return next.filter(about -> spent.plus(about).compareTo(most) > 0).map(about -> new Refused("money_limit",
                "The next turn costs about " + about.text() + " and would pass the session's limit: " + spent.text() + " of " + most.text()
                        + " is spent.",
                MORE_ROOM));
    }
}
