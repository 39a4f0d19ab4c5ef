package rehearsal.cli;

/** Something the person asked for did not work: one sentence for stderr and the exit code. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private final int exitCode;

    private CommandFailure(int exitCode, String sentence) {
        super(sentence, null, false, false);
        this.exitCode = exitCode;
    }

    static CommandFailure failed(String sentence) {
        return new CommandFailure(FAILED, sentence);
    }

    static CommandFailure wrongUse(String sentence) {
        return new CommandFailure(WRONG_USE, sentence);
    }

    int exitCode() {
        return exitCode;
    }
}
