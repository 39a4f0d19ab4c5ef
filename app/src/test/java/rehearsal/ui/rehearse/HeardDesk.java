package rehearsal.ui.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rehearsal.ui.place.WindowServices;
import rehearsal.ui.place.LongWork;
import rehearsal.ui.place.Machine;
import rehearsal.ui.place.Place;
import rehearsal.ui.testing.KeptInMind;

/** A window that only remembers what a screen told it. */
final class HeardDesk implements WindowServices {

    final List<String> said = new ArrayList<>();
    final KeptInMind memory = new KeptInMind();
    private Optional<Runnable> undo = Optional.empty();

    void undo() {
        undo.orElseThrow().run();
    }

    @Override
    public Machine machine() {
        return new Machine(memory, Optional.empty());
    }

    @Override
    public void go(Place place) {
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
