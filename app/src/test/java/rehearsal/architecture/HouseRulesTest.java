package rehearsal.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the house against its rules. */
class HouseRulesTest {

    private static JavaClasses house;

    @BeforeAll
    static void readTheHouse() {
        house = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("rehearsal");
    }

    @Test
    void everyModuleWasRead() {
        long store = house.stream().filter(type -> type.getPackageName().startsWith("rehearsal.store")).count();
        long client = house.stream().filter(type -> type.getPackageName().startsWith("rehearsal.ai")).count();
        long engine = house.stream().filter(HouseRules.ENGINE).count();
        long views = house.stream().filter(HouseRules::draws).count();
        assertTrue(store > 60, "classes read of store: " + store);
        assertTrue(client > 100, "classes read of ai-client: " + client);
        assertTrue(engine > 400, "classes read of the engine: " + engine);
        assertTrue(views > 150, "classes that draw: " + views);
        assertTrue(house.size() > 1000, "classes read in all: " + house.size());
    }

    @TestFactory
    Stream<DynamicTest> theHouseKeeps() {
        return Stream.concat(HouseRules.ALL.stream(), HouseRules.NO_CYCLES.stream()).map(this::kept);
    }

    private DynamicTest kept(ArchRule rule) {
        return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.allowEmptyShould(true).check(house));
    }

    @Test
    void noSourceFileIsLongerThanFourHundredLinesAndNoMethodThanForty() throws IOException {
        var root = Path.of("..").toAbsolutePath().normalize();
        var measured = SourceSizes.of(List.of(root.resolve("store"), root.resolve("ai-client"), root.resolve("app")));
        assertTrue(measured.files() > 500, "source files read: " + measured.files());
        assertEquals(List.of(), measured.tooLong());
    }

    @Test
    void noSimpleNameStandsTwiceAndNoNameIsWrittenWithItsPackage() throws IOException {
        var root = Path.of("..").toAbsolutePath().normalize();
        var names = SourceNames.of(List.of(root.resolve("store"), root.resolve("ai-client"), root.resolve("app")));
        assertTrue(names.files() > 700, "source files read: " + names.files());
        assertEquals(List.of(), names.twice());
        assertEquals(List.of(), names.inline());
    }

    @Test
    void aLongNameIsFoundUnlessTheShortOneMeansSomethingElse() {
        assertEquals(List.of("A.java: java.util.List"), SourceNames.inlineNames("A.java", "class A { java.util.List<String> names; }"));
        assertEquals(List.of(), SourceNames.inlineNames("A.java", "import java.awt.List;\nclass A { java.util.List<String> names; }"));
        assertEquals(List.of(), SourceNames.inlineNames("A.java", "class A { String names = \"java.util.List\"; // java.util.Set\n }"));
    }

    @Test
    void theTopLevelHoldsWhatWasAgreed() throws IOException {
        try (var entries = Files.list(Path.of("..").toAbsolutePath().normalize())) {
            var names = entries.map(path -> path.getFileName().toString()).filter(name -> !name.startsWith(".") && !name.equals("target"))
                    .sorted().toList();
            assertEquals(List.of("LICENSE", "README.md", "ai-client", "app", "pom.xml", "resources", "store"), names);
        }
    }
}
