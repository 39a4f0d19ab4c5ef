package rehearsal.store.prompt;

/** What a prompt is for. Only COACH prompts have a phase; a TEMPLATE has a name of its own, for services and workflow steps. */
public enum PromptType {
    COACH, SENTINEL, SYSTEM, IMAGE_GENERATION, TEMPLATE
}
