package rehearsal.exchange;

import java.util.Optional;
import rehearsal.store.prompt.PromptLimits;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

/** The name of a prompt that has nothing but a name: it becomes a template, and the name is its scope. */
final class TemplateName {
    static final int LONGEST = PromptLimits.TEMPLATE_NAME;

    private TemplateName() {
    }

    static Scope scope(String program, String name) {
        return new Scope(program, PromptType.TEMPLATE, Optional.of(of(name)));
    }

    static boolean isTemplate(Scope scope) {
        return scope.type() == PromptType.TEMPLATE;
    }

    /** As it was written, on one line; a longer one is cut and gets a sign of its own, so that two long ones never become the same. */
    static String of(String name) {
        var line = name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.isEmpty()) {
            return "unnamed";
        }
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        var sign = " %04x".formatted(line.hashCode() & 0xffff);
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - sign.length())).strip() + sign;
    }
}
