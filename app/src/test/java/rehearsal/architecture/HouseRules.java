package rehearsal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Every rule of the house, each with its reason. */
final class HouseRules {

    private static final String[] FACES = {"rehearsal.ui..", "rehearsal.cli.."};
    private static final String[] MODULES_BELOW = {"rehearsal.store..", "rehearsal.ai.."};
    /** Whatever is no face, no module below and not the front door; a new package is engine until it says otherwise. */
    static final DescribedPredicate<JavaClass> ENGINE = describe("the engine",
            type -> type.getPackageName().startsWith("rehearsal.") && !resideInAnyPackage(FACES).test(type)
                    && !resideInAnyPackage(MODULES_BELOW).test(type));
    /** What a provider's package may share with the others of its module. */
    private static final Set<String> NO_VENDOR = Set.of("http", "keys", "models", "document", "fit", "completions", "provider", "offline");
    /** What screens share, and what puts screens together; every other package of the user interface is a screen. */
    private static final Set<String> NO_SCREEN = Set.of("control", "fx", "place", "theme", "session", "pipeline", "state", "draft", "cases",
            "pictures",
            "shell", "bench");
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Base|Common)");

    private HouseRules() {
    }

    static final ArchRule STORE_KNOWS_NOBODY = noClasses().that().resideInAPackage("rehearsal.store..").should().dependOnClassesThat(
            resideInAPackage("javafx..")
                    .or(resideInAPackage("rehearsal..").and(DescribedPredicate.not(resideInAPackage("rehearsal.store..")))))
            .because(
                    "the nouns that last must be usable by a worker without a screen and without a provider");

    static final ArchRule AI_CLIENT_KNOWS_NOBODY = noClasses().that().resideInAPackage("rehearsal.ai..").should().dependOnClassesThat(
            resideInAPackage("javafx..")
                    .or(resideInAPackage("rehearsal..").and(DescribedPredicate.not(resideInAPackage("rehearsal.ai..")))))
            .because(
                    "a provider is reached the same way from a test, a terminal and the studio");

    static final ArchRule ENGINE_HAS_NO_FACE = noClasses().that(ENGINE).should().dependOnClassesThat(
            resideInAnyPackage("javafx..", "org.fxmisc..", "org.controlsfx..").or(resideInAnyPackage(FACES))).because(
                    "what a designer previews, the command line prints and the service sends is one engine");

    static final ArchRule SCREENS_DO_NOT_MEET = classes().that().resideInAPackage("rehearsal.ui..").should(notReachIntoAnotherScreen())
            .because(
                    "screens meet in the shell through a Place, so that one can be changed without reading the others");

    static final ArchRule PROVIDERS_DO_NOT_MEET = classes().that(describe("belong to a provider", type -> !vendorOf(type).isEmpty()))
            .should(
                    stayOutOfOtherProviders())
            .because("each vendor changes its wire format alone");

    static final ArchRule ONLY_STUDIO_NAMES_PROVIDERS = noClasses().that()
            .resideOutsideOfPackages("rehearsal", "rehearsal.ai..", "rehearsal.partner..").should()
            .dependOnClassesThat(describe("belong to a provider", type -> !vendorOf(type).isEmpty())).because(
                    "only the front door wires providers; everybody else asks for an AiClient and cannot tell which");

    static final List<ArchRule> NO_CYCLES = List.of(
            slices().matching("rehearsal.(**)").should().beFreeOfCycles().because("a knot of packages cannot be read from any end"),
            slices().matching("rehearsal.(*)..").should().beFreeOfCycles().because("the rooms have an order"),
            slices().matching("rehearsal.(*).(*)..").should().beFreeOfCycles().because("so do the rooms' corners"));

    static final ArchRule VIEWS_ONLY_FORWARD = noClasses().that().resideInAPackage("rehearsal.ui..").and(
            describe("draw something", HouseRules::draws)).should().callMethodWhere(JavaCall.Predicates.target(
                    describe("a service of the store or the engine", target -> worksFor(target.getOwner()))))
            .because("whatever draws binds and forwards; the work is done where a test drives it without a toolkit");

    static final ArchRule ONE_DOOR_TO_THE_FX_THREAD = noClasses().that().resideOutsideOfPackage("rehearsal.ui.fx..").should().callMethod(
            "javafx.application.Platform", "runLater", Runnable.class.getName())
            .because("one place decides what runs on the screen's thread");

    static final ArchRule THREADS_HAVE_A_HOME = noClasses().that().resideOutsideOfPackages("rehearsal.ui.fx..", "rehearsal.ai.http..").and()
            .resideOutsideOfPackage("rehearsal").should().callCodeUnitWhere(JavaCall.Predicates.target(describe(
                    "something that makes a thread", target -> target.getOwner().isEquivalentTo(Executors.class)
                            || target.getOwner().isEquivalentTo(Thread.class)
                                    && Set.of("<init>", "ofVirtual", "ofPlatform", "startVirtualThread").contains(
                                            target.getName()))))
            .because("engine code blocks and knows no threads");

    static final ArchRule SQL_STAYS_IN_THE_STORE = noClasses().that().resideOutsideOfPackage("rehearsal.store..").should()
            .dependOnClassesThat().resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.jdbi..", "org.h2..", "org.postgresql..")
            .because("a change of the schema is a change of one module");

    static final ArchRule HTTP_STAYS_IN_ONE_PACKAGE = noClasses().that().resideOutsideOfPackages("rehearsal.ai.http..").should()
            .dependOnClassesThat().resideInAPackage(
                    "okhttp3..")
            .because("retry, limits and key handling happen in one place");

    static final ArchRule NO_MUTABLE_STATICS = fields().that().areStatic().and().areDeclaredInClassesThat().resideInAPackage(
            "rehearsal..").and().doNotHaveModifier(JavaModifier.SYNTHETIC).should().beFinal().because("hidden state makes two tests one");

    static final ArchRule NAMES_SAY_SOMETHING = noClasses().should().haveNameMatching(EMPTY_NAME.pattern()).because(
            "a class named after nothing collects everything");

    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses().that().resideOutsideOfPackage("rehearsal.cli..").should()
            .accessField(System.class, "out")
            .because("with --json nothing else may stand on stdout");

    static final ArchRule NO_BARE_RUNTIME_EXCEPTION = noClasses().that().areNotAssignableTo(
            RuntimeException.class).should().callConstructorWhere(JavaCall.Predicates.target(
                    describe("RuntimeException itself",
                            target -> target.getOwner().isEquivalentTo(RuntimeException.class))))
            .because(
                    "the unexpected has one exception class per module, with a kind");

    static final ArchRule CONSTRUCTORS_TAKE_SIX = classes().that().resideInAPackage("rehearsal..").and().areNotRecords().and().areNotEnums()
            .and().areNotAnonymousClasses().should(
                    takeAtMostSixThings())
            .because("a class that needs seven things does two jobs");

    static final ArchRule NOBODY_IMPORTS_THE_FRONT_DOOR = noClasses().that().resideOutsideOfPackage("rehearsal").should()
            .dependOnClassesThat().resideInAPackage(
                    "rehearsal")
            .because("only the front door knows how the rooms are wired");

    /** Rules that take the house as it is; the cycle rules come on top. */
    static final List<ArchRule> ALL = List.of(STORE_KNOWS_NOBODY, AI_CLIENT_KNOWS_NOBODY, ENGINE_HAS_NO_FACE, SCREENS_DO_NOT_MEET,
            PROVIDERS_DO_NOT_MEET,
            ONLY_STUDIO_NAMES_PROVIDERS, VIEWS_ONLY_FORWARD, ONE_DOOR_TO_THE_FX_THREAD,
            THREADS_HAVE_A_HOME,
            SQL_STAYS_IN_THE_STORE, HTTP_STAYS_IN_ONE_PACKAGE, NO_MUTABLE_STATICS, NAMES_SAY_SOMETHING, ONLY_THE_COMMAND_LINE_PRINTS,
            NO_BARE_RUNTIME_EXCEPTION, CONSTRUCTORS_TAKE_SIX, NOBODY_IMPORTS_THE_FRONT_DOOR);

    private static boolean worksFor(JavaClass owner) {
        boolean data = owner.isRecord() || owner.isEnum() || owner.isInterface() || owner.isAssignableTo(Throwable.class);
        boolean words = owner.getPackageName().equals("rehearsal.text");
        return !data && !words && (owner.getPackageName().startsWith("rehearsal.store") || ENGINE.test(owner));
    }

    static boolean draws(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream().map(dependency -> dependency.getTargetClass().getPackageName())
                .anyMatch(name -> name.startsWith("javafx.scene") || name.startsWith("javafx.stage") || name.startsWith("javafx.fxml"));
    }

    private static ArchCondition<JavaClass> notReachIntoAnotherScreen() {
        return new ArchCondition<>("not import another screen") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = screenOf(type);
                if (own.isEmpty()) {
                    return;
                }
                type.getDirectDependenciesFromSelf().stream().filter(dependency -> !screenOf(dependency.getTargetClass()).isEmpty()
                        && !screenOf(dependency.getTargetClass()).equals(own)).forEach(
                                dependency -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    private static String screenOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 && parts[1].equals("ui") && !NO_SCREEN.contains(parts[2]) ? parts[2] : "";
    }

    private static ArchCondition<JavaClass> stayOutOfOtherProviders() {
        return new ArchCondition<>("not import another provider") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream().filter(dependency -> {
                    var other = vendorOf(dependency.getTargetClass());
                    return !other.isEmpty() && !other.equals(vendorOf(type));
                }).forEach(dependency -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    /** The package of a provider, the offline partner's included, or nothing. */
    private static String vendorOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        if (parts.length > 1 && parts[0].equals("rehearsal") && parts[1].equals("partner")) {
            return "partner";
        }
        return parts.length > 2 && parts[0].equals("rehearsal") && parts[1].equals("ai") && !NO_VENDOR.contains(parts[2]) ? parts[2] : "";
    }

    private static ArchCondition<JavaClass> takeAtMostSixThings() {
        return new ArchCondition<>("have constructors of at most six parameters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructors().stream().filter(constructor -> constructor.getRawParameterTypes().size() > 6).forEach(
                        constructor -> events.add(SimpleConditionEvent.violated(constructor, constructor.getFullName())));
            }
        };
    }
}
