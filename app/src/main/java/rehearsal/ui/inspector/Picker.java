package rehearsal.ui.inspector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.library.KeyValues;

/**
 * One check list. What is ticked comes first; the order then stays while the prompt is open, so that nothing jumps under the pointer, and a
 * row that was seen stays to be seen.
 */
final class Picker {

    private static final int FEW = 2;

    private final ObjectProperty<List<PickRow>> rows = new SimpleObjectProperty<>(List.of());
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty searching = new SimpleBooleanProperty();
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final Set<String> seen = new HashSet<>();
    private List<String> order = List.of();
    private boolean fresh = true;
    private Facts facts = new Facts(Map.of(), List.of(), Map.of(), KeyValues.nothing());

    /** What is known of the names: what the program says of them, which are ticked, where they stand, what they are worth. */
    record Facts(Map<String, String> known, List<String> ticked, Map<String, List<Integer>> lines, KeyValues worth) {
    }

    Picker() {
        search.subscribe((_, _) -> fill());
        searching.subscribe((_, _) -> fill());
        all.subscribe((_, _) -> fill());
    }

    /** The rows to show. */
    ReadOnlyObjectProperty<List<PickRow>> rows() {
        return rows;
    }

    StringProperty search() {
        return search;
    }

    BooleanProperty searching() {
        return searching;
    }

    /** Whether every name is shown, and not only those that are ticked or used and a few more. */
    BooleanProperty all() {
        return all;
    }

    int count() {
        return order.size();
    }

    /** How many names are left out for now. */
    int hidden() {
        return search.get().isBlank() ? order.size() - rows.get().size() : 0;
    }

    Optional<PickRow> row(String name) {
        return rows.get().stream().filter(row -> row.name().equals(name)).findFirst();
    }

    /** Another prompt was opened. */
    void begin(Collection<String> ticked, Collection<String> offered) {
        var names = new LinkedHashSet<>(ticked);
        names.addAll(offered);
        order = List.copyOf(names);
        seen.clear();
        fresh = true;
    }

    void show(Facts now) {
        facts = now;
        var names = new ArrayList<>(order);
        now.lines().keySet().stream().filter(name -> !names.contains(name)).forEach(name -> names.addFirst(name));
        now.ticked().stream().filter(name -> !names.contains(name)).forEach(name -> names.addFirst(name));
        names.removeIf(name -> !now.known().containsKey(name) && !now.ticked().contains(name) && !now.lines().containsKey(name));
        order = List.copyOf(names);
        fill();
    }

    private void fill() {
        var wanted = search.get().strip().toLowerCase(Locale.ROOT);
        var found = order.stream().filter(name -> matches(name, wanted)).map(this::rowOf).toList();
        rows.set(all.get() || searching.get() ? found : fewOf(found));
    }

    private boolean matches(String name, String wanted) {
        return wanted.isEmpty() || name.toLowerCase(Locale.ROOT).contains(wanted)
                || facts.known().getOrDefault(name, "").toLowerCase(Locale.ROOT).contains(wanted);
    }

    private PickRow rowOf(String name) {
        return new PickRow(name, facts.known().getOrDefault(name, ""), facts.worth().of(name), facts.ticked().contains(name),
                facts.lines().getOrDefault(name, List.of()), facts.known().containsKey(name));
    }

    private List<PickRow> fewOf(List<PickRow> found) {
        if (fresh) {
            found.stream().filter(row -> !row.ticked() && !row.used()).limit(FEW).forEach(row -> seen.add(row.name()));
            fresh = false;
        }
        var few = found.stream().filter(row -> row.ticked() || row.used() || seen.contains(row.name())).toList();
        few.forEach(row -> seen.add(row.name()));
        return few;
    }
}
