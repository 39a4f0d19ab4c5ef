package rehearsal.ui.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
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
import rehearsal.library.LiveCheck;
import rehearsal.library.ProblemFinder;
import rehearsal.library.VersionFacts;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.store.prompt.Scope;
import rehearsal.store.prompt.VersionSummary;
import rehearsal.ui.draft.DraftModel;
import rehearsal.ui.draft.VersionActions;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.place.Place;

/** The points of the line, the one the cursor is on, the two that are picked, and what can be done with them. */
public final class TimelineModel {

    static final double NARROWEST = 24;
    static final double WIDEST = 160;
    private static final int FIRST_PAGE = 300;
    private static final int EVERYTHING = 1_000_000;
    /** Until the newest versions are drawn, and the text beside them, the processor has enough to do. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(150);

    private final DraftModel draft;
    private final WindowContext around;
    private final VersionActions desk;
    private final VersionFacts facts;
    private final PointWords words;
    private final PairSum sum;
    private final Latest loading;
    private final Latest counting;
    private final Latest foreseeing;
    private final Latest reading;
    private final ObjectProperty<Points> points;
    private final IntegerProperty cursor = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Optional<Point>> a = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Point>> b = new SimpleObjectProperty<>(Optional.empty());
    private final DoubleProperty step = new SimpleDoubleProperty(124);
    private final StringProperty summary = new SimpleStringProperty("");
    private final ObjectProperty<Optional<LiveCheck>> outlook = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<PromptVersion>> open = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Scope> shownScope = Optional.empty();
    private List<VersionSummary> versions = List.of();
    private Map<Integer, Long> runs = Map.of();
    private boolean opening;

    public TimelineModel(DraftModel draft, WindowContext around, ProblemFinder finder, VersionFacts facts) {
        this.draft = draft;
        this.around = around;
        this.facts = facts;
        this.desk = new VersionActions(draft.shelves(), around, finder, draft::refreshStanding);
        this.words = new PointWords(around.texts(), draft.shelves().clock());
        this.sum = new PairSum(draft, around);
        this.loading = around.latest();
        this.counting = around.latest();
        this.foreseeing = around.latest();
        this.reading = around.latest();
        this.points = new SimpleObjectProperty<>(new Points(List.of(), Optional.empty(), version -> words.point(version, runs)));
        draft.scope().subscribe((_, _) -> opened());
        draft.savings().subscribe((_, _) -> saved());
        draft.program().subscribe((_, _) -> foresee());
        draft.kept().subscribe((_, _) -> draftMoved());
        cursor.subscribe((_, _) -> foresee());
    }

    ReadOnlyObjectProperty<? extends List<Point>> points() {
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

    /** How much A and B differ. */
    ReadOnlyStringProperty pairWords() {
        return sum.words();
    }

    /** What making the version under the cursor live would do; empty while that is found out. */
    ReadOnlyObjectProperty<Optional<LiveCheck>> outlook() {
        return outlook;
    }

    /** What making the version under the cursor live would replace, or what stands in the way, in words. */
    String foreseen() {
        return outlook.get().map(desk::words).orElse("");
    }

    /** The version that is read, until it is put away. */
    ReadOnlyObjectProperty<Optional<PromptVersion>> open() {
        return open;
    }

    Optional<Point> current() {
        var at = cursor.get();
        return at >= 0 && at < points.get().size() ? Optional.of(points.get().get(at)) : Optional.empty();
    }

    void zoom(double factor) {
        step.set(Math.clamp(step.get() * factor, NARROWEST, WIDEST));
    }

    void move(int by) {
        cursor.set(Math.clamp((long) cursor.get() + by, 0, Math.max(0, points.get().size() - 1)));
    }

    void pickA() {
        a.set(current());
        sumUp();
    }

    void pickB() {
        b.set(current());
        sumUp();
    }

    boolean comparable() {
        return a.get().isPresent() && b.get().isPresent() && !a.get().get().version().equals(b.get().get().version());
    }

