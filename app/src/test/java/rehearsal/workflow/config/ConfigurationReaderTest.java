package rehearsal.workflow.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rehearsal.document.DocumentProblem;
import rehearsal.workflow.config.CompositionRules.ExperienceLevel;
import rehearsal.workflow.template.TemplateSource;

/** Both configuration files, read and checked together. */
class ConfigurationReaderTest {
    private static final String MAPPINGS = """
            mappings:
              desk:
                primary_templates: [{name: one, priority: 1}]
                compositions: [{name: flow}]
            """;
    private static final TemplateSource TEMPLATES = TemplateSource.of(List.of(ExampleConfiguration.template("one", "One."),
            ExampleConfiguration.template("two", "Two {a}.", "a"), ExampleConfiguration.template("three", "Three {b}.", "b")));

    @TempDir
    Path folder;

    /** A defect: where it is written, and words of what is said about it. */
    record Defect(String name, String file, String text, int line, int column, String words) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Defect rules(String name, String text, int line, int column, String words) {
        return new Defect(name, ConfigurationReader.RULES, text, line, column, words);
    }

    private static Defect steps(String name, String steps, int line, int column, String words) {
        return rules(name, "compositions:\n  flow:\n    workflow_steps:\n" + steps.indent(4), line, column, words);
    }

    private static Defect mappings(String name, String text, int line, int column, String words) {
        return new Defect(name, ConfigurationReader.MAPPINGS, text, line, column, words);
    }

