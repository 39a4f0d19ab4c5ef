package rehearsal.ui.place;

import java.util.List;

/** What a screen may ask of the window it stands in. */
public interface WindowServices {

    void go(Place place);

    /** A strip at the bottom for a while, kept in the list behind the bell. */
    void say(String words);

    /** The same, with a way back for 8 seconds. */
    void undoable(String words, Runnable undo);

    /** The left of the status bar: first what is kept, then where the caret is. */
    void status(List<String> words);

    /** The right of the status bar: provider, money today, where things are stored. */
    void facts(List<String> words);

    /** Something may have been spent: what today costs is looked up again. */
    default void spent() {
    }

    /** Shows long work in the task list until it is finished. */
    LongWork begin(String title, Runnable cancel);

    /** Something nobody expected: one calm pane with the details to copy. */
    void failed(Throwable failure);

    /** Something that happened while the person was elsewhere: a strip, and a line behind the bell that leads there. */
    default void happened(String words, Place where) {
        say(words);
    }

    /**
     * The library does not take what is written. Says so calmly and for as long as it lasts; {@code again} is run when the person, or some
     * time, asks for another try.
     */
    default void unkept(String why, Runnable again) {
        say(why);
    }

    /** The library takes what is written again. */
    default void keptAgain() {
    }

    /** A program was added, changed or taken away: it is offered at once, and what shows it is read again. */
    default void programChanged(String program) {
    }

    /** What is remembered on this computer. */
    default Machine machine() {
        return Machine.unknown();
    }

    /** A counter or a word beside a place, for example the number of drafts; none when empty. */
    default void mark(Place.Section section, String words) {
    }
}
