package rehearsal.workflow.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import rehearsal.document.Form;
import rehearsal.document.NearMiss;
import rehearsal.document.Node;
import rehearsal.workflow.config.Composition.Ending;
import rehearsal.workflow.config.Composition.FailureRules;
import rehearsal.workflow.config.Composition.SystemPrompt;
import rehearsal.workflow.config.CompositionRules.AddedStep;
import rehearsal.workflow.config.CompositionRules.Changes;
import rehearsal.workflow.config.CompositionRules.DynamicComposition;
import rehearsal.workflow.config.CompositionRules.ExperienceAdjustment;
import rehearsal.workflow.config.CompositionRules.ExperienceLevel;
import rehearsal.workflow.config.CompositionRules.GlobalSettings;
import rehearsal.workflow.config.CompositionRules.Recovery;
import rehearsal.workflow.config.CompositionRules.Replacement;
import rehearsal.workflow.config.CompositionRules.RetryRules;
import rehearsal.workflow.config.CompositionRules.StateOverride;

/** Reads composition_rules.yaml. */
final class RulesReader {
    private final PromptFiles files;

    RulesReader(PromptFiles files) {
        this.files = files;
    }

    CompositionRules read(Form root) {
        var compositions = new ArrayList<Composition>();
        FormValues.sections(root, "compositions").forEach((name, form) -> compositions.add(composition(name, form)));
        if (!root.has("compositions")) {
            root.problems().error(root.at(), "The key compositions is missing here.", "add compositions: with one entry per workflow");
        }
        var global = root.form("global_settings").map(RulesReader::global).orElse(GlobalSettings.empty());
        var states = new ArrayList<StateOverride>();
        FormValues.sections(root, "state_overrides").forEach((name, form) -> states.add(state(name, form)));
        var experience = experience(root);
        var dynamic = new ArrayList<DynamicComposition>();
        FormValues.sections(root, "dynamic_compositions").forEach((name, form) -> dynamic.add(dynamic(name, form)));
        root.finish();
        return new CompositionRules(compositions, global, states, experience, dynamic);
    }

    private Composition composition(PlacedName name, Form form) {
        FormValues.deprecated(form, "The composition " + name.name(), name.at());
        var description = form.optionalText("description").orElse("");
        var version = form.optionalText("version").orElse("");
        var prompts = systemPrompts(form);
        var steps = new ArrayList<WorkflowStep>();
        for (var each : form.forms("workflow_steps")) {
            steps.add(StepReader.read(each));
            each.finish();
        }
        if (steps.isEmpty()) {
            form.problems().error(name.at(), "The composition " + name.name() + " has no steps.", "add workflow_steps:");
        }
        var tokens = FormValues.whole(form, "max_tokens_total", 1, Integer.MAX_VALUE);
        var ending = new Ending(FormValues.name(form, "output_template"), FormValues.seconds(form, "estimated_duration_seconds", false),
                tokens.isPresent() ? OptionalLong.of(tokens.getAsInt()) : OptionalLong.empty());
        var failures = form.form("error_handling").map(RulesReader::failures).orElse(FailureRules.usual());
        form.finish();
        return new Composition(name, description, version, prompts, steps, ending, failures);
    }

    private List<SystemPrompt> systemPrompts(Form form) {
        var prompts = new LinkedHashMap<String, SystemPrompt>();
        var place = 1;
        for (var node : form.nodes("system_prompts")) {
            var prompt = systemPrompt(form, node, place++);
            prompt.ifPresent(found -> {
                if (prompts.putIfAbsent(found.name(), found) != null) {
                    form.problems().error(found.named().at(), "The system prompt " + found.name() + " is here twice.",
                            "keep one of them");
                }
            });
        }
        return List.copyOf(prompts.values());
    }

    private Optional<SystemPrompt> systemPrompt(Form form, Node node, int place) {
        if (node instanceof Node.Scalar) {
            return form.textOf("system_prompts", node).filter(text -> !text.isBlank()).map(text -> {
                form.problems().warning(node.at(), "A system prompt is only a name.",
                        "write {name: " + text + ", priority: " + place + ", required: true}");
                var named = new PlacedName(text, node.at());
                return new SystemPrompt(named, Optional.empty(), files.text(text), place, true);
            });
        }
        return Form.of(node, form.problems()).map(entry -> {
            var name = FormValues.needed(entry, "name");
            FormValues.deprecated(entry, "The system prompt " + name.name(), name.at());
            var path = FormValues.name(entry, "path");
            var required = entry.yesNo("required").orElse(true);
            var text = path.flatMap(file -> files.read(file, required, form.problems()));
            var prompt = new SystemPrompt(name, path, text, FormValues.whole(entry, "priority", 1, 1000).orElse(place), required);
            entry.finish();
            return prompt;
        });
    }