    public void compare() {
        draft.flush();
        if (comparable()) {
            draft.scope().get().ifPresent(scope -> around.desk()
                    .go(new Place.CompareTexts(scope, a.get().orElseThrow().version(), b.get().orElseThrow().version())));
        }
    }

    /** Opens the version under the cursor for reading. */
    void read() {
        withVersion((scope, number) -> reading.run(() -> draft.shelves().prompts().version(scope, number), open::set, this::failed));
    }

    void putAway() {
        reading.cancel();
        open.set(Optional.empty());
    }

    String when(PromptVersion version) {
        return words.whole(version.createdAt());
    }

    String review(PromptVersion version) {
        return words.review(version.review());
    }

    void restore() {
        withVersion((scope, number) -> around.background().run(() -> draft.shelves().prompts().version(scope, number).orElseThrow(),
                draft::restore, this::failed));
    }

    void makeLive() {
        withVersion(desk::makeLive);
    }

    void requestReview() {
        withVersion((scope, number) -> around.background().run(() -> {
            facts.reviews().request(scope, number, draft.shelves().author());
            return number;
        }, asked -> {
            draft.refreshStanding();
            around.desk().say(around.texts().say("timeline.review.asked", asked));
        }, this::failed));
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

    void label(String wanted) {
        var label = wanted.strip();
        var carrier = versions.stream().filter(version -> version.labels().contains(label)).findFirst();
        var from = carrier.map(version -> OptionalInt.of(version.version())).orElse(OptionalInt.empty());
        withVersion((scope, number) -> desk.label(scope, number, label, from));
    }

    void removeLabel(String label) {
        withVersion((scope, number) -> desk.removeLabel(scope, number, label));
    }

    /** Every label used in this scope, for the menu. */
    List<String> labels() {
        return versions.stream().flatMap(version -> version.labels().stream()).distinct().sorted().toList();
    }

    private void withVersion(BiConsumer<Scope, Integer> does) {
        draft.scope().get().ifPresent(scope -> current().ifPresent(point -> {
            if (point.version().isPresent()) {
                does.accept(scope, point.version().getAsInt());
            }
        }));
    }

    private void failed(Exception failure) {
        if (failure instanceof StoreException store) {
            around.desk().say(String.valueOf(store.getMessage()));
        } else {
            around.desk().failed(failure);
        }
    }

    /** Reading begins while the text is still being placed in the editor, which takes longer. */
    private void opened() {
        opening = true;
        load();
    }

    /** A prompt that was opened tells so twice. */
    private void saved() {
        if (opening) {
            opening = false;
        } else {
            load();
        }
    }

    /** The newest versions first, since they are looked at; the older ones follow. */
    private void load() {
        draft.scope().get().ifPresent(scope -> {
            if (!shownScope.equals(Optional.of(scope))) {
                a.set(Optional.empty());
                b.set(Optional.empty());
                runs = Map.of();
                sum.clear();
                putAway();
            }
            loading.run(() -> draft.shelves().prompts().history(scope, FIRST_PAGE), page -> {
                if (page.size() < FIRST_PAGE) {
                    show(scope, page, false);
                } else {
                    showFirst(scope, page);
                    loadRest(scope, page);
                }
                count(scope);
            }, this::failed);
        });
    }

    /** What is already known below the first page stays until it was read again. */
    private void showFirst(Scope scope, List<VersionSummary> page) {
        var below = page.getLast().version();
        var whole = new ArrayList<>(page);
        if (shownScope.equals(Optional.of(scope))) {
            versions.reversed().stream().filter(version -> version.version() < below).forEach(whole::add);
        }
        show(scope, whole, whole.size() == page.size());
    }

    private void loadRest(Scope scope, List<VersionSummary> page) {
        var below = page.getLast().version();
        loading.after(FIRST_LOOK, () -> loading.run(() -> {
            var whole = new ArrayList<>(page);
            whole.addAll(draft.shelves().prompts().historyBelow(scope, below, EVERYTHING));
            return whole;
        }, whole -> show(scope, whole, false), this::failed));
    }

    private void count(Scope scope) {
        counting.run(() -> facts.runs(scope), found -> {
            if (!found.equals(runs)) {
                runs = found;
                lay();
            }
        }, failure -> {
        });
    }

    private void show(Scope scope, List<VersionSummary> newestFirst, boolean more) {
        var oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        var another = !shownScope.equals(Optional.of(scope));
        var grown = !another && !versions.isEmpty() && !oldestFirst.isEmpty()
                && oldestFirst.getLast().version() > versions.getLast().version();
        shownScope = Optional.of(scope);
        var was = another || grown ? OptionalInt.empty() : current().map(Point::version).orElse(OptionalInt.empty());
        var wasDraft = !another && !grown && current().filter(Point::isDraft).isPresent();
        versions = oldestFirst;
        lay();
        if (more) {
            summary.set(around.texts().say("timeline.summary.more", versions.size()));
        }
        pickFirst();
        cursor.set(was.isPresent() || wasDraft
                ? points.get().indexOf(was).orElse(points.get().size() - 1)
                : points.get().size() - 1);
        foresee();
    }

    /** The draft came, went, or says something else. */
    private void draftMoved() {
        var shown = !points.get().isEmpty() && points.get().getLast().isDraft();
        if (shown != (draft.differs() && draft.scope().get().equals(shownScope))) {
            lay();
        }
        if (a.get().filter(Point::isDraft).or(() -> b.get().filter(Point::isDraft)).isPresent()) {
            sumUp();
        }
    }

    private void lay() {
        var differs = draft.differs() && draft.scope().get().equals(shownScope);
        var base = draft.standing().get().baseNumber();
        var end = differs
                ? Optional.of(Point.draft(around.texts().say("timeline.draft"),
                        base.isPresent() ? around.texts().say("timeline.draft.on", base.getAsInt()) : ""))
                : Optional.<Point>empty();
        points.set(new Points(versions, end, version -> words.point(version, runs)));
        summary.set(around.texts().say(differs ? "timeline.summary.draft" : "timeline.summary", versions.size()));
        a.set(again(a.get()));
        b.set(again(b.get()));
        if (cursor.get() >= points.get().size()) {
            cursor.set(points.get().size() - 1);
        }
        sumUp();
    }

    private Optional<Point> again(Optional<Point> picked) {
        return picked.flatMap(old -> at(points.get().indexOf(old.version())));
    }

    private Optional<Point> at(OptionalInt index) {
        return index.isPresent() ? Optional.of(points.get().get(index.getAsInt())) : Optional.empty();
    }

    /** Until somebody picks: what is live against what is newest. */
    private void pickFirst() {
        var size = points.get().size();
        if (a.get().isEmpty() && b.get().isEmpty() && size > 1) {
            var newest = points.get().get(size - 1);
            var live = versions.stream().filter(VersionSummary::live).findFirst().map(VersionSummary::version)
                    .filter(number -> !newest.version().equals(OptionalInt.of(number)));
            b.set(Optional.of(newest));
            a.set(live.flatMap(number -> at(points.get().indexOf(OptionalInt.of(number))))
                    .or(() -> Optional.of(points.get().get(size - 2))));
            sumUp();
        }
    }

    private void sumUp() {
        if (comparable() && shownScope.isPresent()) {
            sum.of(shownScope.get(), a.get().orElseThrow().version(), b.get().orElseThrow().version());
        } else {
            sum.clear();
        }
    }

    private void foresee() {
        outlook.set(Optional.empty());
        foreseeing.cancel();
        withVersion((scope, number) -> foreseeing.run(() -> desk.live().check(scope, number), found -> outlook.set(Optional.of(found)),
                failure -> outlook.set(Optional.empty())));
    }
}