    static Stream<Defect> defects() {
        var flow = "compositions:\n  flow:\n    workflow_steps: [{step: a, template: one}]\n";
        return Stream.of(
                steps("a step twice", "- {step: a, template: one}\n- {step: a, template: one, output_variable: b}\n", 5, 14, "here twice"),
                steps("an unknown dependency", "- {step: fetch, template: one}\n- {step: b, template: one, dependencies: [fetsh]}\n", 5, 47,
                        "no step fetsh in flow (dependency). (did you mean fetch?)"),
                steps("an unknown template", "- {step: a, template: onne}\n", 4, 27, "no live template onne. (did you mean one?)"),
                steps("an unknown fallback template", "- {step: a, template: one, fallback_templates: [gone]}\n", 4, 53,
                        "no live template gone"),
                steps("a step that waits for itself", "- {step: a, template: one, dependencies: [a]}\n", 4, 47, "waits for itself"),
                steps("a cycle", "- {step: a, template: one, dependencies: [b]}\n- {step: b, template: one, dependencies: [a]}\n", 4, 14,
                        "wait for each other: a → b → a"),
                steps("parallel with a dependency",
                        "- {step: a, template: one}\n- {step: b, template: one, dependencies: [a]}\n"
                                + "- {step: c, template: one, dependencies: [b], parallel_with: [a]}\n",
                        6, 67, "one of them waits for the other"),
                steps("parallel with an unknown step", "- {step: a, template: one, parallel_with: [x]}\n", 4, 48, "no step x"),
                steps("parallel with a step that runs alone",
                        "- {step: a, template: one, parallel_execution: false}\n- {step: b, template: one, parallel_with: [a]}\n", 5, 48,
                        "The step a has parallel_execution: false"),
                steps("two writers", "- {step: a, template: one, output_variable: x}\n- {step: b, template: one, output_variable: x}\n", 5,
                        49, "a and b both write x"),
                steps("an input nobody writes", "- {step: a, template: two, input_variables: [a_]}\n", 4, 50, "No step writes a_"),
                steps("an input of a step that is no ancestor",
                        "- {step: x, template: one, output_variable: a}\n- {step: y, template: two, input_variables: [a]}\n", 5, 50,
                        "doesn't wait for that step"),
                steps("a key the step isn't given", "- {step: x, template: two}\n", 4, 27, "uses {a}, which the step x isn't given"),
                steps("a key required and optional", "- {step: x, template: two, required_context: [a], optional_context: [a]}\n", 4, 73,
                        "required and optional at the same time"),
                steps("an impossible variable", "- {step: x, template: one, output_variable: my-result}\n", 4, 49,
                        "cannot be used as a placeholder"),
                steps("a negative timeout", "- {step: x, template: one, timeout_seconds: -1}\n", 4, 49, "is -1.0 seconds"),
                steps("ON where true is meant", "- {step: x, template: one, critical: ON}\n", 4, 42,
                        "critical is ON, which YAML reads as a text. (write true)"),
                steps("no template", "- {step: x}\n", 4, 7, "The key template is missing here"),
                steps("an unknown key of a step", "- {step: x, template: one, timeout: 3}\n", 4, 32,
                        "The key timeout is not known here. (did you mean timeout_seconds?)"),
                rules("an unknown critical step", flow.replace("]\n", "]\n    error_handling: {critical_steps: [b]}\n"), 4, 39,
                        "no step b in flow (critical step)"),
                rules("a version that is a number",
                        "compositions:\n  flow:\n    version: 1.0\n    workflow_steps: [{step: a, template: one}]\n",
                        3, 14, "write it in quotes: \"1.0\""),
                rules("NO as a value", "compositions:\n  flow:\n    description: NO\n    workflow_steps: [{step: a, template: one}]\n", 3,
                        18,
                        "some YAML tools read as true or false"),
                rules("a key twice", flow + "  flow:\n    workflow_steps: []\n", 4, 3, "The key flow is here twice"),
                rules("a merge key", "compositions:\n  base: &b\n    workflow_steps: [{step: a, template: one}]\n  flow:\n    <<: *b\n", 5,
                        5,
                        "The merge key << isn't supported"),
                rules("an anchor in a ring", "compositions: &c\n  flow: *c\n", 2, 9, "is inside the value it stands for"),
                rules("a composition without steps", "compositions:\n  flow: {description: Nothing}\n", 2, 3, "flow has no steps"),
                rules("an unknown section", flow + "global_setings: {}\n", 4, 1, "did you mean global_settings?"),
                rules("an unknown level", flow + "user_experience_adjustments:\n  expart: {simplified_workflow: true}\n", 5, 3,
                        "no experience level expart. (did you mean expert?)"),
                rules("a step to skip that isn't there", flow + "user_experience_adjustments:\n  expert: {skip_steps: [z]}\n", 5, 25,
                        "no step z to skip"),
                rules("a modified template nobody renders",
                        flow + "user_experience_adjustments:\n  expert: {modified_templates: {onne: two}}\n",
                        5, 39, "none renders it, so it can't be modified. (did you mean one?)"),
                rules("a modified template that isn't there",
                        flow + "user_experience_adjustments:\n  expert: {modified_templates: {one: gone}}\n",
                        5, 38, "no live template gone"),
                rules("a level that gives a step too little",
                        flow + "user_experience_adjustments:\n  expert: {modified_templates: {one: two}}\n",
                        5, 38, "isn't given. This is so only for level expert."),
                rules("an added step that is only a name", flow + "user_experience_adjustments:\n  novice: {additional_steps: [more]}\n", 5,
                        31, "An added step is only a name"),
                rules("an added step with an unknown dependency",
                        flow + "user_experience_adjustments:\n  novice:\n    additional_steps: [{step: n, template: one, dependencies: [q]}]\n",
                        6,
                        64, "This is so only for level novice"),
                rules("a dynamic composition of nothing", flow + "dynamic_compositions:\n  quick: {base: flo}\n", 5, 17,
                        "no composition flo. (did you mean flow?)"),
                rules("a state that replaces no system prompt", flow + "state_overrides:\n  NEW: {system_prompt_overrides: {voice: one}}\n",
                        5,
                        35, "No composition has a system prompt voice"),
                rules("a system prompt that isn't there",
                        flow.replace("]\n", "]\n    system_prompts: [{name: voice}]\n"), 4, 29, "neither a file of the configuration nor"),
                rules("a system prompt outside of the folder",
                        flow.replace("]\n", "]\n    system_prompts: [{name: v, path: ../../etc/passwd}]\n"), 4, 38, "leads out of"),
                rules("an impossible limit", flow + "global_settings: {max_parallel_steps: 0}\n", 4, 39, "not between 1 and 1000"),
                mappings("a template that isn't there", MAPPINGS.replace("name: one", "name: oone"), 3, 32, "did you mean one?"),
                mappings("a composition that isn't there", MAPPINGS.replace("name: flow", "name: flaw"), 4, 27, "did you mean flow?"),
                mappings("a rate over one", MAPPINGS + "    performance_targets: {success_rate: 99}\n", 5, 41, "not between 0 and 1"),
                mappings("a route to nowhere", MAPPINGS + "composition_routing: [{composition: fl0w}]\n", 5, 37, "did you mean flow?"),
                mappings("a fallback of no service", MAPPINGS + "error_handling: {service_fallbacks: {dask: one}}\n", 5, 44,
                        "no service dask. (did you mean desk?)"),
                mappings("a threshold with a wrong name", MAPPINGS + "monitoring: {alert_thresholds: {eror_rate: 0.1}}\n", 5, 33,
                        "did you mean error_rate?"),
                mappings("no mappings", "global_config: {}\n", 1, 1, "The key mappings is missing"));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void everyDefectIsNamedWithItsPlace(Defect defect) throws IOException {
        var flow = "compositions:\n  flow:\n    workflow_steps: [{step: a, template: one}]\n";
        write(defect.file().equals(ConfigurationReader.RULES) ? MAPPINGS : defect.text(),
                defect.file().equals(ConfigurationReader.RULES) ? defect.text() : flow);

        var problems = new ConfigurationReader(TEMPLATES).read(folder).problems();

        var wanted = defect.file() + ":" + defect.line() + ":" + defect.column() + ": ";
        assertTrue(problems.stream().map(DocumentProblem::sentence).anyMatch(
                sentence -> sentence.startsWith(wanted) && sentence.contains(defect.words())),
                () -> wanted + "… " + defect.words() + "\nbut there is\n"
                        + String.join("\n", problems.stream().map(DocumentProblem::sentence).toList()));
    }

    @Test
    void theExampleIsUsableWithoutASingleProblem() {
        var read = new ConfigurationReader(ExampleConfiguration.templates()).read(ExampleConfiguration.copyTo(folder));

        assertEquals(List.of(), read.problems().stream().map(DocumentProblem::sentence).toList());
        assertInstanceOf(ReadConfiguration.Usable.class, read);
    }

    @Test
    void theExampleUsesEverySectionAndEveryKey() throws IOException {
        var text = Files.readString(ExampleConfiguration.copyTo(folder).resolve(ConfigurationReader.RULES))
                + Files.readString(folder.resolve(ConfigurationReader.MAPPINGS));
        for (var key : List.of("primary_templates", "compositions", "fallback_templates", "context_requirements", "performance_targets",
                "render_time_ms", "cache_hit_rate", "success_rate", "default_cache_ttl", "max_render_time_ms", "fallback_enabled",
                "metrics_enabled", "validation_enabled", "composition_routing", "retry_attempts", "retry_delay_ms", "service_fallbacks",
                "alert_thresholds", "error_rate", "cache_miss_rate", "system_prompts", "workflow_steps", "input_variables",
                "output_variable", "required_context", "optional_context", "dependencies", "parallel_with", "parallel_execution",
                "timeout_seconds", "critical", "output_template", "estimated_duration_seconds", "max_tokens_total", "retry_failed_steps",
                "max_retries", "continue_on_non_critical_failure", "critical_steps", "max_parallel_steps", "step_timeout_seconds",
                "enable_step_caching", "cache_ttl_seconds", "retry_policy", "retry_delay_seconds", "exponential_backoff",
                "save_partial_results", "enable_step_skipping", "fallback_to_simple_templates", "state_overrides",
                "system_prompt_overrides", "user_experience_adjustments", "additional_steps", "modified_templates", "skip_steps",
                "simplified_workflow", "dynamic_compositions")) {
            assertTrue(text.contains(key + ":"), key);
        }
    }

    @Test
    void overridesWorkOnCopiesAndLeakIntoNobodyElsesRun() {
        var configuration = ExampleConfiguration.read(ExampleConfiguration.copyTo(folder));
        var before = configuration.toString();
        var varied = new VariedComposition(configuration.rules());

        var expert = varied.find("session_review", Map.of(),
                new Variation(Optional.of("IDENTITY_REFINEMENT"), Optional.of(ExperienceLevel.EXPERT))).orElseThrow();
        var novice = varied.find("session_review", Map.of(), new Variation(Optional.empty(), Optional.of(ExperienceLevel.NOVICE)))
                .orElseThrow();
        var plain = varied.find("session_review", Map.of(), Variation.asWritten()).orElseThrow();

        assertEquals(List.of("summarize", "find_obstacles", "plan_next_session"), names(expert));
        assertEquals("next_session_brief", expert.steps().getLast().templateName());
        assertTrue(expert.systemPrompts().getFirst().text().orElseThrow().contains("refining"));
        assertEquals(List.of("summarize", "find_strengths", "find_obstacles", "plan_next_session", "explain_terms"), names(novice));
        assertEquals(List.of("summarize", "find_strengths", "find_obstacles", "plan_next_session"), names(plain));
        assertTrue(!plain.systemPrompts().getFirst().text().orElseThrow().contains("refining"));
        assertEquals(before, configuration.toString());
    }

    @Test
    void aDynamicCompositionIsTakenWhenTheContextSaysSo() {
        var varied = new VariedComposition(ExampleConfiguration.read(ExampleConfiguration.copyTo(folder)).rules());

        assertEquals("short_review", varied.find("session_review", Map.of("time", "short"), Variation.asWritten()).orElseThrow().name());
        assertEquals("session_review", varied.find("session_review", Map.of("time", "long"), Variation.asWritten()).orElseThrow().name());
        assertEquals("short_review", varied.find("short_review", Map.of(), Variation.asWritten()).orElseThrow().name());
    }

    @Test
    void aForeignConfigurationIsReadAndEveryDefectNamed() throws IOException {
        write("""
                mappings:
                  support:
                    primary_templates: [greeting, {name: gone, priority: 2, deprecated: true, replacement: one}]
                    compositions: [{name: old_flow, priority: 1}]
                    tags: [a, b]
                discovery_rules: {global_tags: [x]}
                """, """
                compositions:
                  old_flow:
                    version: 1.0
                    deprecated: true
                    replacement: new_flow
                    system_prompts: [voice, persona]
                    user_prompts: [a]
                    merge_strategy: sequential
                """);

        var sentences = new ConfigurationReader(TEMPLATES).read(folder).problems().stream().map(DocumentProblem::sentence).toList();

        for (var words : List.of("An entry of primary_templates is only a name", "no live template greeting", "no live template gone",
                "gone is marked as deprecated. (use one)", "The key tags is not known", "The key discovery_rules is not known",
                "old_flow is marked as deprecated. (use new_flow)", "version must be a text", "A system prompt is only a name",
                "The system prompt voice is neither", "The system prompt persona is neither", "The key user_prompts is not known",
                "The key merge_strategy is not known", "old_flow has no steps")) {
            assertTrue(sentences.stream().anyMatch(sentence -> sentence.contains(words)),
                    () -> words + "\n" + String.join("\n", sentences));
        }
    }

    @Test
    void missingFilesAreSaidAndNothingBreaks() {
        var problems = new ConfigurationReader(TEMPLATES).read(folder.resolve("nowhere")).problems();

        assertEquals(List.of(
                "service_mappings.yaml: This file isn't in the configuration's folder. (copy the example: rehearsal workflow example DIR)",
                "composition_rules.yaml: This file isn't in the configuration's folder. (copy the example: rehearsal workflow example DIR)"),
                problems.stream().map(DocumentProblem::sentence).toList());
    }

    private static List<String> names(Composition composition) {
        return composition.steps().stream().map(WorkflowStep::name).toList();
    }

    private void write(String mappings, String rules) throws IOException {
        Files.writeString(folder.resolve(ConfigurationReader.MAPPINGS), mappings);
        Files.writeString(folder.resolve(ConfigurationReader.RULES), rules);
    }
}
