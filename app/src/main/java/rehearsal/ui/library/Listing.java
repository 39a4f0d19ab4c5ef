package rehearsal.ui.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rehearsal.library.Entry;
import rehearsal.library.Filter;
import rehearsal.library.Hit;
import rehearsal.program.Program;
import rehearsal.prompt.ScopeTitle;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.text.Texts;

/**
 * The rows of the tree in their order, made away from the screen so that the screen only has to show them. Complete: everything was read and
 * looked through, so that no rows mean that there is nothing.
 */
record Listing(List<TreeRow> rows, boolean complete) {

    static final String ARCHIVED = "archived";

    /** What narrows the tree. The words are small letters; groups are closed by their key. */
    record Wanted(String words, Filter filter, Set<PromptType> without, Set<String> closed, boolean complete) {
        Wanted {
            without = Set.copyOf(without);
            closed = Set.copyOf(closed);
        }

        boolean everything() {
            return words.isEmpty() && filter == Filter.ALL && without.isEmpty();
        }
    }

    static Listing empty() {
        return new Listing(List.of(), false);
    }

    static Listing of(List<Entry> all, Wanted wanted, Map<Scope, List<Hit>> hits, Program program, Texts texts) {
        var byType = new EnumMap<PromptType, List<TreeRow>>(PromptType.class);
        var archived = new ArrayList<TreeRow>();
        var written = new EnumMap<PromptType, Integer>(PromptType.class);
        var put = 0;
        for (var entry : all) {
            var type = entry.scope().type();
            if (!takes(entry, wanted, hits)) {
                continue;
            }
            if (entry.archived()) {
                put++;
                add(archived, entry, false, hits);
                if (wanted.filter() == Filter.ALL && isPhase(entry, program)) {
                    byType.computeIfAbsent(type, none -> new ArrayList<>()).add(new TreeRow.Leaf(entry, true));
                }
            } else {
                written.merge(type, entry.written() ? 1 : 0, Integer::sum);
                add(byType.computeIfAbsent(type, none -> new ArrayList<>()), entry, false, hits);
            }
        }
        var rows = new ArrayList<TreeRow>();
        for (var group : byType.entrySet()) {
            var key = group.getKey().name().toLowerCase(Locale.ROOT);
            put(rows, key, ScopeTitle.type(group.getKey()), written.getOrDefault(group.getKey(), 0), group.getValue(), wanted);
        }
        if (!archived.isEmpty()) {
            put(rows, ARCHIVED, texts.say("library.archived"), put, archived, wanted);
        }
        return new Listing(rows, wanted.complete());
    }

    private static boolean takes(Entry entry, Wanted wanted, Map<Scope, List<Hit>> hits) {
        return wanted.filter().takes(entry) && (wanted.filter() == Filter.ALL || entry.written())
                && !wanted.without().contains(entry.scope().type())
                && (wanted.words().isEmpty() || entry.named(wanted.words()) || hits.containsKey(entry.scope()));
    }

    private static boolean isPhase(Entry entry, Program program) {
        return entry.scope().type() == PromptType.COACH && entry.scope().phase().flatMap(program::phase).isPresent();
    }

    private static void add(List<TreeRow> into, Entry entry, boolean stand, Map<Scope, List<Hit>> hits) {
        into.add(new TreeRow.Leaf(entry, stand));
        hits.getOrDefault(entry.scope(), List.of()).forEach(hit -> into.add(new TreeRow.Found(hit)));
    }

    /** Who searches wants to see what is found, whatever was closed before. */
    private static void put(List<TreeRow> rows, String key, String title, int count, List<TreeRow> inside, Wanted wanted) {
        var open = !wanted.words().isEmpty() || wanted.filter() != Filter.ALL || !wanted.closed().contains(key);
        rows.add(new TreeRow.Group(key, title, count, open));
        if (open) {
            rows.addAll(inside);
        }
    }
}
