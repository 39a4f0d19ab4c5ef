package rehearsal.ui.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.store.prompt.LiveChange;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.VersionSummary;
import rehearsal.ui.draft.DraftModel;
import rehearsal.ui.draft.ProblemFinder;
import rehearsal.ui.draft.Surroundings;
import rehearsal.ui.draft.VersionDesk;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.place.Place;

/** The points of the line, the one the cursor is on, the two that are picked, and what can be done with them. */
public final class TimelineModel {

    static final double NARROWEST = 24;
    static final double WIDEST = 160;
    private static final int FIRST_PAGE = 300;
    private static final int EVERYTHING = 100_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);

    private final DraftModel draft;
    private final Surroundings around;
    private final VersionDesk desk;
    private final Latest loading;
    private final Latest foreseeing;
    private final ObjectProperty<List<Point>> points = new SimpleObjectProperty<>(List.of());
    private final IntegerProperty cursor = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Optional<Point>> a = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Point>> b = new SimpleObjectProperty<>(Optional.empty());
    private final DoubleProperty step = new SimpleDoubleProperty(124);
    private final StringProperty summary = new SimpleStringProperty("");
    private final StringProperty foreseen = new SimpleStringProperty("");
    private Optional<Scope> shownScope = Optional.empty();
    private List<VersionSummary> versions = List.of();

    public TimelineModel(DraftModel draft, Surroundings around, ProblemFinder finder) {
        this.draft = draft;
        this.around = around;
        this.desk = new VersionDesk(draft.shelves(), around, finder, draft::refreshStanding);
        this.loading = new Latest(around.background());
        this.foreseeing = new Latest(around.background());
        draft.savings().addListener((property, before, after) -> load());
        draft.kept().addListener((property, before, after) -> layIfDraftCameOrWent());
        cursor.addListener((property, before, after) -> foresee());
    }

    ReadOnlyObjectProperty<List<Point>> points() {
        return points;
    }

    IntegerProperty cursor() {
        return cursor;
    }

    ReadOnlyObjectProperty<Optional<Point>> a() {
        return a;
    }

    ReadOnlyObjectProperty<Optional<Point>> b() {
        return b;
    }

    /** The distance of two points; smaller shows more of them. */
    DoubleProperty step() {
        return step;
    }

    ReadOnlyStringProperty summary() {
        return summary;
    }

    /** What making the version under the cursor live would replace. */
    ReadOnlyStringProperty foreseen() {
        return foreseen;
    }

    Optional<Point> current() {
        var at = cursor.get();
        return at >= 0 && at < points.get().size() ? Optional.of(points.get().get(at)) : Optional.empty();
    }

    void zoom(double factor) {
        step.set(Math.clamp(step.get() * factor, NARROWEST, WIDEST));
    }

    void move(int by) {
        cursor.set(Math.clamp(cursor.get() + by, 0, Math.max(0, points.get().size() - 1)));
    }

    void pickA() {
        a.set(current());
    }

    void pickB() {
        b.set(current());
    }

    void swap() {
        var was = a.get();
        a.set(b.get());
        b.set(was);
    }

    boolean comparable() {
        return a.get().isPresent() && b.get().isPresent() && !a.get().equals(b.get());
    }

    public void compare() {
        draft.flush();
        if (comparable()) {
            draft.scope().get().ifPresent(scope -> around.desk()
                    .go(new Place.CompareTexts(scope, a.get().orElseThrow().version(), b.get().orElseThrow().version())));
        }
    }

    void restore() {
        withVersion((scope, number) -> around.background().run(() -> draft.shelves().prompts().version(scope, number).orElseThrow(),
                draft::restore, failure -> around.desk().failed(failure)));
    }

    void makeLive() {
        withVersion(desk::makeLive);
    }

    void switchActive() {
        withVersion((scope, number) -> {
            if (current().orElseThrow().active()) {
                desk.deactivate(scope, number);
            } else {
                desk.activate(scope, number);
            }
        });
    }

    void label(String label) {
        var carrier = versions.stream().filter(version -> version.labels().contains(label)).findFirst();
        var from = carrier.map(version -> OptionalInt.of(version.version())).orElse(OptionalInt.empty());
        withVersion((scope, number) -> desk.label(scope, number, label.strip(), from));
    }

    void removeLabel(String label) {
        withVersion((scope, number) -> desk.removeLabel(scope, number, label));
    }

    /** Every label used in this scope, for the menu. */
    List<String> labels() {
        return versions.stream().flatMap(version -> version.labels().stream()).distinct().sorted().toList();
    }

    /** What the line says about a point to those who do not see it. */
    String spoken(Point point) {
        var marks = new ArrayList<String>();
        if (point.live()) {
            marks.add(around.texts().say("timeline.live"));
        }
        marks.addAll(point.labels());
        return String.join(", ", java.util.stream.Stream
                .concat(java.util.stream.Stream.of(point.number(), point.note(), point.byline()), marks.stream())
                .filter(words -> !words.isBlank()).toList());
    }

    private void withVersion(java.util.function.BiConsumer<Scope, Integer> does) {
        draft.scope().get().ifPresent(scope -> current().ifPresent(point -> {
            if (point.version().isPresent()) {
                does.accept(scope, point.version().getAsInt());
            }
        }));
    }

    private void load() {
        draft.scope().get().ifPresent(scope -> {
            if (!shownScope.equals(Optional.of(scope))) {
                a.set(Optional.empty());
                b.set(Optional.empty());
            }
            loading.run(() -> draft.shelves().prompts().history(scope, FIRST_PAGE), page -> {
                show(scope, page);
                if (page.size() == FIRST_PAGE) {
                    loadRest(scope, page);
                }
            }, failure -> around.desk().failed(failure));
        });
    }

    private void loadRest(Scope scope, List<VersionSummary> page) {
        var below = page.getLast().version();
        loading.run(() -> draft.shelves().prompts().historyBelow(scope, below, EVERYTHING), rest -> {
            var whole = new ArrayList<>(page);
            whole.addAll(rest);
            show(scope, whole);
        }, failure -> around.desk().failed(failure));
    }

    private void show(Scope scope, List<VersionSummary> newestFirst) {
        var oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        if (oldestFirst.isEmpty()) {
            clear(scope);
            return;
        }
        var another = !shownScope.equals(Optional.of(scope));
        var grown = !versions.isEmpty() && oldestFirst.getLast().version() > versions.getLast().version();
        shownScope = Optional.of(scope);
        versions = oldestFirst;
        var was = another || grown ? OptionalInt.empty() : current().map(Point::version).orElse(OptionalInt.empty());
        lay();
        pickFirst();
        cursor.set(was.isPresent() ? indexOf(was.getAsInt()) : points.get().size() - 1);
        foresee();
    }

    private void layIfDraftCameOrWent() {
        var shown = !points.get().isEmpty() && points.get().getLast().isDraft();
        if (shown != (draft.differs() && draft.scope().get().equals(shownScope))) {
            lay();
        }
    }

    private void clear(Scope scope) {
        shownScope = Optional.of(scope);
        versions = List.of();
        lay();
        cursor.set(points.get().size() - 1);
    }

    private void lay() {
        var laid = new ArrayList<Point>(versions.size() + 1);
        for (var version : versions) {
            laid.add(Point.of(version, number(version), byline(version.author(), version.createdAt())));
        }
        var differs = draft.differs() && draft.scope().get().equals(shownScope);
        if (differs) {
            var base = draft.standing().get().baseNumber();
            laid.add(Point.draft(around.texts().say("timeline.draft"),
                    base.isPresent() ? around.texts().say("timeline.draft.on", base.getAsInt()) : ""));
        }
        points.set(List.copyOf(laid));
        var title = around.texts().say(differs ? "timeline.summary.draft" : "timeline.summary", versions.size());
        summary.set(title);
        a.set(again(a.get()));
        b.set(again(b.get()));
        if (cursor.get() >= laid.size()) {
            cursor.set(laid.size() - 1);
        }
    }

    private Optional<Point> again(Optional<Point> picked) {
        return picked.flatMap(old -> points.get().stream().filter(point -> point.version().equals(old.version())).findFirst());
    }

    /** Until somebody picks: what is live against what is newest. */
    private void pickFirst() {
        if (a.get().isEmpty() && b.get().isEmpty() && points.get().size() > 1) {
            var live = points.get().stream().filter(Point::live).findFirst();
            b.set(Optional.of(points.get().getLast()));
            a.set(live.filter(point -> !b.get().equals(Optional.of(point)))
                    .or(() -> Optional.of(points.get().get(points.get().size() - 2))));
        }
    }

    private int indexOf(int version) {
        for (var index = 0; index < points.get().size(); index++) {
            if (points.get().get(index).version().equals(OptionalInt.of(version))) {
                return index;
            }
        }
        return points.get().size() - 1;
    }

    private void foresee() {
        foreseen.set("");
        withVersion((scope, number) -> foreseeing.run(() -> draft.shelves().prompts().liveChange(scope, number),
                (LiveChange change) -> foreseen.set(desk.consequence(change)), failure -> foreseen.set("")));
    }

    private String number(VersionSummary version) {
        var number = "v" + version.version();
        return version.active() || version.live() ? number : number + " · " + around.texts().say("timeline.off");
    }

    private String byline(String author, Instant when) {
        var now = draft.shelves().clock().instant();
        var local = when.atZone(ZoneId.systemDefault());
        var recent = ChronoUnit.DAYS.between(when, now) < 6;
        return initials(author) + " · " + (recent ? WEEKDAY : DAY).format(local);
    }

    private static String initials(String name) {
        var letters = new StringBuilder();
        for (var part : name.strip().split("\\s+")) {
            if (!part.isEmpty() && letters.length() < 2) {
                letters.appendCodePoint(part.codePointAt(0));
            }
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }
}
