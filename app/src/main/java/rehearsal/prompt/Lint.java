package rehearsal.prompt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;

/**
 * What is wrong with one prompt, or looks wrong. Made for a program once, and asked as often as somebody types. Whether a body fits a
 * model's window and whether a provider takes its schema is known elsewhere and added there.
 */
public final class Lint {
    /** Bodies over this many bytes are refused everywhere. */
    public static final int LARGEST_BODY = 1 << 20;

    private final Program program;
    private final KeyLint keys;
    private final ActionLint actions;
    private final ValueLint values;

    public Lint(Program program) {
        this.program = program;
        this.keys = new KeyLint(program);
        this.actions = new ActionLint(program);
        this.values = new ValueLint(program);
    }

    public List<Problem> check(PromptType type, Optional<String> phase, PromptText text) {
        return check(type, phase, text, BodyParser.parse(text.body()));
    }

    /** The same, with a body that was parsed before. In the order of the body; what concerns the prompt as a whole comes last. */
    public List<Problem> check(PromptType type, Optional<String> phase, PromptText text, Body body) {
        var problems = new ArrayList<>(body.problems());
        size(body.source()).ifPresent(problems::add);
        phase(type, phase).ifPresent(problems::add);
        problems.addAll(keys.check(type, text.contextKeys(), body));
        var mentions = Mentions.in(body);
        problems.addAll(actions.check(type, text.allowedActions(), body.source(), mentions));
        if (type != PromptType.TEMPLATE) {
            problems.addAll(values.check(body.source(), mentions));
        }
        problems.sort(Comparator.comparingInt(problem -> problem.span().map(Span::start).orElse(Integer.MAX_VALUE)));
        return List.copyOf(problems);
    }

    private static Optional<Problem> size(String body) {
        var bytes = Utf8.length(body);
        return bytes <= LARGEST_BODY
                ? Optional.empty()
                : Optional.of(Problem.error(Problem.Code.TOO_LARGE, Optional.empty(),
                        "The body has " + bytes + " bytes; the limit is " + LARGEST_BODY + " (1 MiB). Shorten it or split it."));
    }

    private Optional<Problem> phase(PromptType type, Optional<String> phase) {
        if (type == PromptType.TEMPLATE) {
            return phase.isPresent()
                    ? Optional.empty()
                    : Optional.of(Problem.error(Problem.Code.UNKNOWN_PHASE, Optional.empty(),
                            "A template needs a name to be found by. Save it under one."));
        }
        if (type != PromptType.COACH) {
            return phase.map(id -> Problem.warning(Problem.Code.UNKNOWN_PHASE, Optional.empty(),
                    "A " + type + " prompt has no phase; with “" + id + "” it is never chosen. Save it without a phase."));
        }
        if (program.phases().isEmpty()) {
            return Optional.empty();
        }
        return phase.map(this::coachPhase).orElseGet(() -> Optional.of(Problem.warning(Problem.Code.UNKNOWN_PHASE, Optional.empty(),
                "A coach prompt without a phase is never chosen, for the program has phases. Save it for one of them.")));
    }

    private Optional<Problem> coachPhase(String id) {
        if (program.phase(id).isPresent()) {
            return Optional.empty();
        }
        var near = new NearNames(program.phases().stream().map(Phase::id).toList()).nearest(id);
        var hint = near.map(name -> " Did you mean " + name + "?").orElse("");
        return Optional.of(Problem.error(Problem.Code.UNKNOWN_PHASE, Optional.empty(),
                "The program has no phase “" + id + "”." + hint,
                new Fix.AddToProgram("Add the phase " + id + " to the program", Fix.AddToProgram.Kind.PHASE, id)));
    }
}
