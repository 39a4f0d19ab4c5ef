package rehearsal.cli;

/** Something the person asked for did not work: one sentence for stderr and the exit code. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private final int exitCode;

    private Failure(int exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    static Failure failed(String sentence) {
        return new Failure(FAILED, sentence);
    }

    static Failure wrongUse(String sentence) {
        return new Failure(WRONG_USE, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
