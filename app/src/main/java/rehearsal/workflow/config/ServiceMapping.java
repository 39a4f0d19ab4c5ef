package rehearsal.workflow.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rehearsal.document.Position;

/** What one service may use, what it must be given, and what is expected of it. */
public record ServiceMapping(PlacedName service, List<Offer> templates, List<Offer> compositions, List<PlacedName> fallbacks,
        List<String> contextRequirements, PerformanceTargets targets) {

    public ServiceMapping {
        templates = templates.stream().sorted(Comparator.comparingInt(Offer::priority)).toList();
        compositions = compositions.stream().sorted(Comparator.comparingInt(Offer::priority)).toList();
        fallbacks = List.copyOf(fallbacks);
        contextRequirements = List.copyOf(contextRequirements);
    }

    /** A template or composition that a service may use; 1 is the first choice. */
    public record Offer(PlacedName named, int priority, String description) {
        public String name() {
            return named.name();
        }

        Position at() {
            return named.at();
        }
    }

    public String name() {
        return service.name();
    }

    public boolean mayRender(String template) {
        return templates.stream().anyMatch(offer -> offer.name().equals(template))
                || fallbacks.stream().anyMatch(fallback -> fallback.name().equals(template));
    }

    public Optional<Offer> composition(String name) {
        return compositions.stream().filter(offer -> offer.name().equals(name)).findFirst();
    }

    /** Every template it may render, the first choice first. */
    public List<String> templateNames() {
        var names = new ArrayList<String>();
        templates.forEach(offer -> names.add(offer.name()));
        fallbacks.stream().map(PlacedName::name).filter(name -> !names.contains(name)).forEach(names::add);
        return List.copyOf(names);
    }
}
