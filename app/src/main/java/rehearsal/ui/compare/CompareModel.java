package rehearsal.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import rehearsal.diff.HtmlReport;
import rehearsal.store.prompt.PromptType;
import rehearsal.store.prompt.PromptVersion;
import rehearsal.ui.draft.ProblemFinder;
import rehearsal.ui.draft.Shelves;
import rehearsal.ui.draft.Surroundings;
import rehearsal.ui.draft.Titles;
import rehearsal.ui.draft.VersionDesk;
import rehearsal.ui.fx.Latest;
import rehearsal.ui.place.Place;

/** Two sides, how they are shown, where the reader is, and what is decided. */
public final class CompareModel {

    private final Referee referee;
    private final Surroundings around;
    private final VersionDesk versions;
    private final Latest reading;
    private final ObjectProperty<Optional<Contest>> contest = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Line>> lines = new SimpleObjectProperty<>(List.of());
    private final IntegerProperty view = new SimpleIntegerProperty();
    private final IntegerProperty level = new SimpleIntegerProperty(1);
    private final BooleanProperty onlyChanges = new SimpleBooleanProperty();
    private final BooleanProperty blanks = new SimpleBooleanProperty(true);
    private final IntegerProperty change = new SimpleIntegerProperty(-1);
    private OptionalInt saying = OptionalInt.empty();
    private Optional<Place.CompareTexts> place = Optional.empty();

    public CompareModel(Referee referee, Surroundings around, ProblemFinder finder) {
        this.referee = referee;
        this.around = around;
        this.versions = new VersionDesk(referee.shelves(), around, finder, this::reread);
        this.reading = new Latest(around.background());
        view.addListener((property, before, after) -> lay());
        level.addListener((property, before, after) -> lay());
        onlyChanges.addListener((property, before, after) -> lay());
        blanks.addListener((property, before, after) -> reread());
    }

    ReadOnlyObjectProperty<Optional<Contest>> contest() {
        return contest;
    }

    ReadOnlyObjectProperty<List<Line>> lines() {
        return lines;
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
        return contest.get().map(now -> LineMaker.changes(now.comparison().body().rows())).orElse(0);
    }

    public void step(int by) {
        if (changes() > 0) {
            change.set(Math.floorMod(change.get() < 0 && by < 0 ? -1 : change.get() + by, changes()));
        }
    }

    /** The first shown line of the change the reader is at. */
    OptionalInt lineOfChange() {
        for (var index = 0; index < lines.get().size(); index++) {
            if (changeOf(lines.get().get(index)).equals(OptionalInt.of(change.get()))) {
                return OptionalInt.of(index);
            }
        }
        return OptionalInt.empty();
    }

    static OptionalInt changeOf(Line line) {
        return switch (line) {
            case Line.Pair pair -> pair.change();
            case Line.Single single -> single.change();
            case Line.Skipped skipped -> OptionalInt.empty();
            case Line.Said said -> OptionalInt.empty();
            case Line.Saying writing -> OptionalInt.empty();
        };
    }

    String title() {
        return contest.get().map(now -> Titles.of(now.scope(), now.comparison().after().text().name(), shelves().program(),
                around.texts())).orElse("");
    }

    String against() {
        return contest.get().map(now -> around.texts().say("compare.against", now.comparison().before().title(),
                now.comparison().after().title())).orElse("");
    }

    String consequence() {
        return contest.get().flatMap(Contest::consequence).map(versions::consequence).orElse("");
    }

    void makeLive() {
        withVersion((now, version) -> versions.makeLive(now.scope(), version.version()));
    }

    void approve() {
        withVersion((now, version) -> decide(() -> {
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

    /** Opens the field for words about this line of the right side. */
    void startSaying(int line) {
        if (contest.get().flatMap(Contest::b).isPresent()) {
            saying = saying.equals(OptionalInt.of(line)) ? OptionalInt.empty() : OptionalInt.of(line);
            lay();
        }
    }

    void say(int line, String words) {
        saying = OptionalInt.empty();
        withVersion((now, version) -> decide(() -> {
            referee.reviews().comment(now.scope(), version.version(), OptionalInt.of(line), words, shelves().author());
            return around.texts().say("compare.said", line);
        }));
    }

    void reply(long comment, String words) {
        decide(() -> {
            referee.reviews().reply(comment, words, shelves().author());
            return around.texts().say("compare.replied");
        });
    }

    void settle(long comment) {
        decide(() -> {
            referee.reviews().settle(comment, shelves().author());
            return around.texts().say("compare.settled");
        });
    }

    void report(Path file) {
        contest.get().ifPresent(now -> decide(() -> {
            write(file, HtmlReport.of(title() + ", " + against(), now.comparison()));
            return around.texts().say("compare.reported", file);
        }));
    }

    private static void write(Path file, String html) throws IOException {
        Files.writeString(file, html);
    }

    private Shelves shelves() {
        return referee.shelves();
    }

    private void withVersion(java.util.function.BiConsumer<Contest, PromptVersion> does) {
        contest.get().ifPresent(now -> now.b().ifPresent(version -> does.accept(now, version)));
    }

    private void decide(Callable<String> deed) {
        around.background().run(deed, words -> {
            around.desk().say(words);
            reread();
        }, failure -> around.desk().say(String.valueOf(failure.getMessage())));
    }

    private void reread() {
        place.ifPresent(now -> reading.run(() -> referee.read(now.scope(), now.a(), now.b(), blanks.get()), found -> {
            contest.set(Optional.of(found));
            lay();
        }, failure -> around.desk().failed(failure)));
    }

    private void lay() {
        contest.get().ifPresent(now -> {
            var how = new LineMaker.How(view.get() == 1, level.get() == 1, onlyChanges.get(), saying);
            lines.set(LineMaker.lines(now.comparison().body().rows(), now.comments(), how));
            var counts = now.comparison().body().counts();
            around.desk()
                    .status(List.of(around.texts().say("compare.status", changes(), counts.changed(), counts.added(), counts.removed())));
            if (now.comparison().body().coarse()) {
                around.desk().say(around.texts().say("compare.coarse"));
            }
        });
    }
}
