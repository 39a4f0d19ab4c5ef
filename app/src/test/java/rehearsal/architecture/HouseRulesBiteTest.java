package rehearsal.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule fails on a class that breaks it, so a green rule means something. */
class HouseRulesBiteTest {

    private static Map<ArchRule, String> bites() {
        var bites = new LinkedHashMap<ArchRule, String>();
        bites.put(HouseRules.STORE_KNOWS_NOBODY, "BadStoreReachingAProvider");
        bites.put(HouseRules.AI_CLIENT_KNOWS_NOBODY, "BadClientReachingTheStore");
        bites.put(HouseRules.ENGINE_HAS_NO_FACE, "BadEngineWithAFace");
        bites.put(HouseRules.SCREENS_DO_NOT_MEET, "BadScreenReachingAnother");
        bites.put(HouseRules.PROVIDERS_DO_NOT_MEET, "BadProviderReachingAnother");
        bites.put(HouseRules.ONLY_STUDIO_NAMES_PROVIDERS, "BadTurnNamingAProvider");
        bites.put(HouseRules.VIEWS_ONLY_FORWARD, "BadWorkingView");
        bites.put(HouseRules.ONE_DOOR_TO_THE_FX_THREAD, "BadScreen");
        bites.put(HouseRules.THREADS_HAVE_A_HOME, "BadScreen");
        bites.put(HouseRules.SQL_STAYS_IN_THE_STORE, "BadService");
        bites.put(HouseRules.HTTP_STAYS_IN_ONE_PACKAGE, "BadService");
        bites.put(HouseRules.NO_MUTABLE_STATICS, "BadService");
        bites.put(HouseRules.NAMES_SAY_SOMETHING, "BadTurnUtil");
        bites.put(HouseRules.ONLY_THE_COMMAND_LINE_PRINTS, "BadService");
        bites.put(HouseRules.NO_BARE_RUNTIME_EXCEPTION, "BadService");
        bites.put(HouseRules.CONSTRUCTORS_TAKE_SIX, "BadService");
        bites.put(HouseRules.NOBODY_IMPORTS_THE_FRONT_DOOR, "BadImportOfMain");
        HouseRules.NO_CYCLES.subList(0, 2).forEach(rule -> bites.put(rule, "BadKnot"));
        bites.put(HouseRules.NO_CYCLES.getLast(), "BadCorner");
        return bites;
    }

    @TestFactory
    Stream<DynamicTest> aRuleFailsOnTheClassThatBreaksIt() {
        JavaClasses bad = new ClassFileImporter().importPackages("rehearsal")
                .that(DescribedPredicate.describe("bad fixtures",
                        type -> type.getSimpleName().startsWith("Bad")));
        return bites().entrySet().stream().map(bite -> DynamicTest.dynamicTest(bite.getKey().getDescription(), () -> {
            var result = bite.getKey().evaluate(bad);
            assertTrue(result.hasViolation(), "the rule let everything pass");
            assertTrue(result.getFailureReport().toString().contains(bite.getValue()),
                    () -> "not caught: " + bite.getValue() + " in " + result.getFailureReport());
        }));
    }

    @Test
    void everyRuleHasABite() {
        assertTrue(bites().keySet().containsAll(HouseRules.ALL));
    }
}
