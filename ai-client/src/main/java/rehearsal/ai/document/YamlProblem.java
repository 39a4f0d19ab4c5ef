package rehearsal.ai.document;

/** Something that is wrong in a file, where it is, and what to do. Lines and columns start at 1. */
public record YamlProblem(String file, int line, int column, String message) {

    public String sentence() {
        return file + ", line " + line + ": " + message;
    }
}
