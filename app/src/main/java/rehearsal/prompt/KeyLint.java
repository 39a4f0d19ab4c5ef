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
import rehearsal.program.ContextKey;
import rehearsal.program.Program;
import rehearsal.store.prompt.PromptType;

/** Context keys: known, declared, used. */
final class KeyLint {
    private final Map<String, ContextKey> known = new HashMap<>();
    private final List<ContextKey> all;

    KeyLint(Program program) {
        this.all = program.contextKeys();
        all.forEach(key -> known.put(key.key(), key));
    }

    List<Problem> check(PromptType type, List<String> declared, Body body) {
        var problems = new ArrayList<Problem>();
        var near = new NearMiss(all.stream().filter(key -> serves(key, type)).map(ContextKey::key).toList());
        var reported = new HashSet<String>();
        for (var part : body.parts()) {
            if (part instanceof Body.Part.Placeholder placeholder) {
                used(placeholder, type, declared, near, reported).ifPresent(problems::add);
            }
        }
        var used = used(body);
        for (var key : new LinkedHashSet<>(declared)) {
            declared(key, type, used, near).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> used(Body.Part.Placeholder placeholder, PromptType type, List<String> declared, NearMiss near,
            Set<String> reported) {
        var key = placeholder.key();
        var span = Optional.of(placeholder.span());
        if (type != PromptType.TEMPLATE && !serves(key, type)) {
            return Optional.of(new Problem(Problem.Severity.ERROR, Problem.Code.UNKNOWN_KEY, span, unknown(key, type, near),
                    unknownFixes(placeholder, near)));
        }
        if (declared.contains(key) || !reported.add(key)) {
            return Optional.empty();
        }
        return Optional.of(Problem.error(Problem.Code.KEY_NOT_DECLARED, span,
                type == PromptType.TEMPLATE
                        ? "{" + key + "} is used, but the template doesn't declare it as an input. Add it to the inputs."
                                + input(key, declared)
                        : "{" + key + "} is used, but it isn't one of the prompt's context keys. Add it to them.",
                new Fix.DeclareKey("Add " + key + " to the context keys", key)));
    }

    private static String input(String key, List<String> declared) {
        return new NearMiss(declared).nearest(key).map(name -> " Did you mean {" + name + "}?").orElse("");
    }

    private List<Fix> unknownFixes(Body.Part.Placeholder placeholder, NearMiss near) {
        var fixes = new ArrayList<Fix>();
        var span = placeholder.span();
        near.nearest(placeholder.key()).ifPresent(
                name -> fixes.add(new Fix.Replace("Write {" + name + "}", span.start(), span.end(), "{" + name + "}")));
        if (!known.containsKey(placeholder.key())) {
            fixes.add(addToProgram(placeholder.key()));
        }
        // Last: it silences the problem, and is right only where no key was meant.
        fixes.add(new Fix.Replace("Write {{ and }} for literal braces", span.start(), span.end(), "{{" + placeholder.key() + "}}"));
        return fixes;
    }

    private static Fix addToProgram(String key) {
        return new Fix.AddToProgram("Add the key " + key + " to the program", Fix.AddToProgram.Kind.CONTEXT_KEY, key);
    }

    private String unknown(String key, PromptType type, NearMiss near) {
        var hint = near.nearest(key).map(name -> " Did you mean {" + name + "}?").orElse("");
        return (known.containsKey(key)
                ? "A " + type + " prompt cannot use the key {" + key + "}."
                : "The program has no key {" + key + "}.") + hint;
    }

    private Optional<Problem> declared(String key, PromptType type, Set<String> used, NearMiss near) {
        var drop = new Fix.DropKey("Take " + key + " off the context keys", key);
        if (type == PromptType.TEMPLATE && !Names.isName(key)) {
            return Optional.of(Problem.error(Problem.Code.UNKNOWN_KEY, Optional.empty(),
                    "The input “" + key + "” can't be a placeholder. Use only letters, digits and underscores.", drop));
        }
        if (type != PromptType.TEMPLATE && !serves(key, type) && !used.contains(key)) {
            var fixes = known.containsKey(key) ? List.<Fix>of(drop) : List.of(drop, addToProgram(key));
            return Optional.of(new Problem(Problem.Severity.ERROR, Problem.Code.UNKNOWN_KEY, Optional.empty(),
                    unknown(key, type, near) + " It is among the prompt's context keys.", fixes));
        }
        if (used.contains(key)) {
            return Optional.empty();
        }
        return Optional.of(Problem.warning(Problem.Code.KEY_NOT_USED, Optional.empty(),
                (type == PromptType.TEMPLATE ? "The input " : "The context key ") + key + " is declared, but the body never uses it.",
                drop));
    }

    /** What stands inside a malformed block counts too: it will be a use as soon as the block is mended. */
    private static Set<String> used(Body body) {
        var used = new HashSet<String>(body.keys());
        for (var part : body.parts()) {
            if (part instanceof Body.Part.Malformed malformed) {
                inside(malformed.source(), used);
            }
        }
        return used;
    }

    private static void inside(String source, Set<String> used) {
        for (var open = source.indexOf('{'); open >= 0; open = source.indexOf('{', open + 1)) {
            var end = Names.endOfName(source, open + 1);
            if (end > open + 1) {
                used.add(source.substring(open + 1, end));
            }
        }
    }

    /** A template declares its own inputs, so any key serves it. */
    private boolean serves(String key, PromptType type) {
        return type == PromptType.TEMPLATE || Optional.ofNullable(known.get(key)).filter(found -> serves(found, type)).isPresent();
    }

    private static boolean serves(ContextKey key, PromptType type) {
        return key.usedBy().isEmpty() || key.usedBy().contains(type);
    }
}
