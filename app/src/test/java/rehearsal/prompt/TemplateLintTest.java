package rehearsal.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rehearsal.program.ShippedPrograms;
import rehearsal.prompt.Problem.Code;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;

/** A template's keys are its own: only what it declares and what it uses are compared. */
class TemplateLintTest {
    private static final Lint LINT = new Lint(new ShippedPrograms().find(ShippedPrograms.USUAL).orElseThrow());

    private static List<Problem> check(Optional<String> name, String body, String... inputs) {
        return LINT.check(PromptType.TEMPLATE, name, new PromptText(Optional.empty(), Optional.empty(), body, List.of(inputs), List.of(),
                ModelSettings.none()));
    }

    private static final Optional<String> NAME = Optional.of("answerer");

    @Test
    void keysThatNoProgramKnowsAreFine() {
        assertEquals(List.of(), check(NAME, "Answer {question} about \"identity_warmup\" with create_identity.", "question"));
    }

    @Test
    void aKeyThatIsUsedAndNotDeclaredIsAnErrorWithAFixAndAHint() {
        var problem = check(NAME, "Answer {question}.", "questions").getFirst();

        assertEquals(Code.KEY_NOT_DECLARED, problem.code());
        assertTrue(problem.blocksLive());
        assertTrue(problem.message().contains("Did you mean {questions}?"), problem.message());
        assertEquals("question", ((Fix.DeclareKey) problem.fixes().getFirst()).key());
    }

    @Test
    void anInputThatIsNeverUsedIsAWarning() {
        var problem = check(NAME, "Answer.", "question").getFirst();

        assertEquals(Code.KEY_NOT_USED, problem.code());
        assertTrue(!problem.blocksLive());
        assertEquals("The input question is declared, but the body never uses it.", problem.message());
    }

    @Test
    void anInputThatCannotBeAPlaceholderAndATemplateWithoutANameAreErrors() {
        assertTrue(check(NAME, "Answer.", "my question").getFirst().message().contains("can't be a placeholder"));
        assertTrue(check(Optional.empty(), "Answer.").getFirst().message().contains("needs a name"));
    }
}
