package rehearsal.library;

import java.util.HashMap;
import java.util.Map;
import rehearsal.store.prompt.Reviews;
import rehearsal.store.prompt.Scope;
import rehearsal.store.usage.UsageLog;

/** What is known of versions beside what was written: how often each one ran, and who is asked to review it. */
public record VersionFacts(UsageLog usage, Reviews reviews) {

    /** How often each version of the scope was sent. */
    public Map<Integer, Long> runs(Scope scope) {
        var runs = new HashMap<Integer, Long>();
        for (var version : usage.perVersion(scope.program())) {
            var prompt = version.prompt();
            if (prompt.type().equals(scope.type().name()) && prompt.phase().filter(phase -> !phase.isEmpty()).equals(scope.phase())) {
                runs.merge(prompt.version(), version.sum().calls(), Long::sum);
            }
        }
        return runs;
    }
}
