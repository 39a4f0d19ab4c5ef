package rehearsal.ui.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.exchange.ImportReport;
import rehearsal.exchange.LibraryImport;
import rehearsal.exchange.LibraryReader;
import rehearsal.exchange.PlaceholderStyle;
import rehearsal.exchange.ReadFiles;
import rehearsal.exchange.ReadOptions;
import rehearsal.exchange.Skipped;
import rehearsal.library.AuthorContext;
import rehearsal.prompt.ScopeTitle;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.ImportedVersion;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.Scope;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.place.Place;

/** Files or words that want to come in: first what that would do, then, when somebody says so, the doing. */
public final class ImportModel {

    private static final Pattern JSON_BEGINS = Pattern.compile("\\s*(\\{\\s*\"|\\[\\s*[\\[{\"]).*", Pattern.DOTALL);

    private final AuthorContext shelves;
    private final WindowContext around;
    private final Runnable changed;
    private final Latest looking;
    private final ObjectProperty<Optional<Cargo>> cargo = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Sheet>> sheet = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<PlaceholderStyle>> offered = new SimpleObjectProperty<>(Set.of());
    private final BooleanProperty homeless = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty failure = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Scope>> into = new SimpleObjectProperty<>(Optional.empty());
    private final Set<PlaceholderStyle> converting = EnumSet.noneOf(PlaceholderStyle.class);

    /** What wants to come in. */
    sealed interface Cargo {
        record Files(List<Path> paths) implements Cargo {
            public Files {
                paths = List.copyOf(paths);
            }
        }

        record Pasted(String words) implements Cargo {
        }
    }

    /** What would happen: what was read, and what the library says to it. */
    record Sheet(ReadFiles reading, ImportReport report) {
    }

    public ImportModel(AuthorContext shelves, WindowContext around, Runnable changed) {
        this.shelves = shelves;
        this.around = around;
        this.changed = changed;
        this.looking = around.latest();
        into.subscribe((_, _) -> look());
    }

    /** Whether something waits to come in. */
    public boolean open() {
        return cargo.get().isPresent();
    }

    public ReadOnlyObjectProperty<Optional<Cargo>> cargo() {
        return cargo;
    }

    ReadOnlyObjectProperty<Optional<Sheet>> sheet() {
        return sheet;
    }

    /** Styles of other tools that were seen in what wants to come in. */
    ReadOnlyObjectProperty<Set<PlaceholderStyle>> offered() {
        return offered;
    }

    /** Whether something does not say what it is for. */
    BooleanProperty homeless() {
        return homeless;
    }

    BooleanProperty busy() {
        return busy;
    }

    /** Why the import did not come about; what waited still waits. */
    StringProperty failure() {
        return failure;
    }

    /** Where texts go that do not say what they are for. */
    ObjectProperty<Optional<Scope>> into() {
        return into;
    }

    /** Files that were chosen or dropped. */
    public void take(List<Path> files) {
        if (!files.isEmpty()) {
            begin(new Cargo.Files(files), Optional.empty());
        }
    }

    /** What it is called on the sheet. */
    String title(Scope scope) {
        return ScopeTitle.withType(scope, shelves.program());
    }

    /** Words from the clipboard; they go to this scope unless they say themselves where they belong. */
    public void paste(String words, Optional<Scope> otherwise) {
        if (words.isBlank()) {
            around.desk().say(around.texts().say("library.paste.nothing"));
        } else {
            begin(new Cargo.Pasted(words), otherwise);
        }
    }

    private void begin(Cargo wanted, Optional<Scope> otherwise) {
        converting.clear();
        offered.set(Set.of());
        homeless.set(false);
        failure.set("");
        sheet.set(Optional.empty());
        cargo.set(Optional.of(wanted));
        if (into.get().equals(otherwise)) {
            look();
        } else {
            into.set(otherwise);
        }
    }

    void convert(PlaceholderStyle style, boolean wanted) {
        if (wanted ? converting.add(style) : converting.remove(style)) {
            look();
        }
    }

