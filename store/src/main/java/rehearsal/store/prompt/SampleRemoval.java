package rehearsal.store.prompt;

import java.util.List;

/**
 * What removing the starter library takes and leaves. {@code kept} versions are those that somebody's own versions, drafts or comments stand on, and what is live in a
 * prompt with somebody's own work; from then on they count as the library's own. {@code live} are the prompts in which nothing is live afterwards, {@code drafts} those whose
 * draft stays without a version.
 */
public record SampleRemoval(int removed, int kept, List<Scope> live, List<Scope> drafts) {
    public SampleRemoval {
        live = List.copyOf(live);
        drafts = List.copyOf(drafts);
    }
}
