package rehearsal.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.ui.place.Desk;
import rehearsal.ui.place.LongWork;
import rehearsal.ui.place.Place;

/** Writes down what a screen asks of its window. */
public final class DeskNotes implements Desk {

    private final List<String> said = new ArrayList<>();
    private Optional<Place> went = Optional.empty();
    private Optional<Runnable> undo = Optional.empty();

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
        return new LongWork(title, cancel);
    }

    @Override
    public void failed(Throwable failure) {
        throw new AssertionError(failure);
    }
}
