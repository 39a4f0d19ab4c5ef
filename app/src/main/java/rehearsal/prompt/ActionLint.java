package rehearsal.prompt;

import rehearsal.document.NearMiss;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rehearsal.program.ActionType;
import rehearsal.program.Program;
import rehearsal.store.prompt.PromptType;

/** Actions: known, allowed, mentioned. */
final class ActionLint {
    private final Map<String, ActionType> known = new HashMap<>();
    private final NearMiss near;

    ActionLint(Program program) {
        program.actions().forEach(action -> known.put(action.type(), action));
        this.near = new NearMiss(program.actions().stream().map(ActionType::type).toList());
    }

    List<Problem> check(PromptType type, List<String> allowed, String source, List<Mentions.Mention> mentions) {
        var problems = new ArrayList<Problem>();
        var mentioned = new HashSet<String>();
        var position = new TextCursor(source);
        for (var mention : mentions) {
            if (type != PromptType.TEMPLATE && known.containsKey(mention.word()) && mentioned.add(mention.word())
                    && !allowed.contains(mention.word())) {
                position.to(mention.start());
                problems.add(notAllowed(mention.word(), position.to(mention.end())));
            }
        }
        for (var action : new LinkedHashSet<>(allowed)) {
            allowed(action, type, mentioned).ifPresent(problems::add);
        }
        return problems;
    }

    private static Problem notAllowed(String action, Span span) {
        return Problem.warning(Problem.Code.ACTION_NOT_ALLOWED, Optional.of(span),
                "The body names the action " + action + ", but the prompt does not allow it.",
                new Fix.AllowAction("Allow " + action, action));
    }

    private Optional<Problem> allowed(String action, PromptType type, Set<String> mentioned) {
        var drop = new Fix.DropAction("Take " + action + " off the allowed actions", action);
        var found = Optional.ofNullable(known.get(action));
        if (found.isEmpty()) {
            var hint = near.nearest(action).map(name -> " Did you mean " + name + "?").orElse("");
            var fixes = new ArrayList<Fix>();
            fixes.add(drop);
            near.nearest(action).ifPresent(name -> fixes.add(new Fix.AllowAction("Allow " + name, name)));
            fixes.add(new Fix.AddToProgram("Add the action " + action + " to the program", Fix.AddToProgram.Kind.ACTION, action));
            return Optional.of(new Problem(Problem.Severity.ERROR, Problem.Code.UNKNOWN_ACTION, Optional.empty(),
                    "The program has no action “" + action + "”." + hint, fixes));
        }
        if (found.filter(known -> serves(known, type)).isEmpty()) {
            return Optional.of(Problem.error(Problem.Code.UNKNOWN_ACTION, Optional.empty(),
                    "A " + type + " prompt cannot use the action " + action + ".", drop));
        }
        return mentioned.contains(action)
                ? Optional.empty()
                : Optional.of(Problem.warning(Problem.Code.ACTION_NOT_MENTIONED,
                        Optional.empty(), "The action " + action + " is allowed, but the body never says when to use it.", drop));
    }

    private static boolean serves(ActionType action, PromptType type) {
        return action.usedBy().isEmpty() || action.usedBy().contains(type);
    }
}
