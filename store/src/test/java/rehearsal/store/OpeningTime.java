package rehearsal.store;

import java.time.Clock;
import org.slf4j.LoggerFactory;

/** Opens a store as the first thing a new process does, and prints the milliseconds. */
final class OpeningTime {
    private OpeningTime() {
    }

    public static void main(String[] arguments) {
        var location = ChildProcess.location(arguments);
        // The studio has logged something by then.
        LoggerFactory.getLogger(OpeningTime.class);
        var started = System.nanoTime();
        var store = Store.open(location, Clock.systemUTC());
        System.out.println((System.nanoTime() - started) / 1_000_000);
        store.close();
    }
}
