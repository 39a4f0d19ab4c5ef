package rehearsal.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import rehearsal.store.session.TurnStatus;
import rehearsal.store.session.TurnSummary;

/** Every turn of a session with every alternative, and the way through them that is shown. */
final class TurnTree {

    private final Map<UUID, TurnSummary> byId = new HashMap<>();
    private final Map<Optional<UUID>, List<TurnSummary>> children = new HashMap<>();
    private final Predicate<UUID> running;
    private final Function<TurnSummary, TurnLine> lines;

    /** A turn that is pending and does not run in this program was cut off. */
    TurnTree(List<TurnSummary> turns, Predicate<UUID> running, Function<TurnSummary, TurnLine> lines) {
        this.running = running;
        this.lines = lines;
        turns.forEach(turn -> {
            byId.put(turn.id(), turn);
            children.computeIfAbsent(turn.parent(), _ -> new ArrayList<>()).add(turn);
        });
    }

    /** This turn, or the last one before it that came to its end: a turn that did not changed nothing. */
    Optional<UUID> lastFinished(Optional<UUID> head) {
        var here = head.map(byId::get);
        while (here.isPresent() && here.get().status() != TurnStatus.COMPLETE) {
            here = here.get().parent().map(byId::get);
        }
        return here.map(TurnSummary::id);
    }

    Optional<Turn> place(UUID turn) {
        return Optional.ofNullable(byId.get(turn)).map(this::placed);
    }

    Totals totals(List<Turn> shown) {
        return Totals.of(shown, byId.values().stream().map(lines).toList());
    }

    /** From the first turn to this one. */
    List<Turn> pathTo(Optional<UUID> head) {
        Deque<Turn> path = new ArrayDeque<>();
        var next = head;
        while (next.isPresent() && byId.containsKey(next.get())) {
            var turn = byId.get(next.get());
            path.addFirst(placed(turn));
            next = turn.parent();
        }
        return List.copyOf(path);
    }

    /** The newest turn after this one, if it did not come to an end. */
    Optional<Turn> unfinishedAfter(Optional<UUID> head) {
        var after = children.getOrDefault(head, List.of());
        return after.isEmpty() || after.getLast().status() == TurnStatus.COMPLETE ? Optional.empty() : Optional.of(placed(after.getLast()));
    }

    /** The turns beside this one, itself included, in the order they were made. */
    List<Turn> alternativesOf(UUID turn) {
        return Optional.ofNullable(byId.get(turn))
                .map(found -> children.getOrDefault(found.parent(), List.of()).stream().map(this::placed).toList()).orElse(
                        List.of());
    }

    /** The end of the newest way on from this turn, so that going to an alternative shows its whole talk. */
    UUID newestEndFrom(UUID turn) {
        var here = turn;
        if (byId.containsKey(turn) && byId.get(turn).status() != TurnStatus.COMPLETE) {
            return turn;
        }
        while (true) {
            var finished = children.getOrDefault(Optional.of(here), List.of()).stream().filter(
                    child -> child.status() == TurnStatus.COMPLETE).toList();
            if (finished.isEmpty()) {
                return here;
            }
            here = finished.getLast().id();
        }
    }

    private Turn placed(TurnSummary turn) {
        var beside = children.getOrDefault(turn.parent(), List.of());
        return new Turn(turn.id(), turn.parent(), turn.ordinal(), beside.indexOf(turn) + 1, beside.size(), status(turn),
                lines.apply(turn));
    }

    private Turn.Status status(TurnSummary turn) {
        return switch (turn.status()) {
            case PENDING -> running.test(turn.id()) ? Turn.Status.RUNNING : Turn.Status.INTERRUPTED;
            case COMPLETE -> Turn.Status.COMPLETE;
            case INTERRUPTED -> Turn.Status.INTERRUPTED;
            case FAILED -> Turn.Status.FAILED;
        };
    }
}
