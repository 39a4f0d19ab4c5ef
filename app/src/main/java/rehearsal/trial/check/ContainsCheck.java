package rehearsal.trial.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rehearsal.trial.text.JavaScriptText;
import rehearsal.trial.text.ValueList;

/** Words are in the reply: one, any of several, or all of them; with their case or without. */
record ContainsCheck(boolean anyCase, Wanted wanted) implements CheckKind {

    enum Wanted {
        ONE, ANY, ALL
    }

    static Stream<CheckKind> all() {
        return Stream.of(Wanted.values()).flatMap(wanted -> Stream.of(new ContainsCheck(false, wanted), new ContainsCheck(true, wanted)));
    }

    @Override
    public CheckText text() {
        var end = switch (wanted) {
            case ONE -> "";
            case ANY -> "-any";
            case ALL -> "-all";
        };
        var what = switch (wanted) {
            case ONE -> "The reply contains the value";
            case ANY -> "The reply contains at least one of the values";
            case ALL -> "The reply contains every value";
        };
        var name = (anyCase ? "icontains" : "contains") + end;
        return new CheckText(name, what + (anyCase ? ", in any case." : "."),
                wanted == Wanted.ONE ? "a text or a number" : "a list, or texts with commas between them",
                wanted == Wanted.ONE ? "{check: " + name + ", value: Mira}" : "{check: " + name + ", value: [name, word]}");
    }

    @Override
    public Optional<String> problem(CheckSetting setting) {
        var value = setting.value();
        if (wanted == Wanted.ONE) {
            return value.isNumber() || value.isString() && !value.stringValue().isEmpty()
                    ? Optional.empty()
                    : Optional.of("It needs a text or a number as its value.");
        }
        if (value.isArray()) {
            return Optional.empty();
        }
        return value.isString() && !value.stringValue().isEmpty()
                ? ValueList.problem(value.stringValue())
                : Optional.of("It needs a list of texts as its value.");
    }

    @Override
    public Finding find(CheckInput input) {
        var text = anyCase ? input.text().toLowerCase(Locale.ROOT) : input.text();
        Predicate<String> there = word -> text.contains(anyCase ? word.toLowerCase(Locale.ROOT) : word);
        var words = words(input);
        var missing = words.stream().filter(word -> !there.test(word)).toList();
        return switch (wanted) {
            case ONE, ALL -> new Finding.Fact(missing.isEmpty(),
                    missing.isEmpty()
                            ? "The reply contains " + quoted(words) + "."
                            : "The reply does not contain " + quoted(missing) + ".");
            case ANY -> {
                var found = words.stream().filter(there).toList();
                yield new Finding.Fact(!found.isEmpty(),
                        found.isEmpty()
                                ? "The reply contains none of " + quoted(words) + "."
                                : "The reply contains " + quoted(found) + ".");
            }
        };
    }

    private List<String> words(CheckInput input) {
        var value = input.value();
        if (value.isArray()) {
            return value.valueStream().map(JavaScriptText::of).toList();
        }
        return wanted == Wanted.ONE ? List.of(JavaScriptText.of(value)) : ValueList.of(value.stringValue());
    }

    private static String quoted(List<String> words) {
        return "“" + String.join("”, “", words) + "”";
    }
}
