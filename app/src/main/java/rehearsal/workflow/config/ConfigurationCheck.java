package rehearsal.workflow.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import rehearsal.document.NearMiss;
import rehearsal.document.Position;
import rehearsal.document.Problems;
import rehearsal.workflow.config.CompositionCheck.Flaw;
import rehearsal.workflow.config.CompositionRules.Changes;
import rehearsal.workflow.config.CompositionRules.ExperienceLevel;
import rehearsal.workflow.template.TemplateSource;

/** Checks both files together: every name that refers to something, and every composition in every variation. */
final class ConfigurationCheck {
    private final ServiceMappings services;
    private final CompositionRules rules;
    private final KnownTemplates templates;
    private final VariedComposition varied;
    private final Set<String> compositionNames = new LinkedHashSet<>();

    ConfigurationCheck(ServiceMappings services, CompositionRules rules, TemplateSource templates) {
        this.services = services;
        this.rules = rules;
        this.templates = new KnownTemplates(templates);
        this.varied = new VariedComposition(rules);
        compositionNames.addAll(rules.names());
        rules.dynamic().forEach(each -> compositionNames.add(each.named().name()));
    }

    void check(Problems ofMappings, Problems ofRules) {
        services.services().forEach(service -> service(service, ofMappings));
        services.routing().forEach(route -> composition(route.composition(), ofMappings));
        services.errors().fallbacks().forEach((service, template) -> {
            if (services.service(service).isEmpty()) {
                ofMappings.error(template.at(), "There is no service " + service + ".",
                        NearMiss.hint(service, services.services().stream().map(ServiceMapping::name).toList()));
            }
            template(template, ofMappings);
        });
        rules.compositions().forEach(composition -> variations(composition, ofRules));
        rules.dynamic().forEach(dynamic -> dynamic(dynamic, ofRules));
        states(ofRules);
        rules.experience().values().forEach(each -> changes(each.changes(), rules.compositions(), ofRules));
    }

    private void service(ServiceMapping service, Problems problems) {
        service.templates().forEach(offer -> template(offer.named(), problems));
        service.fallbacks().forEach(fallback -> template(fallback, problems));
        for (var offer : service.compositions()) {
            composition(offer.named(), problems);
            varied.find(offer.name(), Map.of(), Variation.asWritten()).ifPresent(found -> needs(service, offer, found, problems));
        }
    }

    private static void needs(ServiceMapping service, ServiceMapping.Offer offer, Composition composition, Problems problems) {
        composition.steps().stream().flatMap(step -> step.data().requiredContext().stream()).distinct()
                .filter(key -> !service.contextRequirements().contains(key))
                .forEach(key -> problems.warning(offer.at(), "The composition " + offer.name() + " needs " + key
                        + ", which the service " + service.name() + " doesn't require.", "add " + key + " to its context_requirements"));
    }

    /** First as it is written; then each variation tells only what it adds. */
    private void variations(Composition composition, Problems problems) {
        var told = new HashSet<Flaw>();
        tell(flaws(composition), told, "", problems);
        for (var level : ExperienceLevel.values()) {
            var leveled = varied.of(composition, new Variation(Optional.empty(), Optional.of(level)));
            if (!leveled.equals(composition)) {
                tell(flaws(leveled), told, new Variation(Optional.empty(), Optional.of(level)).inWords(), problems);
            }
            for (var state : rules.states()) {
                var variation = new Variation(Optional.of(state.state().name()), Optional.of(level));
                tell(systemPrompts(varied.of(composition, variation)), told, variation.inWords(), problems);
            }
        }
    }

    private List<Flaw> flaws(Composition composition) {
        return Stream.concat(CompositionCheck.of(composition, templates).stream(), systemPrompts(composition).stream()).toList();
    }

