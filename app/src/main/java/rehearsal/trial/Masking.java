package rehearsal.trial;

/**
 * Whether people can tell whose answer is whose.
 *
 * @param hidden the names are hidden now
 * @param seen somebody saw which is which while there was an answer; hiding it again takes nothing back
 * @param left the arm whose answers stand at the left; drawn by lot when the names are hidden
 */
public record Masking(boolean hidden, boolean seen, Arm left) {

    static Masking open() {
        return new Masking(false, false, Arm.A);
    }

    /** Whether a vote given now is given without knowing. */
    public boolean masked() {
        return hidden && !seen;
    }

    public Arm right() {
        return left.other();
    }
}
