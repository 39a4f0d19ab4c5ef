package rehearsal.turn;

/**
 * Where a turn is written down while it runs. What {@link #begin} was given is on disk when it returns, before any money is spent; a turn
 * that never comes to an end after it was cut off by a crash.
 */
public interface TurnJournal {

    /** The turn with everything that will be asked. */
    void begin(TurnRecord pending);

    /** The raw reply so far, a few times a second. The sequence grows on; who keeps it takes a copy. */
    void partial(CharSequence raw);

    void complete(TurnRecord turn);

    /** Failed, refused or interrupted. A turn that was refused never began. */
    void fail(TurnRecord turn);

    /** For trials of a prompt that nobody wants to find again. */
    static TurnJournal none() {
        return new TurnJournal() {
            @Override
            public void begin(TurnRecord pending) {
            }

            @Override
            public void partial(CharSequence raw) {
            }

            @Override
            public void complete(TurnRecord turn) {
            }

            @Override
            public void fail(TurnRecord turn) {
            }
        };
    }
}
