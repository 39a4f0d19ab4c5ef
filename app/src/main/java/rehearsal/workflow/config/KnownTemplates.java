package rehearsal.workflow.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import rehearsal.document.NearMiss;
import rehearsal.prompt.BodyParser;
import rehearsal.workflow.template.TemplateSource;

/** The templates of one moment, each read once while a configuration is checked. */
final class KnownTemplates {
    private final TemplateSource source;
    private final Set<String> names;
    private final Map<String, List<String>> keys = new HashMap<>();

    KnownTemplates(TemplateSource source) {
        this.source = source;
        this.names = new HashSet<>(source.names());
    }

    boolean isThere(String name) {
        return names.contains(name);
    }

    /** The keys its body asks for; none when it isn't there. */
    List<String> keys(String name) {
        return keys.computeIfAbsent(name, wanted -> names.contains(wanted)
                ? source.find(wanted).map(found -> List.copyOf(BodyParser.parse(found.body()).keys())).orElse(List.of())
                : List.of());
    }

    void check(PlacedName template, List<CompositionCheck.Flaw> flaws) {
        if (!template.name().isBlank() && !isThere(template.name())) {
            flaws.add(new CompositionCheck.Flaw(true, template.at(), "There is no live template " + template.name() + ".", hint(template)));
        }
    }

    private Optional<String> hint(PlacedName template) {
        return NearMiss.of(template.name(), names).map(near -> "did you mean " + near + "?")
                .or(() -> Optional.of("save it with: rehearsal template save " + template.name()));
    }
}
