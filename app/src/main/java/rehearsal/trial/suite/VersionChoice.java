package rehearsal.trial.suite;

/** Which version of one prompt a side stands for. */
public sealed interface VersionChoice {

    /** The one that is live when the run begins; its number is kept with the run. */
    record Live() implements VersionChoice {
    }

    record Number(int number) implements VersionChoice {
    }

    record Label(String label) implements VersionChoice {
    }

    /** The text somebody is working on, as it is when the run begins. */
    record DraftOf(String author) implements VersionChoice {
    }
}
