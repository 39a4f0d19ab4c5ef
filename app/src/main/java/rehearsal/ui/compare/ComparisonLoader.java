package rehearsal.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rehearsal.diff.DiffOptions;
import rehearsal.diff.PromptComparison;
import rehearsal.diff.Side;
import rehearsal.diff.TextDiff;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.ReviewComment;
import rehearsal.store.prompt.ReviewDeed;
import rehearsal.store.prompt.Reviews;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.size.TokenCounter;
import rehearsal.ui.draft.LiveCheck;
import rehearsal.ui.draft.AuthorContext;
import rehearsal.ui.draft.VersionActions;

/** Reads both sides and compares them. Runs behind the screen. */
public final class ComparisonLoader {

    private final AuthorContext shelves;
    private final Reviews reviews;
    private final TokenCounter tokens;
    private final TextDiff diff = new TextDiff();

    public ComparisonLoader(AuthorContext shelves, Reviews reviews, TokenCounter tokens) {
        this.shelves = shelves;
        this.reviews = reviews;
        this.tokens = tokens;
    }

    LoadedComparison read(Scope scope, OptionalInt a, OptionalInt b, boolean blanks, VersionActions versions) {
        var before = version(scope, a);
        var after = version(scope, b);
        var options = blanks ? DiffOptions.USUAL : DiffOptions.USUAL.ignoringWhitespace();
        var left = side(scope, before);
        var right = side(scope, after);
        var comparison = PromptComparison.of(left, right, diff, options);
        var remarks = new Remarks(comments(scope, a), comments(scope, b));
        var deeds = b.isPresent() ? reviews.deeds(scope, b.getAsInt()) : List.<ReviewDeed>of();
        var live = shelves.prompts().live(scope).map(version -> OptionalInt.of(version.version())).orElse(OptionalInt.empty());
        var outlook = after.<LiveCheck>map(version -> versions.outlook(scope, version.version()));
        return new LoadedComparison(scope, before, after, comparison, LineMaker.changes(comparison.body().rows()), remarks, deeds, live,
                outlook,
                count(left), count(right));
    }

    AuthorContext shelves() {
        return shelves;
    }

    Reviews reviews() {
        return reviews;
    }

    private List<ReviewComment> comments(Scope scope, OptionalInt number) {
        return number.isPresent() ? reviews.comments(scope, number.getAsInt()) : List.of();
    }

    private int count(Side side) {
        return tokens.count(side.text().settings().model().orElse(""), side.text().body()).tokens();
    }

    private Optional<PromptVersion> version(Scope scope, OptionalInt number) {
        return number.isPresent() ? shelves.prompts().version(scope, number.getAsInt()) : Optional.empty();
    }

    private Side side(Scope scope, Optional<PromptVersion> version) {
        return version.map(Side::of).or(() -> shelves.drafts().find(scope, shelves.author()).map(Side::of))
                .or(() -> shelves.prompts().latest(scope).map(Side::of)).orElseThrow();
    }
}
