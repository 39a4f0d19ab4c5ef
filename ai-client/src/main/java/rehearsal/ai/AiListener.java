package rehearsal.ai;

/** Hears events on the thread that called {@link AiClient#send}. */
@FunctionalInterface
public interface AiListener {
    void on(AiEvent event);
}
