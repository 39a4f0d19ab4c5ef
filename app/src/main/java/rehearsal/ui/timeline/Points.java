package rehearsal.ui.timeline;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.function.Function;
import rehearsal.store.prompt.VersionSummary;

/** The points of a line, oldest first. A point is made when it is first looked at, since of very many only some are ever seen. */
final class Points extends AbstractList<Point> implements RandomAccess {

    private final List<VersionSummary> versions;
    private final Optional<Point> draft;
    private final Function<VersionSummary, Point> make;
    private final Map<Integer, Point> made = new HashMap<>();

    Points(List<VersionSummary> versions, Optional<Point> draft, Function<VersionSummary, Point> make) {
        this.versions = versions;
        this.draft = draft;
        this.make = make;
    }

    @Override
    public Point get(int index) {
        return index == versions.size() && draft.isPresent()
                ? draft.get()
                : made.computeIfAbsent(index, at -> make.apply(versions.get(at)));
    }

    @Override
    public int size() {
        return versions.size() + (draft.isPresent() ? 1 : 0);
    }

    /** Where the version stands; the draft for none. */
    OptionalInt indexOf(OptionalInt version) {
        if (version.isEmpty()) {
            return draft.isPresent() ? OptionalInt.of(versions.size()) : OptionalInt.empty();
        }
        var from = 0;
        var to = versions.size() - 1;
        while (from <= to) {
            var middle = (from + to) >>> 1;
            var number = versions.get(middle).version();
            if (number == version.getAsInt()) {
                return OptionalInt.of(middle);
            }
            from = number < version.getAsInt() ? middle + 1 : from;
            to = number > version.getAsInt() ? middle - 1 : to;
        }
        return OptionalInt.empty();
    }
}
