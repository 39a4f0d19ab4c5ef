package rehearsal.starter;

/** One shipped file: its path from the root of the resources, with slashes, and its text as it is stored. */
public record StarterFile(String path, String text) {

    /** The path inside the folder it was asked from: for library/a/b.md that is a/b.md. */
    public String pathInFolder() {
        return path.substring(path.indexOf('/') + 1);
    }
}
