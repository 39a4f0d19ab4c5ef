package rehearsal.turn;

import rehearsal.store.prompt.PromptText;

/** A prompt that takes part in a turn. */
record Chosen(PromptRef ref, PromptText text) {
}
