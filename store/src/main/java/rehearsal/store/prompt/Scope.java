package rehearsal.store.prompt;

import java.util.Optional;

/**
 * Where versions are counted: a program, a type, and for coach prompts a phase. No phase is a scope of its own; an empty one is none. A
 * template has its name in the place of the phase.
 */
public record Scope(String program, PromptType type, Optional<String> phase) {
    public Scope {
        phase = phase.map(String::strip).filter(id -> !id.isEmpty());
    }

    public static Scope template(String program, String name) {
        return new Scope(program, PromptType.TEMPLATE, Optional.of(name));
    }
}
