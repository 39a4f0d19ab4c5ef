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
