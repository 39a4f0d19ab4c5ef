package rehearsal.library;

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

/** Reads both sides and compares them. Runs behind the screen. */
public final class ComparisonLoader {

    private final AuthorContext shelves;
    private final Reviews reviews;
    private final TokenCounter tokens;
    private final GoingLive live;
    private final TextDiff diff = new TextDiff();

    public ComparisonLoader(AuthorContext shelves, Reviews reviews, TokenCounter tokens, ProblemFinder finder) {
        this.shelves = shelves;
        this.reviews = reviews;
        this.tokens = tokens;
        this.live = new GoingLive(shelves, finder);
    }

    public LoadedComparison read(Scope scope, OptionalInt a, OptionalInt b, boolean blanks) {
        var before = version(scope, a);
        var after = version(scope, b);
        var options = blanks ? DiffOptions.USUAL : DiffOptions.USUAL.ignoringWhitespace();
        var left = side(scope, before);
        var right = side(scope, after);
        var comparison = PromptComparison.of(left, right, diff, options);
        var remarks = new Remarks(comments(scope, a), comments(scope, b));
        var deeds = b.isPresent() ? reviews.deeds(scope, b.getAsInt()) : List.<ReviewDeed>of();
        var liveNow = shelves.prompts().live(scope).map(version -> OptionalInt.of(version.version())).orElse(OptionalInt.empty());
        var outlook = after.<LiveCheck>map(version -> live.check(scope, version.version()));
        return new LoadedComparison(scope, before, after, comparison, LineMaker.changes(comparison.body().rows()), remarks, deeds, liveNow,
                outlook,
                count(left), count(right));
    }

    public AuthorContext shelves() {
        return shelves;
    }

    public Reviews reviews() {
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
