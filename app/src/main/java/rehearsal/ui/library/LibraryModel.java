package rehearsal.ui.library;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.library.AuthorContext;
import rehearsal.library.Catalogue;
import rehearsal.library.Entry;
import rehearsal.library.Filter;
import rehearsal.library.Hit;
import rehearsal.library.LibrarySearch;
import rehearsal.library.ProblemFinder;
import rehearsal.prompt.ScopeTitle;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.SearchQuery;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.fx.Once;
import rehearsal.ui.place.Place;

/** The library: all prompts, the words searched for, the filters, and the rows that are left. */
public final class LibraryModel {

    private static final int FEWEST_LETTERS = 2;

    private final AuthorContext shelves;
    private final WindowContext around;
    private final Catalogue catalogue;
    private final Latest loading;
    private final Latest narrowing;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<List<Entry>> all = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Map<Filter, Long>> counts = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Listing> shown = new SimpleObjectProperty<>(Listing.empty());
    private final ObjectProperty<Optional<Scope>> open = new SimpleObjectProperty<>(Optional.empty());
    private final Set<PromptType> without = EnumSet.noneOf(PromptType.class);
    private final Set<String> closed = new HashSet<>(Set.of(Listing.ARCHIVED));
    private Map<Scope, List<Hit>> hits = Map.of();
    private boolean searched = true;
    private boolean searching;
    private boolean read;

    public LibraryModel(AuthorContext shelves, WindowContext around, ProblemFinder finder) {
        this.shelves = shelves;
        this.around = around;
        this.catalogue = new Catalogue(shelves, finder);
        this.loading = around.latest();
        this.narrowing = around.latest();
        words.subscribe((_, _) -> search());
        filter.subscribe((_, _) -> narrow());
    }

    public StringProperty words() {
        return words;
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    ReadOnlyObjectProperty<Listing> shown() {
        return shown;
    }

    ReadOnlyObjectProperty<List<Entry>> all() {
        return all;
    }

    ReadOnlyObjectProperty<Optional<Scope>> open() {
        return open;
    }

    /** How many prompts each filter would show. */
    ReadOnlyObjectProperty<Map<Filter, Long>> counts() {
        return counts;
    }

    String title(PromptType type) {
        return ScopeTitle.type(type);
    }

    boolean shows(PromptType type) {
        return !without.contains(type);
    }

    void show(PromptType type, boolean wanted) {
        if (wanted ? without.remove(type) : without.add(type)) {
            narrow();
        }
    }

    void showEverything() {
        without.clear();
        words.set("");
        filter.set(Filter.ALL);
        narrow();
    }

    boolean narrowed() {
        return !wanted().everything();
    }

    void toggle(String group) {
        if (!closed.remove(group)) {
            closed.add(group);
        }
        narrow();
    }

    public void refresh() {
        loading.run(() -> {
            var entries = catalogue.read();
            return new Reading(entries, counted(entries));
        }, found -> {
            counts.set(found.counts());
            all.set(found.entries());
            read = true;
            narrow();
        });
    }

    private record Reading(List<Entry> entries, Map<Filter, Long> counts) {
    }

    private static Map<Filter, Long> counted(List<Entry> entries) {
        var counts = new EnumMap<Filter, Long>(Filter.class);
        for (var each : Filter.values()) {
            counts.put(each, entries.stream().filter(Entry::written).filter(each::takes).count());
        }
        return counts;
    }

    public void opened(Optional<Scope> scope) {
        open.set(scope);
    }

    void choose(Scope scope) {
        if (!open.get().equals(Optional.of(scope))) {
            around.desk().go(Place.Library.at(scope));
        }
    }

    /** Opens the prompt at the first line that says what was searched for. */
    void go(Hit hit) {
        var search = new LibrarySearch(shelves);
        around.run(() -> search.line(hit.scope(), hit.version(), hit.match()),
                line -> around.desk().go(new Place.Library(Optional.of(hit.scope()), OptionalInt.of(line), OptionalInt.empty())));
    }

    /** The first prompt a person would want to see. */
    public Optional<Scope> first() {
        return all.get().stream().filter(entry -> entry.versions() > 0 && !entry.archived()).map(Entry::scope).findFirst();
    }

    public void whenRead(Runnable then) {
        Once.when(all, entries -> !entries.isEmpty(), then);
    }

    /** Names are found at once; what the bodies say comes a moment later and is added. */
    private void search() {
        searched = wantedInBodies().isEmpty();
        hits = Map.of();
        narrow();
        searchBodies();
    }

    private Optional<String> wantedInBodies() {
        return Optional.of(words.get().strip()).filter(wanted -> wanted.length() >= FEWEST_LETTERS);
    }

    /** One search at a time, since a library cannot be told to stop looking: what was typed meanwhile is looked for next, if still wanted. */
    private void searchBodies() {
        var wanted = wantedInBodies();
        if (searching || searched || wanted.isEmpty()) {
            return;
        }
        searching = true;
        var query = SearchQuery.of(wanted.get()).in(shelves.program().name());
        around.background().run(() -> shelves.prompts().search(query).stream().filter(hit -> hit.latest() || hit.live()).map(Hit::of)
                .collect(Collectors.groupingBy(Hit::scope)), found -> {
                    searching = false;
                    found(wanted, found);
                }, failure -> {
                    searching = false;
                    around.desk().failed(failure);
                });
    }

    private void found(Optional<String> wanted, Map<Scope, List<Hit>> found) {
        if (wanted.equals(wantedInBodies())) {
            hits = newest(found);
            searched = true;
            narrow();
        } else {
            searchBodies();
        }
    }

    /** Where a live and a newer version both say it, the newest is the one that opens. */
    private static Map<Scope, List<Hit>> newest(Map<Scope, List<Hit>> found) {
        var newest = new HashMap<Scope, List<Hit>>();
        found.forEach((scope, places) -> newest.put(scope,
                places.stream().sorted((left, right) -> right.version() - left.version()).limit(1).toList()));
        return newest;
    }

    private Listing.Wanted wanted() {
        return new Listing.Wanted(words.get().strip().toLowerCase(Locale.ROOT), filter.get(), without, closed, searched && read);
    }

    private void narrow() {
        var entries = all.get();
        var wanted = wanted();
        var found = hits;
        var program = shelves.program();
        narrowing.run(() -> Listing.of(entries, wanted, found, program, around.texts()), shown::set);
    }
}
