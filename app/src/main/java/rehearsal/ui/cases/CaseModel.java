package rehearsal.ui.cases;

import rehearsal.practice.CaseActions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import rehearsal.store.db.StoreException;
import rehearsal.store.trial.KeptCase;
import rehearsal.ui.draft.WindowContext;

/** A case that is about to be kept. */
public final class CaseModel {

    private final CaseActions desk;
    private final WindowContext around;
    private final Runnable close;
    private final ObjectProperty<List<CaseStart>> starts = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<CaseStart>> start = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty tags = new SimpleStringProperty("");
    private final StringProperty trouble = new SimpleStringProperty("");
    private final BooleanProperty keepable = new SimpleBooleanProperty();

    /** @param close is run when there is nothing more to do here */
    public CaseModel(CaseActions desk, WindowContext around, Runnable close) {
        this.desk = desk;
        this.around = around;
        this.close = close;
        name.addListener((property, before, after) -> judge());
        start.addListener((property, before, after) -> judge());
    }

    /** Offers the places of a talk; the one of this number stands first. */
    public void offer(String title, List<CaseStart> places, int chosen) {
        trouble.set("");
        starts.set(places);
        start.set(places.isEmpty() ? Optional.empty() : Optional.of(places.get(Math.clamp(chosen, 0, places.size() - 1))));
        name.set(title);
        tags.set("");
        judge();
    }

    public ObjectProperty<List<CaseStart>> starts() {
        return starts;
    }

    public ObjectProperty<Optional<CaseStart>> start() {
        return start;
    }

    public StringProperty name() {
        return name;
    }

    /** With commas between them. */
    public StringProperty tags() {
        return tags;
    }

    /** Why it was not kept; empty when nothing is wrong. */
    public StringProperty trouble() {
        return trouble;
    }

    public BooleanProperty keepable() {
        return keepable;
    }

    /** What would be in the case, in words. */
    public String contents() {
        return start.get().map(place -> around.texts().say("cases.contents", place.lines())).orElse("");
    }

    public void keep() {
        if (!keepable.get()) {
            return;
        }
        var place = start.get().orElseThrow();
        var called = name.get().strip();
        var marked = Arrays.stream(tags.get().split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
        around.background().run(() -> desk.keep(place.session(), place.afterTurns(), called, marked), this::kept, failure -> {
            if (failure instanceof StoreException refused) {
                trouble.set(refused.sentence());
            } else {
                around.desk().failed(failure);
            }
        });
    }

    private void kept(KeptCase result) {
        switch (result) {
            case KeptCase.Kept kept -> {
                around.desk().say(around.texts().say("cases.kept", kept.stored().name()));
                close.run();
            }
            case KeptCase.NameTaken taken -> trouble.set(around.texts().say("cases.taken", taken.other().name()));
        }
    }

    public void cancel() {
        close.run();
    }

    /** Writes every kept case of the program to a file. */
    public void export(Path file) {
        around.background().run(() -> Files.writeString(file, desk.suite(file.getFileName().toString())),
                written -> around.desk().say(around.texts().say("cases.exported", written)), failure -> {
                    if (failure instanceof IOException) {
                        around.desk().say(around.texts().say("cases.export.failed", file));
                    } else {
                        around.desk().failed(failure);
                    }
                });
    }

    private void judge() {
        trouble.set("");
        keepable.set(!name.get().isBlank() && start.get().isPresent());
    }
}
