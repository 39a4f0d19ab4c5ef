package rehearsal.trial.check;

/** Which replies of a session a check looks at. */
public sealed interface When {

    /** Each reply; every one must pass. */
    record Every() implements When {
    }

    /** The last reply. */
    record AtTheEnd() implements When {
    }

    /** The reply of one turn, counted from 1; a session without it fails the check. */
    record Turn(int number) implements When {
    }
}
