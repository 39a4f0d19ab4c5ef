package rehearsal.store;

import java.time.Clock;
import java.util.concurrent.locks.LockSupport;

/** Opens a store in a process of its own and writes, line by line on its output, what was acknowledged, until it is killed. */
final class CrashWriter {
    private CrashWriter() {
    }

    public static void main(String[] arguments) {
        var store = Store.open(ChildProcess.location(arguments), Clock.systemUTC());
        var rest = ChildProcess.rest(arguments);
        var pause = Long.parseLong(rest[2]) * 1_000_000L;
        Ledger.write(store, rest[0], Long.parseLong(rest[1]), line -> {
            System.out.println(line + "\t.");
            System.out.flush();
            LockSupport.parkNanos(pause);
        });
    }
}
