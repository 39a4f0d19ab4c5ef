package rehearsal.workflow.template;

import java.util.Optional;
import java.util.stream.Stream;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

/** How files and services name a prompt: a template by its own name, a prompt of another type as TYPE or TYPE/PHASE. */
public final class TemplateScope {

    private TemplateScope() {
    }

    public static Scope scope(String program, String name) {
        var slash = name.indexOf('/');
        var word = slash < 0 ? name : name.substring(0, slash);
        var phase = slash < 0 ? Optional.<String>empty() : Optional.of(name.substring(slash + 1));
        return Stream.of(PromptType.values()).filter(type -> type != PromptType.TEMPLATE && type.name().equals(word)).findFirst()
                .map(type -> new Scope(program, type, phase)).orElseGet(() -> Scope.template(program, name));
    }

    public static String of(Scope scope) {
        return scope.type() == PromptType.TEMPLATE
                ? scope.phase().orElse("")
                : scope.type().name() + scope.phase().map(phase -> "/" + phase).orElse("");
    }
}
