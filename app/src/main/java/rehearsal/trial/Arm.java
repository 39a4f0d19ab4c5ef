package rehearsal.trial;

/** One of the two that are compared. */
public enum Arm {
    A, B;

    public Arm other() {
        return this == A ? B : A;
    }
}
