package rehearsal.trial.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rehearsal.document.DocumentReader;
import rehearsal.document.Node;
import rehearsal.document.Problems;

class CheckTextsTest {

    @Test
    void everyKindIsInTheCatalogueUnderANameOfItsOwn() {
        var classes = CheckCatalogue.kinds().stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(new HashSet<>(Arrays.asList(CheckKind.class.getPermittedSubclasses())), classes);
        assertEquals(CheckCatalogue.names().size(), new HashSet<>(CheckCatalogue.names()).size());
    }

    @Test
    void everyExampleCanBeUsedAsItStands() {
        for (var kind : CheckCatalogue.kinds()) {
            var checks = Evidences.checks("[" + kind.text().example() + "]");
            assertTrue(checks.getFirst() instanceof Check.Single single && single.kind().equals(kind), kind.text().example());
        }
    }

    @Test
    void thePageTellsAboutEveryKind() {
        var page = CheckCatalogue.page();
        CheckCatalogue.names().forEach(name -> assertTrue(page.contains("| `" + name + "` |"), name));
        assertFalse(page.contains("null"));
    }

    @Test
    void aCheckThatCannotBeReadIsReportedWithItsPlace() {
        assertProblem("- contain", "There is no check “contain”", 1, 3);
        assertProblem("- equals\n- {check: contains}", "needs a text or a number", 2, 3);
        assertProblem("- {check: latency}", "needs a threshold", 1, 3);
        assertProblem("- {check: one-question, reply: sometimes}", "which replies", 1, 32);
        assertProblem("- {check: one-question, wieght: 2}", "wieght is not known", 1, 25);
        assertProblem("- {check: one-question, weight: much}", "weight must be a number", 1, 33);
        assertProblem("- {check: regex, value: \"(\"}", "not valid", 1, 3);
    }

    private static void assertProblem(String yaml, String words, int line, int column) {
        var problems = new Problems("suite.yaml");
        var items = (Node.Items) new DocumentReader().read("suite.yaml", yaml).root().orElseThrow();
        new CheckReader(problems).read(items.items());
        var found = problems.list().stream().filter(problem -> problem.message().contains(words)).toList();
        assertEquals(1, found.size(), () -> problems.list().toString());
        assertEquals(List.of(line, column), List.of(found.getFirst().line(), found.getFirst().column()));
    }
}
