package rehearsal.trial.promptfoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rehearsal.trial.suite.ReadTrialSuite;
import rehearsal.trial.suite.ShippedSources;
import rehearsal.trial.suite.SuiteReader;
import rehearsal.trial.suite.TrialSuite;

class PromptfooSuiteTest {

    private static final String CONFIG = """
            description: a coach
            prompts: [prompt.txt]
            providers:
              - echo
            evaluateOptions: {maxConcurrency: 2, repeat: 3, delay: 100}
            assertionTemplates:
              short: {type: word-count, value: {max: 40}}
            defaultTest:
              vars: {lang: en}
              assert:
                - type: not-contains
                  value: code
            tests:
              - description: says {{message}}
                vars: {message: [Hello., Good evening.], name: Mira}
                threshold: 0.5
                assert:
                  - {type: contains, value: "{{name}}", weight: 2, metric: named}
                  - $ref: "#/assertionTemplates/short"
                  - {type: javascript, value: output.length > 3}
                  - {type: assert-set, threshold: 0.5, assert: [{type: icontains, value: hi}, {type: similar, value: hello}]}
                  - {type: llm-rubric, value: "Is kind to {{name}}"}
            scenarios:
              - config: [{vars: {mood: calm}}, {vars: {mood: angry}}]
                tests: [{vars: {message: "I am {{mood}}."}}]
            sharing: true
            """;

    @Test
    void aConfigurationBecomesASuiteThatCanBeRead() {
        var done = read(CONFIG, Map.of());
        var suite = loaded(done);
        assertEquals(2, suite.concurrency());
        assertEquals(3, suite.repeats());
        assertEquals(4, suite.cases().size());
        var first = suite.cases().getFirst();
        assertEquals(List.of("Hello."), first.turns());
        assertEquals(0.5, first.threshold().orElseThrow());
        assertEquals(List.of("not-contains", "named", "word-count", "all of", "rubric"),
                first.checks().stream().map(check -> check.name()).toList());
        assertTrue(first.checks().toString().contains("Is kind to Mira"), () -> first.checks().toString());
        assertEquals(List.of("Good evening."), suite.cases().get(1).turns());
    }

    @Test
    void everyLineThatIsNotTakenOverIsListed() {
        var left = read(CONFIG, Map.of()).leftOut().stream().map(each -> each.line() + " " + each.what()).toList();
        for (var wanted : List.of("2 prompts", "4 The provider echo", "5 The option delay", "20 The assertion javascript",
                "21 The assertion similar",
                "26 The key sharing", "14 The variable name", "14 The variable lang")) {
            assertTrue(left.contains(wanted), () -> wanted + " in " + left);
        }
    }

    @Test
    void testsOfATableBringTheirExpectations() {
        var csv = "message,__expected1,__expected2,__description\nHello.,contains: you,python: x.py,greets\nBye.,Goodbye.,,\nThird,rouge-n(0.4): see you,,\n";
        var suite = loaded(
                read("prompts: [p]\nproviders: [anthropic:messages:claude-x]\ntests: file://tests.csv\n", Map.of("tests.csv", csv))
                        .suite().replace("provider: anthropic", "provider: offline"));
        assertEquals(List.of("test 1: greets", "test 2", "test 3"), suite.cases().stream().map(each -> each.name()).toList());
        assertEquals(List.of("contains"), suite.cases().getFirst().checks().stream().map(check -> check.name()).toList());
        assertEquals(List.of("equals"), suite.cases().get(1).checks().stream().map(check -> check.name()).toList());
        assertTrue(suite.cases().get(2).checks().toString().contains("0.4"));
    }

    @Test
    void testsOfOtherFilesAndAnchorsAreRead() {
        var text = "prompts: [p]\nproviders: [openai:gpt-x]\ntests: [file://a.yaml, file://b.jsonl, file://gone.yaml, file://make.py]\n";
        var yaml = "- vars: {message: One}\n  assert: &same [{type: contains, value: x}]\n- vars: {message: Two}\n  assert: *same\n";
        var done = read(text, Map.of("a.yaml", yaml, "b.jsonl",
                "{\"vars\": {\"message\": \"Three\"}, \"assert\": [{\"type\": \"equals\", \"value\": \"x\"}]}\n"));
        assertEquals(3, done.cases());
        assertEquals(2, done.leftOut().stream().filter(each -> each.what().startsWith("The tests in")).count());
    }

    @Test
    void unquotedBracesAreReportedWithTheirPlace() {
        var read = new PromptfooSuite("c.yaml", "fresh-client", _ -> Optional.empty())
                .read("prompts: [p]\ntests:\n  - vars: {message: {{hello}}\n");
        var problems = assertInstanceOf(ImportedSuite.Unreadable.class, read).problems();
        assertTrue(problems.getFirst().line() > 0, problems::toString);
    }

    private static ImportedSuite.Done read(String text, Map<String, String> files) {
        var read = new PromptfooSuite("c.yaml", "fresh-client", name -> Optional.ofNullable(files.get(name))).read(text);
        return assertInstanceOf(ImportedSuite.Done.class, read, read::toString);
    }

    private static TrialSuite loaded(ImportedSuite.Done done) {
        return loaded(done.suite());
    }

    private static TrialSuite loaded(String text) {
        var read = new SuiteReader(new ShippedSources()).read("suite.yaml", text);
        return assertInstanceOf(ReadTrialSuite.Loaded.class, read, () -> read + "\n" + text).suite();
    }
}
