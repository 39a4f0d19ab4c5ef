package rehearsal.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rehearsal.diff.PromptComparison.Change;
import rehearsal.store.prompt.ContentHash;
import rehearsal.store.prompt.ModelSettings;
import rehearsal.store.prompt.PromptText;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewState;
import rehearsal.store.prompt.Scope;

class PromptComparisonTest {

    @Test
    void keysActionsSettingsAndMetadataAreComparedToo() {
        var before = version(1, text("Hi", List.of("a", "b"), List.of("x", "y"), OptionalDouble.of(0.2)), "first");
        var after = version(2, text("Hi", List.of("b", "c"), List.of("y", "x"), OptionalDouble.empty()), "second");

        var comparison = compare(before, after);

        assertEquals(List.of("c"), comparison.keys().added());
        assertEquals(List.of("a"), comparison.keys().removed());
        assertTrue(comparison.actions().moved());
        assertEquals(List.of(new Change("temperature", "0.2", "")), comparison.settings());
        assertEquals(List.of(new Change("change note", "first", "second")), comparison.metadata());
        assertTrue(comparison.body().isSame());
        assertFalse(comparison.isSame());
    }

    @Test
    void theReportStandsAloneAndEscapesEveryText() {
        var evil = "<script>alert('x')</script> & \"quoted\" ]]>";
        var before = version(1, text("line one\n" + evil + " old words here\nend", List.of(evil), List.of(), OptionalDouble.empty()), evil);
        var after = version(2, text("line one\n" + evil + " new words here\nend", List.of(), List.of(), OptionalDouble.empty()), "note");

        var html = HtmlReport.of("A | B " + evil, compare(before, after));

        assertFalse(html.contains("<script"), html);
        assertFalse(html.matches("(?s).*(src|href)\\s*=.*") || html.contains("url(") || html.contains("@import"), html);
        assertTrue(html.contains("<del>old</del> words here"), html);
        assertTrue(html.contains("<ins>new</ins> words here"), html);
        assertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)"), html);
    }

    @Test
    void theReportHoldsWhatReviewersSaidUnderTheLineTheySaidItAbout() {
        var before = version(1, text("one\ntwo\nthree", List.of(), List.of(), OptionalDouble.empty()), "a");
        var after = version(2,
                text("one\ntwo and a half\nthree\n4\n5\n6\n7\n8\n9\n10\n11\n12", List.of(), List.of(), OptionalDouble.empty()), "b");
        var at = Instant.parse("2026-02-01T10:42:00Z");
        var answer = new ReviewPage.Remark(true, OptionalInt.empty(), "Ann", at, "Because.", false, List.of());
        var page = new ReviewPage(List.of("Review of v2: approved"), List.of(
                new ReviewPage.Remark(true, OptionalInt.of(12), "Jonas <b>", at, "Why & what?", false, List.of(answer)),
                new ReviewPage.Remark(false, OptionalInt.of(1), "Rosa", at, "Fine.", true, List.of()),
                new ReviewPage.Remark(true, OptionalInt.of(99), "Rosa", at, "Gone.", false, List.of())));

        var html = HtmlReport.of("Title", compare(before, after), page);

        assertTrue(html.contains("<li>Review of v2: approved</li>"), html);
        assertTrue(html.contains("Jonas &lt;b&gt;") && html.contains("Why &amp; what?") && html.contains("Because."), html);
        assertTrue(html.indexOf("Gone.") < html.indexOf("<h2>Body</h2>"), "a line that is not there stands at the top");
        assertTrue(html.indexOf("Why &amp; what?") > html.indexOf(">12</td>"), "under its line");
        assertTrue(html.contains("v2, line 12, 1 February 2026, 10:42 UTC"), html);
    }

    @Test
    void theSummaryCountsWordsKeysAndActions() {
        var none = new ChangeSummary.Names(0, 0);
        var before = version(1, text("keep these three\nold line goes", List.of("a"), List.of(), OptionalDouble.empty()), "a");
        var after = version(2, text("keep those three\nold line goes", List.of("a", "b"), List.of("x"), OptionalDouble.of(0.5)), "b");
        assertEquals(new ChangeSummary(1, new ChangeSummary.Names(1, 0), new ChangeSummary.Names(1, 0), 1, true, false),
                compare(before, after).summary());
        assertEquals(new ChangeSummary(0, none, none, 0, false, false), compare(before, before).summary());
        var ends = version(3, text("keep these three\r\nold line goes", List.of("a"), List.of(), OptionalDouble.empty()), "c");
        assertEquals(new ChangeSummary(0, none, none, 0, true, false), compare(before, ends).summary());
    }

    private static PromptComparison compare(PromptVersion before, PromptVersion after) {
        return PromptComparison.of(Side.of(before), Side.of(after), new TextDiff(), DiffOptions.USUAL);
    }

    private static PromptText text(String body, List<String> keys, List<String> actions, OptionalDouble temperature) {
        return new PromptText(Optional.of("Name"), Optional.empty(), body, keys, actions,
                new ModelSettings(Optional.empty(), Optional.empty(), temperature, OptionalInt.empty()));
    }

    private static PromptVersion version(int number, PromptText text, String note) {
        var now = Instant.parse("2026-01-31T09:30:00Z");
        return new PromptVersion(new UUID(0, number), new Scope("p", PromptType.SYSTEM, Optional.empty()), number, text, Optional.of(note),
                "Ann",
                OptionalInt.empty(), ContentHash.of(text), false, new TreeSet<>(), ReviewState.NONE, now, now);
    }
}
