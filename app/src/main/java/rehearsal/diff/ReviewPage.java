package rehearsal.diff;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** What a report says beside the comparison: where the review stands, facts in sentences, and what was said. */
public record ReviewPage(List<String> facts, List<Remark> remarks) {
    public ReviewPage {
        facts = List.copyOf(facts);
        remarks = List.copyOf(remarks);
    }

    /** Words about a line of one side, or about that side as a whole. */
    public record Remark(boolean onAfter, OptionalInt line, String author, Instant at, String words, boolean settled,
            List<Remark> replies) {
        public Remark {
            replies = List.copyOf(replies);
        }
    }

    public static ReviewPage none() {
        return new ReviewPage(List.of(), List.of());
    }
}
