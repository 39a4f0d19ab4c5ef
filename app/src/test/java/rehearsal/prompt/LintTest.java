package rehearsal.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import rehearsal.program.Program;
import rehearsal.program.ShippedPrograms;
import rehearsal.prompt.Problem.Code;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;

class LintTest {
    private static final Program PROGRAM = new ShippedPrograms().find(ShippedPrograms.USUAL).orElseThrow();
    private static final Lint LINT = new Lint(PROGRAM);
    private static final Optional<String> PHASE = Optional.of("IDENTITY_CREATION");

    @Test
    void aPromptThatIsRightHasNoProblems() {
        assertEquals(List.of(),
                check("Help {user_name}. Use `create_identity`, then go on to INTEGRATION or \"Get to know you\".", List.of("user_name"),
                        List.of("create_identity")));
    }

    @Test
    void anUnknownKeyIsAnErrorWithTheNearestOneAsFix() {
        var problem = only(check("Hi {user_nmae}", List.of(), List.of()));

        assertEquals(Code.UNKNOWN_KEY, problem.code());
        assertTrue(problem.blocksLive());
        assertEquals("Hi {user_name}", BodyParserTest.apply("Hi {user_nmae}", problem.fixes().getFirst()));
        assertTrue(problem.fixes().getLast() instanceof Fix.AddToProgram);
    }

    @Test
    void keysMustBeDeclaredAndDeclaredKeysUsed() {
        var problems = check("{user_name} {user_name}", List.of("identities", "identitis"), List.of());

        assertEquals(List.of(Code.KEY_NOT_DECLARED, Code.KEY_NOT_USED, Code.UNKNOWN_KEY), problems.stream().map(Problem::code).toList());
        assertEquals(List.of(true, false, true), problems.stream().map(Problem::blocksLive).toList());
        assertEquals(new Fix.DeclareKey("Add user_name to the context keys", "user_name"), problems.getFirst().fixes().getFirst());
    }

    @Test
    void aKeyInsideABrokenBlockIsNotCalledUnused() {
        var problems = check("{\"a\": {user_name}}", List.of("user_name"), List.of());

        assertEquals(List.of(Code.MALFORMED_BODY), problems.stream().map(Problem::code).toList());
    }

    @Test
    void imagePromptsHaveTheirOwnKeys() {
        var text = text("{identity_context} {user_notes}", List.of("identity_context", "user_notes"), List.of());

        var problems = LINT.check(PromptType.IMAGE_GENERATION, Optional.empty(), text);

        assertEquals(List.of(Code.UNKNOWN_KEY), problems.stream().map(Problem::code).toList());
        assertTrue(problems.getFirst().message().contains("IMAGE_GENERATION prompt cannot use the key {user_notes}"));
    }

    @Test
    void actionsMustBeKnownAllowedAndMentioned() {
        var problems = check("Use create_identity and archive_identity.", List.of(),
                List.of("create_identity", "accept_identity", "creat_identity"));

        assertEquals(List.of(Code.ACTION_NOT_ALLOWED, Code.ACTION_NOT_MENTIONED, Code.UNKNOWN_ACTION),
                problems.stream().map(Problem::code).toList());
        assertEquals("archive_identity",
                "Use create_identity and archive_identity.".substring(problems.getFirst().span().orElseThrow().start(),
                        problems.getFirst().span().orElseThrow().end()));
        assertTrue(problems.getLast().message().contains("Did you mean create_identity?"));
    }

    @Test
    void aValueThatIsNearlyALegalOneIsFoundInQuotesBackticksAndCapitals() {
        for (var body : List.of("to \"identity_warmup\"", "to `IDENTITY_CREATON`", "to INTEGRATON_ or IDENTITY_REFINMENT",
                "“identity-creation”",
                "call `create_identiy`")) {
            var problems = check(body, List.of(), List.of());
            assertTrue(problems.stream().anyMatch(problem -> problem.code() == Code.NEARLY_A_NAME), body + problems);
        }
        var problem = only(check("to \"IDENTITY_CREATON\"", List.of(), List.of()));
        assertEquals("to \"IDENTITY_CREATION\"", BodyParserTest.apply("to \"IDENTITY_CREATON\"", problem.fixes().getFirst()));
    }

    @Test
    void wordsOfProseAreNotTakenForNames() {
        assertEquals(List.of(), check("Say \"how are you\", 'yes', don't shout WELL_DONE, and \"The Steady One\". \"identity_name\": x",
                List.of(), List.of()));
    }

    @Test
    void phasesAreChecked() {
        assertEquals(Code.UNKNOWN_PHASE,
                only(LINT.check(PromptType.COACH, Optional.of("IDENTITY_CREATON"), text("x", List.of(), List.of()))).code());
        assertEquals(Code.UNKNOWN_PHASE, only(LINT.check(PromptType.COACH, Optional.empty(), text("x", List.of(), List.of()))).code());
        assertEquals(Code.UNKNOWN_PHASE, only(LINT.check(PromptType.SYSTEM, PHASE, text("x", List.of(), List.of()))).code());
    }

    @Test
    void aBodyOverTheLimitIsAnError() {
        assertEquals(Code.TOO_LARGE, only(check("é".repeat(524_289), List.of(), List.of())).code());
        assertEquals(List.of(), check("é".repeat(524_288), List.of(), List.of()));
    }

    @Test
    void theLibraryIsCheckedAsAWhole() {
        var program = new Program("p", "P", "",
                List.of(new rehearsal.program.Phase("A", "A", List.of("B")), new rehearsal.program.Phase("B", "B", List.of()),
                        new rehearsal.program.Phase("C", "C", List.of())),
                List.of(), List.of(), List.of(), List.of(), List.of(), PROGRAM.conversation(),
                PROGRAM.afterTransition(), false, List.of());
        Map<Scope, SortedSet<Integer>> active = Map.of(coach("A"), new TreeSet<>(List.of(1, 3)), coach("C"), new TreeSet<>(List.of(2)));

        var findings = LibraryLint.check(program, active);

        assertEquals(List.of(Code.SEVERAL_LIVE, Code.NO_LIVE_PROMPT, Code.UNREACHABLE_PHASE),
                findings.stream().map(found -> found.problem().code()).toList());
        assertEquals(List.of(coach("A"), coach("B"), coach("C")), findings.stream().map(LibraryLint.Finding::scope).toList());
    }

    private static Scope coach(String phase) {
        return new Scope("p", PromptType.COACH, Optional.of(phase));
    }

    private static List<Problem> check(String body, List<String> keys, List<String> actions) {
        return LINT.check(PromptType.COACH, PHASE, text(body, keys, actions));
    }

    private static PromptText text(String body, List<String> keys, List<String> actions) {
        return new PromptText(Optional.empty(), Optional.empty(), body, keys, actions, ModelSettings.none());
    }

    private static Problem only(List<Problem> problems) {
        assertEquals(1, problems.size(), problems.toString());
        return problems.getFirst();
    }
}
