package rehearsal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.SearchHit;
import rehearsal.store.prompt.SearchHit.Match;
import rehearsal.store.prompt.SearchQuery;

class SearchTest extends OnBothDatabases {

    @Test
    void wordsAreFoundAnywhereInABodyWhateverTheirCase() {
        saveActive(CREATION, "Ask about \u201cBRAVE\u201d identities, bravely.");
        save(SENTINEL, "Nothing here. 100% _ \\ sure");
        var hit = prompts.search(SearchQuery.of("brave")).getFirst();
        assertEquals(new SearchHit(CREATION, 1, true, true, "Ask about \u201cBRAVE\u201d identities, bravely.",
                List.of(new Match(11, 16), new Match(30, 35)), 2), hit);
        assertEquals(1, prompts.search(SearchQuery.of("0% _ \\")).size());
        assertTrue(prompts.search(SearchQuery.of("cowardly")).isEmpty());
        assertTrue(prompts.search(SearchQuery.of("")).isEmpty());
    }

    @Test
    void onlyLiveAndLatestVersionsAreSearchedUnlessAskedOtherwise() {
        save(CREATION, "needle one");
        saveActive(CREATION, "needle two");
        save(CREATION, "needle three");
        assertEquals(List.of(3, 2), versions(SearchQuery.of("needle")));
        assertEquals(List.of(3, 2, 1), versions(SearchQuery.of("needle").inEveryVersion()));
        prompts.makeLive(CREATION, 1, "ada");
        assertEquals(List.of(3, 1), versions(SearchQuery.of("needle")));
        assertEquals(List.of(), versions(SearchQuery.of("needle").in("other program")));
    }

    @Test
    void whatAnotherProcessSavedOrRemovedShowsInTheNextSearch() {
        assertTrue(prompts.search(SearchQuery.of("needle")).isEmpty());
        try (var other = Store.open(location, Clock.systemUTC())) {
            other.prompts().bringIn(List.of(BringingInTest.version(CREATION, 4, "a needle", true)), ImportedVersion.SAMPLE, "bo");
            assertEquals(List.of(4), versions(SearchQuery.of("needle")));
            other.prompts().removeSamples("bo");
            assertEquals(List.of(), versions(SearchQuery.of("needle").inEveryVersion()));
        }
    }

    @Test
    void anExcerptNeverCutsACharacterInHalf() {
        save(CREATION, "\uD83D\uDE00".repeat(80) + "needle" + "\uD83D\uDE00".repeat(80));
        save(SENTINEL, "x" + "\uD83D\uDE00".repeat(80) + "needle!" + "\uD83D\uDE00".repeat(80));
        for (var hit : prompts.search(SearchQuery.of("needle"))) {
            assertTrue(hit.excerpt().codePoints().noneMatch(each -> each >= 0xD800 && each <= 0xDFFF), hit.excerpt());
            var match = hit.matches().getFirst();
            assertEquals("needle", hit.excerpt().substring(match.start(), match.end()));
        }
    }

    private List<Integer> versions(SearchQuery query) {
        return prompts.search(query).stream().map(SearchHit::version).toList();
    }
}
