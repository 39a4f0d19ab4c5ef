package rehearsal.ui.compare;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.library.AuthorContext;
import rehearsal.library.ComparisonLoader;
import rehearsal.library.Line;
import rehearsal.library.LineMaker;
import rehearsal.library.LiveCheck;
import rehearsal.library.LoadedComparison;
import rehearsal.library.ProblemFinder;
import rehearsal.library.Touches;
import rehearsal.prompt.ScopeTitle;
import rehearsal.store.change.Change;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.ui.draft.VersionActions;
import rehearsal.ui.draft.WindowContext;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.place.Place;

/** Two sides, how they are shown, where the reader is, and what is decided. */
public final class CompareModel {

    private static final Duration UNNOTICED = Duration.ofMillis(300);

    private final ComparisonLoader referee;
    private final WindowContext around;
    private final VersionActions versions;
    private final Latest reading;
    private final Latest laying;
    private final Latest busyClock;
    private final ObjectProperty<Optional<LoadedComparison>> contest = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Line>> lines = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<String>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final IntegerProperty view = new SimpleIntegerProperty();
    private final IntegerProperty level = new SimpleIntegerProperty(1);
    private final BooleanProperty onlyChanges = new SimpleBooleanProperty();
    private final BooleanProperty blanks = new SimpleBooleanProperty(true);
    private final IntegerProperty change = new SimpleIntegerProperty(-1);
    private final IntegerProperty arrivals = new SimpleIntegerProperty();
    private boolean fresh;
    private Optional<Line.Spot> saying = Optional.empty();
    private Optional<Place.CompareTexts> place = Optional.empty();

    private record Found(LoadedComparison contest, List<Line> lines, LineMaker.How how) {
    }

    public CompareModel(ComparisonLoader referee, WindowContext around, ProblemFinder finder) {
        this.referee = referee;
        this.around = around;
        this.versions = new VersionActions(referee.shelves(), around, finder, this::reread);
        this.reading = around.latest();
        this.laying = around.latest();
        this.busyClock = around.latest();
        view.subscribe((_, _) -> lay());
        level.subscribe((_, _) -> lay());
        onlyChanges.subscribe((_, _) -> lay());
        blanks.subscribe((_, _) -> reread());
    }

    ReadOnlyObjectProperty<Optional<LoadedComparison>> contest() {
        return contest;
    }

    ReadOnlyObjectProperty<List<Line>> lines() {
        return lines;
    }

    /** Why the two could not be read; what was shown before stays. */
    ReadOnlyObjectProperty<Optional<String>> trouble() {
        return trouble;
    }

    /** Comparing takes so long that a person notices. */
    ReadOnlyBooleanProperty busy() {
        return busy;
    }

    /** 0 side by side, 1 unified. */
    IntegerProperty view() {
        return view;
    }

    /** 0 lines, 1 words. */
    IntegerProperty level() {
        return level;
    }

    BooleanProperty onlyChanges() {
        return onlyChanges;
    }

    /** Whether a change of blanks is a change. */
    BooleanProperty blanks() {
        return blanks;
    }

    /** The change the reader is at, from 0. */
    IntegerProperty change() {
        return change;
    }

    public void open(Place.CompareTexts wanted) {
        if (!place.equals(Optional.of(wanted))) {
            change.set(-1);
            saying = Optional.empty();
            fresh = true;
        }
        place = Optional.of(wanted);
        reread();
    }

    void swap() {
        place.ifPresent(now -> around.desk().go(new Place.CompareTexts(now.scope(), now.b(), now.a())));
    }

    /** Lets both answer one client, where a talk can hear them. */
    public void rehearse() {
        place.filter(now -> now.scope().type() != PromptType.IMAGE_GENERATION).ifPresent(
                now -> around.desk().go(Place.RehearseArms.of(now.scope(), now.a(), now.b())));
    }

    int changes() {
        return contest.get().map(LoadedComparison::changes).orElse(0);
    }

    public void step(int by) {
        if (changes() > 0) {
            change.set(Math.floorMod(change.get() < 0 && by < 0 ? -1 : change.get() + by, changes()));
        }
    }

    /** The first shown line of the change the reader is at. */
    /** Counts how often two other versions were laid out: the reader begins at their first change. */
    ReadOnlyIntegerProperty arrivals() {
        return arrivals;
    }