    private static FailureRules failures(Form form) {
        var rules = new FailureRules(form.yesNo("retry_failed_steps").orElse(true), FormValues.whole(form, "max_retries", 0, 100),
                form.yesNo("continue_on_non_critical_failure").orElse(true), FormValues.names(form, "critical_steps"));
        form.finish();
        return rules;
    }

    private static GlobalSettings global(Form form) {
        var retry = form.form("retry_policy").map(policy -> {
            var rules = new RetryRules(FormValues.whole(policy, "max_retries", 0, 100),
                    FormValues.seconds(policy, "retry_delay_seconds", true), policy.yesNo("exponential_backoff"));
            policy.finish();
            return rules;
        }).orElse(GlobalSettings.empty().retry());
        var recovery = form.form("error_recovery").map(part -> {
            var rules = new Recovery(part.yesNo("save_partial_results").orElse(true), part.yesNo("enable_step_skipping").orElse(true),
                    part.yesNo("fallback_to_simple_templates").orElse(true));
            part.finish();
            return rules;
        }).orElse(GlobalSettings.empty().recovery());
        var global = new GlobalSettings(FormValues.whole(form, "max_parallel_steps", 1, 1000),
                FormValues.seconds(form, "step_timeout_seconds", false), form.yesNo("enable_step_caching"),
                FormValues.seconds(form, "cache_ttl_seconds", true), retry, recovery);
        form.finish();
        return global;
    }

    private StateOverride state(PlacedName state, Form form) {
        var replaced = new HashMap<String, Replacement>();
        form.form("system_prompt_overrides").ifPresent(group -> {
            for (var key : group.keys()) {
                FormValues.name(group, key).ifPresent(target -> replaced.put(key,
                        new Replacement(new PlacedName(key, group.keyAt(key)), target, files.text(target.name()))));
            }
            group.finish();
        });
        form.finish();
        return new StateOverride(state, replaced);
    }

    private static Map<ExperienceLevel, ExperienceAdjustment> experience(Form root) {
        var found = new EnumMap<ExperienceLevel, ExperienceAdjustment>(ExperienceLevel.class);
        var known = Arrays.stream(ExperienceLevel.values()).map(ExperienceLevel::id).toList();
        FormValues.sections(root, "user_experience_adjustments").forEach((name, form) -> {
            var place = known.indexOf(name.name());
            if (place < 0) {
                form.problems().error(name.at(), "There is no experience level " + name.name() + ".", NearMiss.hint(name.name(), known));
            }
            var adjustment = new ExperienceAdjustment(changes(form), form.yesNo("simplified_workflow").orElse(false));
            form.finish();
            if (place >= 0) {
                found.put(ExperienceLevel.values()[place], adjustment);
            }
        });
        return found;
    }

    private static DynamicComposition dynamic(PlacedName name, Form form) {
        var composition = new DynamicComposition(name, form.optionalText("description").orElse(""), FormValues.needed(form, "base"),
                MappingsReader.conditions(form), changes(form));
        form.finish();
        return composition;
    }

    private static Changes changes(Form form) {
        var added = new ArrayList<AddedStep>();
        for (var node : form.nodes("additional_steps")) {
            if (node instanceof Node.Scalar) {
                form.problems().error(node.at(), "An added step is only a name.",
                        "write it like a workflow step: {step: …, template: …, output_variable: …}");
            } else {
                Form.of(node, form.problems()).ifPresent(each -> {
                    added.add(new AddedStep(StepReader.read(each), FormValues.names(each, "compositions")));
                    each.finish();
                });
            }
        }
        var modified = new HashMap<String, PlacedName>();
        form.form("modified_templates").ifPresent(group -> {
            for (var key : group.keys()) {
                FormValues.name(group, key).ifPresent(template -> modified.put(key, template));
            }
            group.finish();
        });
        return new Changes(added, modified, FormValues.names(form, "skip_steps"));
    }
}
