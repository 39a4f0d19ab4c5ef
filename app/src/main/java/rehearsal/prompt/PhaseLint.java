package rehearsal.prompt;

import rehearsal.document.NearMiss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.program.ActionType;
import rehearsal.program.Phase;
import rehearsal.program.Primitive;
import rehearsal.program.Program;
import rehearsal.store.prompt.PromptType;

/** Phases: known, for coach prompts only, and with a way out. */
final class PhaseLint {
    private final Program program;
    private final List<String> moves;

    PhaseLint(Program program) {
        this.program = program;
        this.moves = program.actions().stream().filter(PhaseLint::moves).map(ActionType::type).toList();
    }

    private static boolean moves(ActionType action) {
        return (action.usedBy().isEmpty() || action.usedBy().contains(PromptType.COACH))
                && action.effects().stream().anyMatch(effect -> effect.primitive() == Primitive.MOVE_TO_PHASE);
    }

    List<Problem> check(PromptType type, Optional<String> phase, List<String> allowed) {
        return switch (type) {
            case COACH -> coach(phase, allowed);
            case TEMPLATE -> phase.isPresent()
                    ? List.of()
                    : List.of(Problem.error(Problem.Code.UNKNOWN_PHASE, Optional.empty(),
                            "A template needs a name; it is found by nothing else. Save it under a name."));
            case SENTINEL, SYSTEM, IMAGE_GENERATION -> phase.map(id -> Problem.warning(Problem.Code.UNKNOWN_PHASE, Optional.empty(),
                    "A " + type + " prompt has no phase; with “" + id + "” it is never chosen. Save it without a phase.")).stream()
                    .toList();
        };
    }

    private List<Problem> coach(Optional<String> phase, List<String> allowed) {
        if (program.phases().isEmpty()) {
            return List.of();
        }
        if (phase.isEmpty()) {
            return List.of(Problem.warning(Problem.Code.UNKNOWN_PHASE, Optional.empty(),
                    "A coach prompt without a phase is never chosen, because the program has phases. Save it for one of them."));
        }
        var known = program.phase(phase.get());
        return known.isEmpty() ? List.of(unknown(phase.get())) : deadEnd(known.get(), allowed);
    }

    private Problem unknown(String id) {
        var near = new NearMiss(program.phases().stream().map(Phase::id).toList()).nearest(id);
        var hint = near.map(name -> " Did you mean " + name + "?").orElse("");
        return Problem.error(Problem.Code.UNKNOWN_PHASE, Optional.empty(), "The program has no phase “" + id + "”." + hint,
                new Fix.AddToProgram("Add the phase " + id + " to the program", Fix.AddToProgram.Kind.PHASE, id));
    }

    /** The phase leads on, and this prompt allows nothing that would. */
    private List<Problem> deadEnd(Phase phase, List<String> allowed) {
        var leadsOn = phase.next().stream().anyMatch(next -> !next.equals(phase.id()));
        if (!leadsOn || moves.isEmpty() || allowed.stream().anyMatch(moves::contains)) {
            return List.of();
        }
        var fixes = new ArrayList<Fix>();
        moves.forEach(move -> fixes.add(new Fix.AllowAction("Allow " + move, move)));
        return List.of(new Problem(Problem.Severity.WARNING, Problem.Code.DEAD_END, Optional.empty(),
                "A session can't leave the phase " + phase.id() + ": the prompt allows no action that moves on. Allow "
                        + String.join(" or ", moves) + ".",
                fixes));
    }
}