    OptionalInt lineOfChange() {
        return lineOf(change.get());
    }

    OptionalInt lineOf(int wanted) {
        for (var index = 0; index < lines.get().size(); index++) {
            if (lines.get().get(index).changed().equals(OptionalInt.of(wanted))) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    String title() {
        return contest.get().map(now -> ScopeTitle.of(now.scope(), now.comparison().after().text().name(), shelves().program())).orElse("");
    }

    String against() {
        return contest.get().map(now -> around.texts().say("compare.against", now.comparison().before().title(),
                now.comparison().after().title())).orElse("");
    }

    RelativeTime moments() {
        return new RelativeTime(shelves().clock(), ZoneId.systemDefault());
    }

    /** What making B live would do, or what stands in the way. */
    String consequence() {
        return contest.get().map(now -> now.outlook().map(this::consequence).orElseGet(() -> around.texts().say("compare.draft")))
                .orElse("");
    }

    private String consequence(LiveCheck outlook) {
        return outlook instanceof LiveCheck.Free free && free.change().before().isPresent() && free.change().after().isPresent()
                ? around.texts().say("compare.live.replaces", free.change().after().getAsInt(), free.change().before().getAsInt())
                : versions.words(outlook);
    }

    /** What is good to know before the button is pressed. */
    String afterwards() {
        return contest.get().flatMap(now -> now.outlook().map(outlook -> switch (outlook) {
            case LiveCheck.Free free -> free.change().before().isPresent()
                    ? around.texts().say("compare.live.after", free.change().before().getAsInt())
                    : "";
            case LiveCheck.Live live -> "";
            case LiveCheck.Broken broken -> around.texts().say("compare.live.mend");
            case LiveCheck.Unapproved unapproved -> around.texts().say("compare.live.approve");
        })).orElseGet(() -> contest.get().isPresent() ? around.texts().say("compare.draft.how") : "");
    }

    /** What a reader should know before the lines; empty when the lines say it all. */
    String banner() {
        return contest.get().map(now -> switch (now.likeness()) {
            case SAME -> around.texts().say("compare.same");
            case SAME_TEXT -> around.texts().say("compare.same.text");
            case ONLY_LINE_ENDS -> around.texts().say("compare.same.ends", ends(now.comparison().before().text().body()),
                    ends(now.comparison().after().text().body()));
            case ONLY_BLANKS -> around.texts().say("compare.same.blanks");
            case DIFFERENT -> now.comparison().body().coarse() ? around.texts().say("compare.coarse") : "";
        }).orElse("");
    }

    private static String ends(String body) {
        return body.contains("\r\n") ? "CRLF" : body.contains("\r") ? "CR" : "LF";
    }

    void makeLive() {
        withVersion((now, version) -> versions.makeLive(now.scope(), version.version()));
    }

    /** Words beside an approval are kept as a settled comment. */
    void approve(String words) {
        withVersion((now, version) -> decide(() -> {
            if (!words.isBlank()) {
                var comment = referee.reviews().comment(now.scope(), version.version(), OptionalInt.empty(), words, shelves().author());
                referee.reviews().settle(comment.id(), shelves().author());
            }
            referee.reviews().approve(now.scope(), version.version(), shelves().author());
            return around.texts().say("compare.approved", version.version());
        }));
    }

    void requestReview() {
        withVersion((now, version) -> decide(() -> {
            referee.reviews().request(now.scope(), version.version(), shelves().author());
            return around.texts().say("compare.requested", version.version());
        }));
    }

    void askForChanges(String why) {
        withVersion((now, version) -> decide(() -> {
            referee.reviews().askForChanges(now.scope(), version.version(), why, shelves().author());
            return around.texts().say("compare.asked", version.version());
        }));
    }

    /** Opens the field for words about this line, or closes it again. A draft has nothing that words could be kept with. */
    void startSaying(Line.Spot spot) {
        if (version(spot.onB()).isPresent()) {
            saying = saying.equals(Optional.of(spot)) ? Optional.empty() : Optional.of(spot);
            lay();
        } else {
            around.desk().say(around.texts().say("compare.draft.say"));
        }
    }

    void stopSaying() {
        saying = Optional.empty();
        lay();
    }

    private Optional<PromptVersion> version(boolean ofB) {
        return contest.get().flatMap(ofB ? LoadedComparison::b : LoadedComparison::a);
    }

    void say(Line.Spot spot, String words) {
        saying = Optional.empty();
        contest.get().ifPresent(now -> version(spot.onB()).ifPresent(version -> decide(() -> {
            var line = spot.line() == 0 ? OptionalInt.empty() : OptionalInt.of(spot.line());
            referee.reviews().comment(now.scope(), version.version(), line, words, shelves().author());
            return spot.line() == 0 ? around.texts().say("compare.said.whole") : around.texts().say("compare.said", spot.line());
        })));
    }

    void reply(long comment, String words) {
        decide(() -> {
            referee.reviews().reply(comment, words, shelves().author());
            return around.texts().say("compare.replied");
        });
    }

    void settle(long comment) {
        around.background().run(() -> referee.reviews().settle(comment, shelves().author()), done -> {
            reread();
            around.desk().undoable(around.texts().say("compare.settled"), () -> reopen(comment));
        }, this::failed);
    }

    void reopen(long comment) {
        around.background().run(() -> referee.reviews().reopen(comment), done -> reread(), this::failed);
    }

    void report(Path file) {
        contest.get().ifPresent(now -> decide(() -> {
            new Report(around.texts(), shelves().clock()).write(file, title() + ", " + against(), now, consequence());
            return around.texts().say("compare.reported", file);
        }));
    }

    private AuthorContext shelves() {
        return referee.shelves();
    }

    private void withVersion(BiConsumer<LoadedComparison, PromptVersion> does) {
        contest.get().ifPresent(now -> now.b().ifPresent(version -> does.accept(now, version)));
    }

    private void decide(Callable<String> deed) {
        around.background().run(deed, words -> {
            around.desk().say(words);
            reread();
        }, this::failed);
    }

    private void failed(Exception failure) {
        around.desk().say(String.valueOf(failure.getMessage()));
    }

    /** A comment that is being written is not disturbed; what changed is read when it is done. */
    void changed(Set<Change> changes) {
        if (saying.isEmpty() && place.filter(now -> Touches.versions(changes, now.scope())).isPresent()) {
            reread();
        }
    }

    void reread() {
        place.ifPresent(now -> {
            busyClock.after(UNNOTICED, () -> busy.set(true));
            laying.cancel();
            var how = how();
            var withBlanks = blanks.get();
            reading.run(() -> {
                var found = referee.read(now.scope(), now.a(), now.b(), withBlanks);
                return new Found(found, LineMaker.lines(found.comparison().body().rows(), found.remarks(), how), how);
            }, this::show, this::unreadable);
        });
    }

    /** Leaves what was shown before. */
    void stop() {
        reading.cancel();
        laying.cancel();
        idle();
        trouble.set(Optional.of(around.texts().say("compare.stopped")));
    }

    private void idle() {
        busyClock.cancel();
        busy.set(false);
    }

    private void show(Found found) {
        idle();
        trouble.set(Optional.empty());
        contest.set(Optional.of(found.contest()));
        var first = fresh;
        fresh = false;
        if (found.how().equals(how())) {
            lines.set(found.lines());
        } else {
            lay();
        }
        if (first) {
            arrivals.set(arrivals.get() + 1);
        }
        var counts = found.contest().comparison().body().counts();
        around.desk().status(List.of(around.texts().say("compare.kept"),
                around.texts().say("compare.status", changes(), counts.changed(), counts.added(), counts.removed())));
    }

    private void unreadable(Exception failure) {
        idle();
        if (failure instanceof StoreException store) {
            trouble.set(Optional.of(around.texts().say("compare.trouble", String.valueOf(store.getMessage()))));
        } else {
            around.desk().failed(failure);
        }
    }

    private LineMaker.How how() {
        return new LineMaker.How(view.get() == 1, level.get() == 1, onlyChanges.get(), saying);
    }

    private void lay() {
        contest.get().ifPresent(now -> {
            var how = how();
            laying.run(() -> LineMaker.lines(now.comparison().body().rows(), now.remarks(), how), lines::set);
        });
    }
}