    boolean converts(PlaceholderStyle style) {
        return converting.contains(style);
    }

    public void close() {
        looking.cancel();
        busy.set(false);
        cargo.set(Optional.empty());
    }

    /** What would come in, said before anything is written. */
    private void look() {
        cargo.get().ifPresent(waiting -> {
            busy.set(true);
            var options = options();
            looking.run(() -> {
                var reading = read(waiting, options);
                return new Looked(new Sheet(reading, importing().tryOut(reading, ImportedVersion.INACTIVE, shelves.author())),
                        converting.isEmpty() ? styles(reading) : offered.get(), lacking(reading));
            }, this::looked, this::failed);
        });
    }

    private record Looked(Sheet sheet, Set<PlaceholderStyle> styles, boolean homeless) {
    }

    private void looked(Looked looked) {
        busy.set(false);
        offered.set(looked.styles());
        homeless.set(looked.homeless());
        sheet.set(Optional.of(looked.sheet()));
    }

    private ReadOptions options() {
        var styles = converting.toArray(PlaceholderStyle[]::new);
        var options = ReadOptions.of(shelves.program()).converting(styles);
        return into.get().map(options::into).orElse(options);
    }

    private static boolean lacking(ReadFiles reading) {
        return reading.skipped().stream().anyMatch(Skipped::lacksFrontMatter)
                || reading.prompts().stream().anyMatch(prompt -> prompt.origin().hasOnlyAName());
    }

    /** What has front matter of the studio's own is meant as it stands. */
    private static Set<PlaceholderStyle> styles(ReadFiles reading) {
        var found = EnumSet.noneOf(PlaceholderStyle.class);
        reading.prompts().stream().filter(prompt -> prompt.origin().convertible())
                .forEach(prompt -> found.addAll(PlaceholderStyle.in(prompt.text().body())));
        return found;
    }

    private ReadFiles read(Cargo waiting, ReadOptions options) {
        var reader = new LibraryReader(options);
        return switch (waiting) {
            case Cargo.Pasted pasted -> {
                var name = around.texts().say("library.paste.name") + (JSON_BEGINS.matcher(pasted.words()).matches() ? ".json" : ".md");
                yield reader.read(name, pasted.words().getBytes(StandardCharsets.UTF_8));
            }
            case Cargo.Files files -> reader.read(files.paths());
        };
    }

    private LibraryImport importing() {
        return new LibraryImport(shelves.prompts(), List.of(shelves.program()), shelves.clock(), UUID::randomUUID);
    }

    /** Brings in what the sheet says. */
    void bringIn() {
        sheet.get().filter(ready -> !ready.report().imported().isEmpty() && !busy.get()).ifPresent(ready -> {
            busy.set(true);
            failure.set("");
            var all = ready.report().imported().size();
            var stopped = new AtomicBoolean();
            var work = around.desk().begin(around.texts().say("library.importing", all), () -> stopped.set(true));
            around.background().run(() -> importing().run(ready.reading(), ImportedVersion.INACTIVE, shelves.author(), done -> {
                around.background().show(() -> work.progress((double) done / all, around.texts().say("library.importing.of", done, all)));
                return !stopped.get();
            }), report -> {
                work.finished();
                done(report);
            }, problem -> {
                work.finished();
                failed(problem);
            });
        });
    }

    private void done(ImportReport report) {
        close();
        changed.run();
        around.desk()
                .say(around.texts().say("library.imported", report.imported().size(), report.skipped().size(), report.failed().size()));
        report.imported().stream().findFirst().filter(first -> first.scope().program().equals(shelves.program().name()))
                .ifPresent(first -> around.desk().go(Place.Library.at(first.scope())));
    }

    private void failed(Exception problem) {
        busy.set(false);
        if (problem instanceof StoreException store && store.kind() == StoreException.Kind.STOPPED) {
            around.desk().say(store.sentence());
            return;
        }
        failure.set(Optional.ofNullable(problem.getMessage()).orElse(problem.getClass().getSimpleName()));
    }
}
