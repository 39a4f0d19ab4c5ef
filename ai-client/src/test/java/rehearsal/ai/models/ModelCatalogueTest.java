package rehearsal.ai.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.ai.Usage;
import rehearsal.ai.testing.AllProviders;

class ModelCatalogueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String SMALL = """
            sources:
              here: {name: A test, read: 2026-11-21}
            models:
              - provider: openai
                model: m-1
                size: {window: 128_000, max_output: 16000, source: here}
                can: [schema]
                cannot: [temperature]
                prices:
                  - {input: 1.25, output: 10, cached: 0.125, source: here}
                  - {above: 200000, input: 2.50, output: 15, source: here}
                  - {from: 2027-01-01, input: 3, output: 12, source: here}
                retirement: {retires: 2026-12-11, source: here}
            """;

    @TempDir
    Path folder;

    @Test
    void theShippedListHasNoProblemsAndEveryFigureHasASource() throws Exception {
        var catalogue = shipped();
        assertEquals(List.of(), catalogue.problems());
        for (var provider : List.of("openai", "anthropic", "gemini", "groq", "offline")) {
            assertTrue(catalogue.of(provider).size() >= 2, provider);
        }
        assertEquals(Optional.of(Money.ZERO), catalogue.cost("offline", "partner-coach", Optional.empty(), TODAY));
    }

    @Test
    void theShippedListKnowsWhatGoesAwaySoon() throws Exception {
        var soon = shipped().retiredBy(TODAY.plusDays(30)).stream().map(ModelInfo::model).toList();
        assertEquals(List.of("claude-sonnet-4-5", "gemini-2.5-flash", "gemini-2.5-pro", "gpt-5", "gpt-5-mini",
                "gpt-5-nano"), soon);
    }

    @Test
    void theShippedListMarksAUsualModelThatHasAPriceAndStays() throws Exception {
        for (var provider : List.of("openai", "openai-chat", "anthropic", "gemini", "offline")) {
            var usual = shipped().usual(provider, TODAY).orElseThrow();
            assertEquals(ModelInfo.Part.USUAL, usual.part(), provider);
            assertTrue(usual.price(1, TODAY).isPresent(), provider);
        }
        assertEquals("partner-client", shipped().client("offline").orElseThrow().model());
    }

    @Test
    void aModelThatGoesWithinTwoMonthsOrHasNoPriceIsNeverTheUsualOne() throws Exception {
        var list = """
                sources: {here: {name: "Here", read: 2026-11-01}}
                models:
                  - {provider: p, model: zeta, usual: true, prices: [{input: 1, output: 1, source: here}],
                     retirement: {retires: 2027-01-20, source: here}}
                  - {provider: p, model: yota}
                  - {provider: p, model: xeno, prices: [{input: 1, output: 1, source: here}]}
                  - {provider: p, model: alfa, prices: [{input: 1, output: 1, source: here}]}
                """;
        var catalogue = ModelCatalogue.read(stream(list), Optional.empty(), AllProviders.LIST);
        assertEquals(List.of("zeta", "yota", "xeno", "alfa"), catalogue.of("p").stream().map(ModelInfo::model).toList());
        assertEquals("zeta", catalogue.usual("p", LocalDate.of(2026, 11, 15)).orElseThrow().model());
        assertEquals("xeno", catalogue.usual("p", LocalDate.of(2026, 11, 30)).orElseThrow().model());
    }

    @Test
    void aPersonsOwnListSaysWhichModelIsUsual() throws Exception {
        var mine = folder.resolve("models.yaml");
        Files.writeString(mine, """
                models:
                  - {provider: openai, model: gpt-6-luna, usual: true, prices: [{input: 0.1, output: 0.5, source: openai-6-2}]}
                """);
        try (var file = Files.newInputStream(Path.of("../resources/models.yaml"))) {
            var catalogue = ModelCatalogue.read(file, Optional.of(mine), AllProviders.LIST);
            assertEquals(List.of(), catalogue.problems());
            assertEquals("gpt-6-luna", catalogue.usual("openai", TODAY).orElseThrow().model());
        }
    }

    @Test
    void costIsExactAndCachedInputIsCheaper() throws Exception {
        var usage = new Usage(1_000_000, 3, OptionalLong.of(400_001), OptionalLong.empty());
        // 599,999 x 1.25 + 400,001 x 0.125 + 3 x 10, all divided by a million; above 200,000 the other price holds, which has no cached one.
        assertEquals(Optional.of(Money.of("2.500045")), small().cost("openai", "m-1", Optional.of(usage), TODAY));
        var shorter = new Usage(199_999, 7, OptionalLong.of(100_000), OptionalLong.of(5));
        assertEquals(Optional.of(Money.of("0.13756875")), small().cost("openai", "m-1", Optional.of(shorter), TODAY));
    }

    @Test
    void aPriceHoldsFromItsDayOn() throws Exception {
        assertEquals(Optional.of(Money.of("1.25")), small().estimate("openai", "m-1", 100_000, 112_500, TODAY));
        assertEquals(Optional.of(Money.of("0.0003")), small().estimate("openai", "m-1", 100, 0, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void anUnknownModelAndAnUnknownUsageHaveNoCost() throws Exception {
        assertEquals(Optional.empty(), small().estimate("openai", "m-2", 10, 10, TODAY));
        assertEquals(Optional.empty(), small().estimate("compatible", "m-1", 10, 10, TODAY));
        assertEquals(Optional.empty(), small().cost("openai", "m-1", Optional.empty(), TODAY));
    }

    @Test
    void aDatedSnapshotAndTheOtherOpenAiProviderFindTheSameModel() throws Exception {
        assertTrue(small().find("openai", "m-1-2026-04-23").isPresent());
        assertTrue(small().find("openai-chat", "m-1").isPresent());
        assertTrue(small().find("openai", "m-1-large").isEmpty());
    }

    @Test
    void abilitiesAreKnownOrNot() throws Exception {
        var model = small().find("openai", "m-1").orElseThrow();
        assertEquals(List.of(Ability.Known.YES, Ability.Known.NO, Ability.Known.UNKNOWN),
                List.of(model.can(Ability.SCHEMA), model.can(Ability.TEMPERATURE), model.can(Ability.REASONING)));
        assertEquals(128_000, model.size().orElseThrow().window());
    }

    @Test
    void theUsersEntryReplacesTheShippedOneAndMayNameItsSources() throws Exception {
        var mine = folder.resolve("models.yaml");
        Files.writeString(mine, "models:\n  - {provider: openai, model: m-1, prices: [{input: 9, output: 9, source: here}]}\n");
        var catalogue = ModelCatalogue.read(stream(SMALL), Optional.of(mine), AllProviders.LIST);
        assertEquals(List.of(), catalogue.problems());
        assertEquals(Optional.of(Money.of("0.000009")), catalogue.estimate("openai", "m-1", 1, 0, TODAY));
    }

    @Test
    void aBadEntryIsLeftOutWithItsLineAndTheOthersCount() throws Exception {
        var mine = folder.resolve("models.yaml");
        Files.writeString(mine, """
                models:
                  - {provider: openai, model: good}
                  - provider: openai
                    model: bad
                    prices:
                      - {input: cheap, output: 1, source: here}
                  - {provider: openai, model: worse, pirces: []}
                """);
        var catalogue = ModelCatalogue.read(stream(SMALL), Optional.of(mine), AllProviders.LIST);
        assertTrue(catalogue.find("openai", "good").isPresent() && catalogue.find("openai", "bad").isEmpty()
                && catalogue.find("openai", "worse").isEmpty());
        assertEquals(List.of(6, 7), catalogue.problems().stream().map(problem -> problem.line()).toList());
        assertTrue(catalogue.problems().get(0).sentence().contains("here stands \"cheap\""), catalogue.problems()::toString);
        assertTrue(catalogue.problems().get(1).sentence().contains("\"pirces\" is not known here"), catalogue.problems()::toString);
    }

    @Test
    void brokenYamlIsAProblemWithALineAndTheShippedListStillCounts() throws Exception {
        var mine = folder.resolve("models.yaml");
        for (var broken : List.of("models:\n  - {provider: [\n", "\t- x", "just text", "", "a: &a [*a", "[".repeat(5000),
                "models: {}\nmodels: []")) {
            Files.writeString(mine, broken);
            var catalogue = ModelCatalogue.read(stream(SMALL), Optional.of(mine), AllProviders.LIST);
            assertTrue(catalogue.find("openai", "m-1").isPresent());
            assertTrue(catalogue.problems().stream().anyMatch(problem -> problem.line() >= 1 && problem.file().equals(mine.toString())),
                    broken);
        }
    }

    @Test
    void aFileThatIsNotTextIsAProblem() throws Exception {
        var mine = folder.resolve("models.yaml");
        Files.write(mine, new byte[]{(byte) 0xff, (byte) 0xfe, 0, 1});
        assertEquals(1, ModelCatalogue.read(stream(SMALL), Optional.of(mine), AllProviders.LIST).problems().size());
    }

    @Test
    void moneyAddsUpExactlyAndIsWrittenForPeople() {
        var sum = Money.ZERO;
        for (int at = 0; at < 10; at++) {
            sum = sum.plus(Money.of("0.1"));
        }
        assertEquals(Money.of("1"), sum);
        assertEquals(List.of("$0", "$12.30", "$0.042", "$0.00031", "$1.00", "$0.50", "-$0.0012"),
                List.of("0", "12.3", "0.042", "0.000312", "1", "0.5", "-0.00123").stream().map(dollars -> Money.of(dollars).text())
                        .toList());
    }

    private static ModelCatalogue shipped() throws Exception {
        try (var file = Files.newInputStream(Path.of("../resources/models.yaml"))) {
            return ModelCatalogue.read(file, Optional.empty(), AllProviders.LIST);
        }
    }

    private static ModelCatalogue small() throws Exception {
        return ModelCatalogue.read(stream(SMALL), Optional.empty(), AllProviders.LIST);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
