package rehearsal.store.prompt;

/** What a prompt is for. Only COACH prompts have a phase. */
public enum PromptType {
    COACH, SENTINEL, SYSTEM, IMAGE_GENERATION, TEMPLATE
}
