package rehearsal.session;

/** Hears what happens, on the thread that runs the turn. */
@FunctionalInterface
public interface SessionListener {

    void on(SessionEvent event);

    static SessionListener none() {
        return _ -> {
        };
    }
}
