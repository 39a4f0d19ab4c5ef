package rehearsal.exchange;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** One kind of file. It reports; it never throws for what a file holds. */
interface PromptFormat {
    Set<String> SAYS_NOTHING = Set.of("prompt", "skprompt", "config", "template", "skill", "index", "system", "instructions");

    void read(Source source, ReadOptions options, ImportFindings findings);

    /**
     * A file that was read. The file is how it is called in reports; the path is for files that name others beside them. Chosen: a person
     * named this very file; otherwise it was found in a folder, and what is no prompt is left alone without a fuss.
     */
    record Source(String file, Path path, String text, boolean chosen) {
        /** The file's name without folder and endings. */
        String name() {
            var name = fileName();
            var dot = name.indexOf('.', 1);
            return dot > 0 ? name.substring(0, dot) : name;
        }

        String fileName() {
            return file.substring(file.replace('\\', '/').lastIndexOf('/') + 1);
        }

        /** What a prompt without a name is called after: the file, or its folder where the file's name says nothing. */
        String title() {
            var folder = folder();
            return SAYS_NOTHING.contains(name().toLowerCase(Locale.ROOT)) && !folder.isEmpty()
                    ? folder.substring(folder.lastIndexOf('/') + 1)
                    : name();
        }

        /** The folder it is in, as far as the report's name tells; empty for none. */
        String folder() {
            var slash = file.lastIndexOf('/');
            return slash < 0 ? "" : file.substring(0, slash);
        }

        /** Whether shapes are taken that might be anything: the person named the file, or it says that it holds prompts. */
        boolean isMeant() {
            return chosen || saysPrompt();
        }

        /** Whether its name or its folder's says that it holds prompts. */
        boolean saysPrompt() {
            var folder = folder();
            return saysPrompt(fileName()) || saysPrompt(folder.substring(folder.lastIndexOf('/') + 1));
        }

        private static boolean saysPrompt(String name) {
            return name.toLowerCase(Locale.ROOT).replace("promptfoo", "").replace("prompty", "").contains("prompt");
        }
    }
}
