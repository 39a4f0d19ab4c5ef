package rehearsal.practice;

import rehearsal.store.prompt.Scope;

/** Something to know before a prompt is sent. */
public sealed interface PreviewCaution {

    /** The coach speaks without a system prompt, which has its place here. */
    record NoSystemPrompt(Scope scope) implements PreviewCaution {
    }

    record OverTheWindow(int tokens, String model, long window) implements PreviewCaution {
    }

    /** @param share of the window that is filled, 0 to 1 */
    record NearlyFull(double share, String model) implements PreviewCaution {
    }

    /** Nobody named a model, and this provider has no usual one. */
    record NoModel(String provider) implements PreviewCaution {
    }

    record Retired(String model) implements PreviewCaution {
    }

    /** What the corridor itself has to say, in a sentence. */
    record Notice(String sentence) implements PreviewCaution {
    }
}
