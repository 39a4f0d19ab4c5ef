package rehearsal.workflow.run;

/** One attempt at a step that didn't work; the message is a sentence for a person. Again: another attempt may work. */
final class StepFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean again;

    StepFailed(String sentence, boolean again) {
        super(sentence, null, false, false);
        this.again = again;
    }

    boolean mayWorkAgain() {
        return again;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
