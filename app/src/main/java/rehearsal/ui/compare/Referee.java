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
import rehearsal.store.prompt.Reviews;
import rehearsal.store.prompt.Scope;
import rehearsal.turn.size.TokenCounter;
import rehearsal.ui.draft.Shelves;

/** Reads both sides and compares them. Runs behind the screen. */
public final class Referee {

    private final Shelves shelves;
    private final Reviews reviews;
    private final TokenCounter tokens;
    private final TextDiff diff = new TextDiff();

    public Referee(Shelves shelves, Reviews reviews, TokenCounter tokens) {
        this.shelves = shelves;
        this.reviews = reviews;
        this.tokens = tokens;
    }

    Contest read(Scope scope, OptionalInt a, OptionalInt b, boolean blanks) {
        var before = version(scope, a);
        var after = version(scope, b);
        var options = blanks ? DiffOptions.USUAL : DiffOptions.USUAL.ignoringWhitespace();
        var left = side(scope, before);
        var right = side(scope, after);
        var comparison = PromptComparison.of(left, right, diff, options);
        var comments = b.isPresent() ? reviews.comments(scope, b.getAsInt()) : List.<ReviewComment>of();
        var live = shelves.prompts().live(scope).map(version -> OptionalInt.of(version.version())).orElse(OptionalInt.empty());
        var consequence = after.filter(version -> !live.equals(OptionalInt.of(version.version())))
                .map(version -> shelves.prompts().liveChange(scope, version.version()));
        return new Contest(scope, before, after, comparison, comments, live, consequence, count(left), count(right));
    }

    Shelves shelves() {
        return shelves;
    }

    Reviews reviews() {
        return reviews;
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
