package rehearsal.prompt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import rehearsal.program.Phase;
import java.util.List;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.Store;
import org.junit.jupiter.api.io.TempDir;
import java.util.OptionalLong;
import java.util.OptionalInt;
import java.util.OptionalDouble;
import java.util.LinkedHashMap;
import java.time.Clock;
import java.nio.file.Path;
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
    /** The last phase: nothing has to lead out of it. */
    private static final Optional<String> PHASE = Optional.of("COMPLETED");

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
        assertTrue(problem.fixes().get(1) instanceof Fix.AddToProgram);
        assertEquals("Hi {{user_nmae}}", BodyParserTest.apply("Hi {user_nmae}", problem.fixes().getLast()));
        var strange = only(check("Hi {zebra_crossing}", List.of(), List.of())).fixes();
        assertTrue(strange.getFirst() instanceof Fix.AddToProgram, strange.toString());
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
                List.of(new Phase("A", "A", List.of("B")), new Phase("B", "B", List.of()),
                        new Phase("C", "C", List.of())),
                List.of(), List.of(), List.of(), List.of(), List.of(), PROGRAM.conversation(),
                PROGRAM.afterTransition(), false, List.of());
        var active = new LinkedHashMap<Scope, SortedSet<Integer>>(Map.of(coach("A"), new TreeSet<>(List.of(1, 3))));
        active.put(coach("C"), new TreeSet<>(List.of(2)));

        var system = new Scope("p", PromptType.SYSTEM, Optional.empty());
        active.put(system, new TreeSet<>());

        var findings = LibraryLint.whole(program, active);

        assertEquals(List.of(Code.SEVERAL_LIVE, Code.NO_LIVE_PROMPT, Code.NO_LIVE_PROMPT, Code.UNREACHABLE_PHASE),
                findings.stream().map(found -> found.problem().code()).toList());
        assertEquals(List.of(coach("A"), coach("B"), system, coach("C")), findings.stream().map(LibraryLint.Finding::scope).toList());
    }

    @Test
    void theLiveAndTheNewestVersionOfEachPromptAreLookedAt(@TempDir Path folder) {
        try (var store = Store.open(StoreLocation.embedded(folder.resolve("data")), Clock.systemUTC())) {
            var scope = new Scope(PROGRAM.name(), PromptType.SYSTEM, Optional.empty());
            var prompts = store.prompts();
            prompts.save(NewVersion.of(scope, text("{user_name}", List.of(), List.of()), "Ann").activeAtOnce());
            prompts.save(NewVersion.of(scope, text("{nobody}", List.of(), List.of()), "Ann"));
            prompts.save(NewVersion.of(scope, text("fine", List.of(), List.of()), "Ann"));

            var versions = new LibraryLint(PROGRAM, LINT).check(prompts).stream().filter(found -> found.scope().equals(scope)).toList();

            assertEquals(List.of(Code.KEY_NOT_DECLARED), versions.stream().map(found -> found.problem().code()).toList());
            assertEquals(1, versions.getFirst().version().orElseThrow());
        }
    }

    @Test
    void aPromptThatAllowsNothingThatMovesOnIsADeadEnd() {
        var stuck = only(LINT.check(PromptType.COACH, Optional.of("INTEGRATION"), text("x", List.of(), List.of())));

        assertEquals(Code.DEAD_END, stuck.code());
        assertTrue(
                !stuck.blocksLive() && stuck.fixes().getFirst().equals(new Fix.AllowAction("Allow transition_phase", "transition_phase")));
        assertEquals(List.of(), LINT.check(PromptType.COACH, Optional.of("INTEGRATION"),
                text("Then `transition_phase`.", List.of(), List.of("transition_phase"))));
    }

    @Test
    void aBlankBodyAndSettingsOutOfRangeAreErrors() {
        for (var blank : List.of("", " \n\t")) {
            assertEquals(Code.BLANK_BODY, only(check(blank, List.of(), List.of())).code());
        }
        for (var settings : List.of(hot(9), hot(-0.1), hot(Double.NaN),
                new ModelSettings(Optional.empty(), Optional.empty(), OptionalDouble.empty(), OptionalInt.of(-5)))) {
            var problem = only(LINT.check(PromptType.SYSTEM, Optional.empty(),
                    new PromptText(Optional.empty(), Optional.empty(), "x", List.of(), List.of(), settings)));
            assertEquals(Code.SETTING_OUT_OF_RANGE, problem.code());
            assertTrue(problem.blocksLive());
        }
    }

    private static ModelSettings hot(double temperature) {
        return new ModelSettings(Optional.empty(), Optional.empty(), OptionalDouble.of(temperature), OptionalInt.empty());
    }

    @Test
    void aBodyOverTheWindowOfItsModelIsFound() {
        var small = new Lint(PROGRAM, new ModelWindows() {
            @Override
            public OptionalLong window(ModelSettings settings) {
                return settings.model().equals(Optional.of("small")) ? OptionalLong.of(3) : OptionalLong.empty();
            }

            @Override
            public long tokens(ModelSettings settings, String text) {
                return text.length();
            }
        });
        var settings = new ModelSettings(Optional.of("p"), Optional.of("small"), OptionalDouble.empty(), OptionalInt.empty());

        var text = new PromptText(Optional.empty(), Optional.empty(), "four", List.of(), List.of(), settings);
        assertEquals(Code.OVER_WINDOW, only(small.check(PromptType.SYSTEM, Optional.empty(), text)).code());
    }

    @Test
    void aTemplateDeclaresItsOwnKeys() {
        var name = Optional.of("answerer_prompt");
        assertEquals(List.of(), LINT.check(PromptType.TEMPLATE, name, text("{anything}", List.of("anything"), List.of())));
        assertEquals(List.of(Code.KEY_NOT_DECLARED, Code.KEY_NOT_USED), LINT
                .check(PromptType.TEMPLATE, name, text("{anything}", List.of("other"), List.of())).stream().map(Problem::code).toList());
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
