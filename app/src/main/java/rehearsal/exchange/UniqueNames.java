package rehearsal.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rehearsal.store.prompt.Scope;

/** Keeps strangers apart: prompts that have nothing but a name in common never become versions of one prompt. */
final class UniqueNames {
    private final Map<Scope, Set<String>> families = new LinkedHashMap<>();
    private final Map<String, Scope> places = new HashMap<>();
    private final Set<Scope> taken = new HashSet<>();

    private UniqueNames(List<ImportedPrompt> prompts) {
        prompts.forEach(prompt -> {
            prompt.origin().family()
                    .ifPresent(family -> families.computeIfAbsent(prompt.scope(), scope -> new LinkedHashSet<>()).add(family));
            taken.add(prompt.scope());
        });
    }

    /** The same prompts, each template under a name of its own. What was placed where another one went already is a problem. */
    static List<ImportedPrompt> given(List<ImportedPrompt> prompts, ImportFindings findings) {
        var names = new UniqueNames(prompts);
        var apart = new ArrayList<ImportedPrompt>();
        for (var prompt : prompts) {
            names.apart(prompt, findings).ifPresent(apart::add);
        }
        return apart;
    }

    private Optional<ImportedPrompt> apart(ImportedPrompt prompt, ImportFindings findings) {
        var family = prompt.origin().family();
        if (family.isEmpty() || families.getOrDefault(prompt.scope(), Set.of()).size() < 2) {
            return Optional.of(prompt);
        }
        if (!TemplateName.isTemplate(prompt.scope())) {
            var first = families.getOrDefault(prompt.scope(), Set.of()).iterator().next();
            if (family.get().equals(first)) {
                return Optional.of(prompt);
            }
            findings.fail(prompt.place().file(), prompt.place().line(), 1,
                    "Only one prompt of an import can go to " + prompt.scope().type()
                            + prompt.scope().phase().map(phase -> " " + phase).orElse("")
                            + ", and another one took the place; as its versions they would replace each other.",
                    Optional.of("import it by itself, or without a place to make it a template"));
            return Optional.empty();
        }
        var place = places.computeIfAbsent(prompt.scope() + "\n" + family.get(), known -> place(prompt));
        return Optional.of(place.equals(prompt.scope())
                ? prompt
                : prompt.in(place).noting("There are several “" + prompt.scope().phase().orElse("") + "” in this import, so it is called “"
                        + place.phase().orElse("") + "”."));
    }

    /** The name with as many of its folders as it takes; then with a number. */
    private Scope place(ImportedPrompt prompt) {
        var scope = prompt.scope();
        var name = prompt.text().name().filter(words -> !words.isBlank()).orElse(scope.phase().orElse(""));
        if (families.getOrDefault(scope, Set.of()).iterator().next().equals(prompt.origin().family().orElse(""))) {
            return scope;
        }
        var folders = List.of(prompt.place().file().split("/"));
        var qualified = name;
        for (var at = folders.size() - 2; at >= 0; at--) {
            qualified = folders.get(at) + "/" + qualified;
            var candidate = TemplateName.scope(scope.program(), qualified);
            if (taken.add(candidate)) {
                return candidate;
            }
        }
        for (var number = 2;; number++) {
            var candidate = TemplateName.scope(scope.program(), name + " " + number);
            if (taken.add(candidate)) {
                return candidate;
            }
        }
    }
}
