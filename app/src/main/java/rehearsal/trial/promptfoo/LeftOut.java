package rehearsal.trial.promptfoo;

/** A line that was not taken over, and why. */
public record LeftOut(String file, int line, String what, String why) {

    public String sentence() {
        return file + ":" + line + ": " + what + " was not imported. " + why;
    }
}
