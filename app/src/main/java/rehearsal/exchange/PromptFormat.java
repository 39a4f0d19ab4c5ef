package rehearsal.exchange;

import java.nio.file.Path;

/** One kind of file. It reports; it never throws for what a file holds. */
interface PromptFormat {

    void read(Source source, ReadOptions options, ImportFindings findings);

    /** A file that was read. The file is how it is called in reports; the path is for files that name others beside them. */
    record Source(String file, Path path, String text) {
        /** The file's name without folder and ending. */
        String name() {
            var name = file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
            var dot = name.lastIndexOf('.');
            return dot > 0 ? name.substring(0, dot) : name;
        }
    }
}
