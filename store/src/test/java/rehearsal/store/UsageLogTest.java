package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rehearsal.store.db.StoreLocation;
import rehearsal.store.usage.UsageEntry;
import rehearsal.store.usage.UsageEntry.Tokens;
import rehearsal.store.usage.UsageEntry.UsedPrompt;

class UsageLogTest extends OnBothDatabases {
    private static final Instant NIGHT = Instant.parse("2026-03-01T23:59:59Z");
    private static final UsedPrompt COACH = new UsedPrompt("COACH", Optional.of("INTEGRATION"), 2);

    @Test
    void whatWasNotReportedIsUnknownAndNeverZero() {
        var unknown = entry(NIGHT, Optional.empty(), Tokens.unknown(), OptionalLong.empty(), "timeout");
        store.usage().add(unknown);
        store.usage().settle();
        assertEquals(List.of(unknown), store.usage().newest(10));
        var sum = store.usage().perDay(Optional.empty(), NIGHT, NIGHT.plusSeconds(1)).getFirst().sum();
        assertEquals(1, sum.withoutTokens());
        assertEquals(1, sum.withoutCost());
        assertEquals(1, sum.failed());
    }

    @Test
    void callsAddUpPerDayAndPerVersion() {
        var known = new Tokens(OptionalInt.of(100), OptionalInt.of(20), OptionalInt.of(5));
        store.usage().add(entry(NIGHT, Optional.of(COACH), known, OptionalLong.of(700), "done"));
        store.usage().add(entry(NIGHT, Optional.of(COACH), known, OptionalLong.of(300), "done"));
        store.usage().add(entry(NIGHT.plusSeconds(1), Optional.of(COACH), known, OptionalLong.empty(), "refused"));
        var days = store.usage().perDay(Optional.of("p"), NIGHT.minusSeconds(9), NIGHT.plusSeconds(9));
        assertEquals(List.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 1)), days.stream().map(each -> each.day()).toList());
        assertEquals(1000, days.get(1).sum().costMicros());
        assertEquals(200, days.get(1).sum().tokensIn());
        var version = store.usage().perVersion("p").getFirst();
        assertEquals(COACH, version.prompt());
        assertEquals(3, version.sum().calls());
        assertEquals(1, version.sum().failed());
        assertEquals(50.0, version.sum().meanLatencyMillis());
        assertEquals(List.of(), store.usage().perVersion("other"));
    }

    @Test
    void aRowOfTheLogTakesLessThanOneAndAHalfKilobytesOfTheFile() throws IOException {
        if (location instanceof StoreLocation.Embedded embedded) {
            var known = new Tokens(OptionalInt.of(100), OptionalInt.of(20), OptionalInt.of(5));
            store.usage().settle();
            var before = Files.size(embedded.databaseFile());
            int rows = 4_000;
            for (int row = 0; row < rows; row++) {
                store.usage().add(entry(NIGHT.plusMillis(row), Optional.of(COACH), known, OptionalLong.of(row), "done"));
            }
            store.usage().settle();
            var each = (Files.size(embedded.databaseFile()) - before) / rows;
            assertTrue(each < 1_500, each + " bytes a row");
        }
    }

    static UsageEntry entry(Instant at, Optional<UsedPrompt> prompt, Tokens tokens, OptionalLong cost, String outcome) {
        return new UsageEntry(at, "p", prompt, "openai", "gpt", tokens, cost, 50, OptionalLong.of(9), outcome,
                Optional.of(UUID.randomUUID()),
                Optional.empty());
    }
}
