package rehearsal.ui.library;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.program.Phase;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.SearchHit;
import rehearsal.store.prompt.SearchQuery;
import rehearsal.ui.draft.ProblemFinder;
import rehearsal.ui.draft.Shelves;
import rehearsal.ui.draft.Surroundings;
import rehearsal.ui.draft.Titles;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.place.Command;
import rehearsal.ui.place.Place;

/** The library: all lines, the words searched for, the filter, and the lines that are left. */
public final class LibraryModel {

    private static final int FEWEST_LETTERS = 2;

    private final Shelves shelves;
    private final Surroundings around;
    private final Catalogue catalogue;
    private final Latest loading;
    private final Latest searching;
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<List<Entry>> all = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Entry>> shown = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Scope>> open = new SimpleObjectProperty<>(Optional.empty());
    private Map<Scope, String> hits = Map.of();

    public LibraryModel(Shelves shelves, Surroundings around, ProblemFinder finder) {
        this.shelves = shelves;
        this.around = around;
        this.catalogue = new Catalogue(shelves, finder, around.texts());
        this.loading = new Latest(around.background());
        this.searching = new Latest(around.background());
        words.addListener((property, before, after) -> search());
        filter.addListener((property, before, after) -> narrow());
    }

    public StringProperty words() {
        return words;
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    ReadOnlyObjectProperty<List<Entry>> shown() {
        return shown;
    }

    ReadOnlyObjectProperty<Optional<Scope>> open() {
        return open;
    }

    /** How many lines each filter would show. */
    long count(Filter counted) {
        return all.get().stream().filter(entry -> entry.versions() > 0 || entry.draft()).filter(counted::takes).count();
    }

    public void refresh() {
        loading.run(catalogue::read, entries -> {
            all.set(entries);
            narrow();
        }, failure -> around.desk().failed(failure));
    }

    public void opened(Optional<Scope> scope) {
        open.set(scope);
    }

    void choose(Scope scope) {
        if (!open.get().equals(Optional.of(scope))) {
            around.desk().go(Place.Library.at(scope));
        }
    }

    /** The first prompt a person would want to see: the one with the first error, else the first. */
    public Optional<Scope> first() {
        return all.get().stream().filter(entry -> entry.versions() > 0).map(Entry::scope).findFirst();
    }

    public void whenRead(Runnable then) {
        if (!all.get().isEmpty()) {
            then.run();
            return;
        }
        all.addListener(new javafx.beans.value.ChangeListener<List<Entry>>() {
            @Override
            public void changed(javafx.beans.value.ObservableValue<? extends List<Entry>> value, List<Entry> before, List<Entry> after) {
                all.removeListener(this);
                then.run();
            }
        });
    }

    /** Scopes of the program that have no prompt yet, and the types that may have one more. */
    List<Scope> free() {
        var taken = all.get().stream().filter(entry -> entry.versions() > 0).map(Entry::scope).toList();
        var coaches = shelves.program().phases().stream().map(Phase::id).map(id -> scope(PromptType.COACH, Optional.of(id)));
        var others = java.util.stream.Stream.of(PromptType.SENTINEL, PromptType.SYSTEM, PromptType.IMAGE_GENERATION)
                .map(type -> scope(type, Optional.empty()));
        return java.util.stream.Stream.concat(coaches, others).filter(scope -> !taken.contains(scope)).toList();
    }

    String title(Scope scope) {
        return Titles.of(scope, Optional.empty(), shelves.program(), around.texts());
    }

    /** The first version of a prompt, from a template that says what belongs where. */
    void create(Scope scope) {
        var template = Templates.of(scope, title(scope), around.texts());
        add(NewVersion.of(scope, template, shelves.author()).note(around.texts().say("library.new.note")), "library.created");
    }

    /** A copy of the newest text of one prompt as the first or next version of another. */
    void copy(Scope from, Scope into) {
        around.background().run(() -> shelves.prompts().latest(from).orElseThrow(), version -> {
            var note = around.texts().say("library.copy.note", title(from), version.version());
            add(NewVersion.of(into, version.text(), shelves.author()).note(note), "library.copied");
        }, failure -> around.desk().failed(failure));
    }

    private void add(NewVersion version, String said) {
        around.background().run(() -> shelves.prompts().save(version), saved -> {
            refresh();
            around.desk().go(new Place.Library(Optional.of(version.scope()), OptionalInt.empty(), OptionalInt.empty()));
            around.desk().say(around.texts().say(said, title(version.scope())));
        }, failure -> around.desk().say(String.valueOf(failure.getMessage())));
    }

    private void search() {
        narrow();
        var wanted = words.get().strip();
        if (wanted.length() < FEWEST_LETTERS) {
            searching.cancel();
            hits = Map.of();
            narrow();
            return;
        }
        var query = SearchQuery.of(wanted).in(shelves.program().name());
        searching.run(() -> shelves.prompts().search(query), found -> {
            hits = previews(found);
            narrow();
        }, failure -> around.desk().failed(failure));
    }

    private static Map<Scope, String> previews(List<SearchHit> found) {
        var previews = new HashMap<Scope, String>();
        found.forEach(hit -> previews.putIfAbsent(hit.scope(), around(hit)));
        return previews;
    }

    private static String around(SearchHit hit) {
        var start = hit.matches().isEmpty() ? 0 : Math.max(0, hit.matches().getFirst().start() - 14);
        var words = hit.excerpt().substring(start).replaceAll("\\s+", " ").strip();
        return start == 0 ? words : "… " + words;
    }

    private void narrow() {
        var wanted = words.get().strip().toLowerCase(Locale.ROOT);
        shown.set(all.get().stream().filter(filter.get()::takes).filter(entry -> filter.get() == Filter.ALL || entry.versions() > 0)
                .filter(entry -> wanted.isEmpty() || named(entry, wanted) || hits.containsKey(entry.scope()))
                .map(entry -> hits.containsKey(entry.scope()) ? entry.hit(hits.get(entry.scope())) : entry).toList());
    }

    private static boolean named(Entry entry, String wanted) {
        return entry.title().toLowerCase(Locale.ROOT).contains(wanted)
                || entry.scope().phase().orElse("").toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Scope scope(PromptType type, Optional<String> phase) {
        return new Scope(shelves.program().name(), type, phase);
    }
}