    private static void tell(List<Flaw> flaws, Set<Flaw> told, String variation, Problems problems) {
        for (var flaw : flaws) {
            if (told.add(flaw)) {
                var message = variation.isEmpty() ? flaw.message() : flaw.message() + " This is so only " + variation + ".";
                if (flaw.error()) {
                    problems.error(flaw.at(), message, flaw.suggestion());
                } else {
                    problems.warning(flaw.at(), message, flaw.suggestion().orElse("check it"));
                }
            }
        }
    }

    private List<Flaw> systemPrompts(Composition composition) {
        var flaws = new ArrayList<Flaw>();
        for (var prompt : composition.systemPrompts()) {
            if (prompt.path().isEmpty() && prompt.text().isEmpty() && !templates.isThere(prompt.name())) {
                flaws.add(new Flaw(prompt.required(), prompt.named().at(), "The system prompt " + prompt.name()
                        + " is neither a file of the configuration nor a live template.",
                        Optional.of("save it with: rehearsal template save " + prompt.name())));
            }
        }
        return flaws;
    }

    private void dynamic(CompositionRules.DynamicComposition dynamic, Problems problems) {
        if (rules.composition(dynamic.named().name()).isPresent()) {
            problems.error(dynamic.named().at(), "There is a composition " + dynamic.named().name() + " already.", "choose another name");
        }
        var base = rules.composition(dynamic.base().name());
        if (base.isEmpty()) {
            problems.error(dynamic.base().at(), "There is no composition " + dynamic.base().name() + ".",
                    NearMiss.hint(dynamic.base().name(), rules.names()));
            return;
        }
        changes(dynamic.changes(), List.of(base.get()), problems);
        var told = new HashSet<>(flaws(base.get()));
        tell(flaws(VariedComposition.of(base.get(), dynamic)), told, "in " + dynamic.named().name(), problems);
    }

    private void states(Problems problems) {
        var known = rules.compositions().stream().flatMap(each -> each.systemPrompts().stream()).map(Composition.SystemPrompt::name)
                .distinct().toList();
        for (var state : rules.states()) {
            state.systemPrompts().values().stream().filter(each -> !known.contains(each.named().name()))
                    .forEach(each -> problems.error(each.named().at(), "No composition has a system prompt " + each.named().name() + ".",
                            NearMiss.hint(each.named().name(), known)));
            state.systemPrompts().values().stream().filter(each -> each.text().isEmpty() && !templates.isThere(each.target().name()))
                    .forEach(each -> problems.error(each.target().at(), each.target().name()
                            + " is neither a file of the configuration nor a live template.",
                            "create the file, or save it with: rehearsal template save " + each.target().name()));
        }
    }

    private void changes(Changes changes, Collection<Composition> where, Problems problems) {
        var steps = where.stream().flatMap(each -> each.steps().stream()).toList();
        var names = steps.stream().map(WorkflowStep::name).distinct().toList();
        changes.skipped().stream().filter(each -> !names.contains(each.name())).forEach(each -> problems.error(each.at(),
                "There is no step " + each.name() + " to skip.", NearMiss.hint(each.name(), names)));
        var replaceable = Stream.concat(names.stream(), steps.stream().map(WorkflowStep::templateName)).distinct().toList();
        changes.modifiedTemplates().forEach((replaced, template) -> {
            if (!replaceable.contains(replaced)) {
                problems.error(template.at(), "No step is called " + replaced + " and none renders it, so it can't be modified.",
                        NearMiss.hint(replaced, replaceable));
            }
            template(template, problems);
        });
        changes.added().stream().flatMap(added -> added.compositions().stream()).forEach(each -> composition(each, problems));
    }

    private void template(PlacedName template, Problems problems) {
        var flaws = new ArrayList<Flaw>();
        templates.check(template, flaws);
        flaws.forEach(flaw -> problems.error(flaw.at(), flaw.message(), flaw.suggestion()));
    }

    private void composition(PlacedName composition, Problems problems) {
        if (!composition.name().isBlank() && !compositionNames.contains(composition.name())) {
            problems.error(composition.at(), "There is no composition " + composition.name() + ".",
                    NearMiss.hint(composition.name(), compositionNames));
        }
    }
}
