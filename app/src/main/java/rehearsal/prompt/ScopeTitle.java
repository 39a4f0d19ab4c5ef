package rehearsal.prompt;

import java.util.Optional;
import rehearsal.program.Phase;
import rehearsal.program.Program;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

/** What a prompt is called where a person reads it. */
public final class ScopeTitle {

    private ScopeTitle() {
    }

    /** The title of its phase; without a phase, the name of its type. */
    public static String of(Scope scope, Program program) {
        return of(scope, Optional.empty(), program);
    }

    /** A name of its own comes first. */
    public static String of(Scope scope, Optional<String> name, Program program) {
        return name.filter(words -> !words.isBlank()).or(() -> phase(scope, program)).orElseGet(() -> type(scope.type()));
    }

    /** Type and phase, for a list in which both matter. */
    public static String withType(Scope scope, Program program) {
        return phase(scope, program).map(phase -> type(scope.type()) + " · " + phase).orElseGet(() -> type(scope.type()));
    }

    public static String type(PromptType type) {
        return switch (type) {
            case COACH -> "Coach";
            case SENTINEL -> "Sentinel";
            case SYSTEM -> "System";
            case IMAGE_GENERATION -> "Image generation";
            case TEMPLATE -> "Template";
        };
    }

    /** As it is typed in a command, and as a file or a log names it. */
    public static String plain(Scope scope) {
        return scope.type().name() + scope.phase().map(phase -> " " + phase).orElse("");
    }

    private static Optional<String> phase(Scope scope, Program program) {
        return scope.phase().map(id -> program.phase(id).map(Phase::title).orElse(id));
    }
}
