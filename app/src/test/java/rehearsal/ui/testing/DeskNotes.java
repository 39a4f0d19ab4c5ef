package rehearsal.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.ui.place.WindowServices;
import rehearsal.ui.place.LongWork;
import rehearsal.ui.place.Place;

/** Writes down what a screen asks of its window. */
public final class DeskNotes implements WindowServices {

    private final List<String> said = new ArrayList<>();
    private Optional<Place> went = Optional.empty();
    private Optional<Runnable> undo = Optional.empty();
    private boolean stopping;

    public List<String> said() {
        return said;
    }

    public Optional<Place> went() {
        return went;
    }

    public void undo() {
        undo.orElseThrow().run();
    }

    @Override
    public void go(Place place) {
        went = Optional.of(place);
    }

    @Override
    public void say(String words) {
        said.add(words);
    }

    @Override
    public void undoable(String words, Runnable back) {
        said.add(words);
        undo = Optional.of(back);
    }

    @Override
    public void status(List<String> words) {
    }

    @Override
    public void facts(List<String> words) {
    }

    @Override
    public LongWork begin(String title, Runnable cancel) {
        var work = new LongWork(title, cancel);
        if (stopping) {
            work.cancel();
        }
        return work;
    }

    /** Long work is stopped as soon as it begins. */
    public void stopAtOnce() {
        stopping = true;
    }

    @Override
    public void failed(Throwable failure) {
        throw new AssertionError(failure);
    }
}
