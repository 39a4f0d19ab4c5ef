package rehearsal.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import rehearsal.program.Program;
import rehearsal.store.prompt.PromptType;

/** What could stand at the caret: after a brace the program's keys, else names of actions and phases. */
final class Completion {

    private static final Pattern KEY_BEGUN = Pattern.compile("(?<!\\{)\\{([A-Za-z0-9_]*)$");
    private static final Pattern NAME_BEGUN = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)$");

    /** One offer: it replaces the letters typed so far. */
    record Offer(String words, String insert, String describe, int typed) {
    }

    private final Supplier<Program> program;

    Completion(Supplier<Program> program) {
        this.program = program;
    }

    /** {@code asked}: by a key of its own, so names are offered as well. */
    List<Offer> at(String lineBeforeCaret, PromptType type, boolean asked) {
        var key = KEY_BEGUN.matcher(lineBeforeCaret);
        if (key.find()) {
            return keys(key.group(1), type);
        }
        if (!asked) {
            return List.of();
        }
        var name = NAME_BEGUN.matcher(lineBeforeCaret);
        return names(name.find() ? name.group(1) : "", type);
    }

    private List<Offer> keys(String begun, PromptType type) {
        return program.get().contextKeys().stream().filter(key -> key.usedBy().isEmpty() || key.usedBy().contains(type))
                .filter(key -> matches(key.key(), begun))
                .map(key -> new Offer(key.key(), key.key() + "}", key.describe(), begun.length())).toList();
    }

    private List<Offer> names(String begun, PromptType type) {
        var offers = new ArrayList<Offer>();
        program.get().actions().stream().filter(action -> action.usedBy().contains(type)).filter(action -> matches(action.type(), begun))
                .forEach(action -> offers.add(new Offer(action.type(), action.type(), action.describe(), begun.length())));
        program.get().phases().stream().filter(phase -> matches(phase.id(), begun))
                .forEach(phase -> offers.add(new Offer(phase.id(), phase.id(), phase.title(), begun.length())));
        return offers;
    }

    private static boolean matches(String name, String begun) {
        return name.toLowerCase(Locale.ROOT).contains(begun.toLowerCase(Locale.ROOT));
    }

    /** The key whose placeholder holds this column of a line. */
    static Optional<String> keyAt(String line, int column) {
        var found = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)\\}").matcher(line);
        while (found.find()) {
            if (found.start() <= column && column <= found.end()) {
                return Optional.of(found.group(1));
            }
        }
        return Optional.empty();
    }
}
