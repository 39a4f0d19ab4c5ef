package rehearsal.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Clock;
import rehearsal.store.db.StoreException;
import rehearsal.store.prompt.NewVersion;
import rehearsal.store.prompt.SaveResult;

/** A store in a process of its own that saves a version for each line it is sent. */
final class SecondProcess {
    private SecondProcess() {
    }

    public static void main(String[] arguments) throws IOException {
        try (var store = Store.open(ChildProcess.location(arguments), Clock.systemUTC());
                var lines = new BufferedReader(new InputStreamReader(System.in))) {
            System.out.println("open");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(answer(store, line));
            }
        }
    }

    private static String answer(Store store, String body) {
        try {
            var result = store.prompts().save(NewVersion.of(OnBothDatabases.CREATION, OnBothDatabases.text(body), "second"));
            return "saved " + ((SaveResult.Saved) result).version().version();
        } catch (StoreException problem) {
            return problem.kind() + " " + problem.sentence();
        }
    }
}
