package rehearsal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import rehearsal.store.prompt.Prompts;
import rehearsal.store.prompt.VersionSummary;

/** What can be made live or inactive of a prompt, each with what would be live then. */
public sealed interface StatusMove {

    int MOST_VERSIONS = 10_000;

    record MakeLive(int version, OptionalInt replaces) implements StatusMove {
    }

    record Deactivate(int version, OptionalInt liveThen) implements StatusMove {
    }

    /** All its active versions become inactive, and active again together. */
    record Archive(List<Integer> active) implements StatusMove {
        public Archive {
            active = List.copyOf(active);
        }
    }

    static List<StatusMove> of(Entry entry, Prompts prompts) {
        var moves = new ArrayList<StatusMove>();
        if (entry.versions() == 0) {
            return moves;
        }
        var versions = prompts.history(entry.scope(), MOST_VERSIONS);
        var newest = versions.getFirst().version();
        var live = entry.live();
        if (live.isEmpty() || live.getAsInt() != newest) {
            moves.add(new MakeLive(newest, live));
        }
        if (live.isPresent()) {
            moves.add(new Deactivate(live.getAsInt(), prompts.deactivation(entry.scope(), live.getAsInt()).after()));
        }
        var active = versions.stream().filter(VersionSummary::active).map(VersionSummary::version).toList();
        if (active.size() > 1) {
            moves.add(new Archive(active));
        }
        return moves;
    }
}
