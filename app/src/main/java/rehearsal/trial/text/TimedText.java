package rehearsal.trial.text;

/** A text that stops being read when its time is over, so that no expression runs for ever. */
final class TimedText implements CharSequence {

    private static final int READS_BETWEEN_LOOKS = 1_024;

    private final String text;
    private final long untilNanos;
    private int reads;

    TimedText(String text, long untilNanos) {
        this.text = text;
        this.untilNanos = untilNanos;
    }

    /** The time is over. */
    static final class Late extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Late() {
            super("The time is over.", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (++reads % READS_BETWEEN_LOOKS == 0 && System.nanoTime() > untilNanos) {
            throw new Late();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new TimedText(text.substring(start, end), untilNanos);
    }

    @Override
    public String toString() {
        return text;
    }
}
