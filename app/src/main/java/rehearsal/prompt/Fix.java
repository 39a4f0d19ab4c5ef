package rehearsal.prompt;

/** A quick fix as data: what a click would do. The title says it in words. */
public sealed interface Fix {
    String title();

    /** Replace this stretch of the body (UTF-16 offsets) by these words. */
    record Replace(String title, int start, int end, String replacement) implements Fix {
    }

    /** Add the key to the prompt's context keys. */
    record DeclareKey(String title, String key) implements Fix {
    }

    /** Take the key out of the prompt's context keys. */
    record DropKey(String title, String key) implements Fix {
    }

    /** Add the action to the prompt's allowed actions. */
    record AllowAction(String title, String action) implements Fix {
    }

    /** Take the action out of the prompt's allowed actions. */
    record DropAction(String title, String action) implements Fix {
    }

    /** Add the name to the program, so that the prompt that came with it is right. */
    record AddToProgram(String title, Kind kind, String name) implements Fix {

        public enum Kind {
            PHASE, CONTEXT_KEY, ACTION
        }
    }
}
