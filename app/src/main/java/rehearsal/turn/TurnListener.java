package rehearsal.turn;

/** Hears what happens in a turn, on the thread that runs it. */
@FunctionalInterface
public interface TurnListener {
    void on(TurnEvent event);

    static TurnListener none() {
        return event -> {
        };
    }
}
