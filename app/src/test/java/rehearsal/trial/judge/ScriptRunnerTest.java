package rehearsal.trial.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rehearsal.trial.check.CheckResult;
import rehearsal.trial.check.CheckResult.Outcome;
import rehearsal.trial.check.CheckVerdicts;
import rehearsal.trial.check.Evidences;

class ScriptRunnerTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void aScriptSeesTheSessionAndDecides() throws Exception {
        script("tone.sh",
                "grep -q 'bike shop' && echo '{\"pass\": true, \"score\": 0.8, \"reason\": \"warm\"}' || echo '{\"pass\": false}'");
        var passed = judge("[sh, tone.sh]", "I like the bike shop.");
        assertEquals(Outcome.PASSED, passed.outcome());
        assertEquals(0.8, passed.parts().getFirst().score());
        assertTrue(passed.parts().getFirst().reason().endsWith("warm"));
        assertEquals(Outcome.FAILED, judge("[sh, tone.sh]", "Hello.").outcome());
    }

    @Test
    void itSeesNothingOfTheEnvironmentButWherePrograms() throws Exception {
        script("env.sh",
                "test \"$(env | grep -v -e '^PATH=' -e '^PWD=' -e '^_=' -e '^SHLVL=' | wc -l)\" = 0 && echo '{\"pass\": true}' || echo '{\"pass\": false}'");
        assertFalse(System.getenv().isEmpty());
        assertEquals(Outcome.PASSED, judge("[sh, env.sh]", "x").outcome());
    }

    @Test
    void aScriptThatBreaksHangsOrTalksNonsenseIsNoVerdict() throws Exception {
        script("late.sh", "sleep 30; echo '{\"pass\": true}'");
        script("exit.sh", "exit 3");
        script("words.sh", "echo fine");
        script("list.sh", "echo '[1]'");
        script("much.sh", "head -c 200000 /dev/zero | tr '\\0' a");
        assertReason("{command: [sh, late.sh], seconds: 1}", "longer than 1 s");
        assertReason("[sh, exit.sh]", "exit code 3");
        assertReason("[sh, words.sh]", "did not print JSON");
        assertReason("[sh, list.sh]", "did not print {");
        assertReason("[sh, much.sh]", "more than 100000");
        assertReason("[no-such-program-here]", "could not be run");
    }

    private void assertReason(String command, String words) throws InterruptedException {
        var result = judge(command, "x");
        assertEquals(Outcome.NOT_JUDGED, result.outcome());
        assertTrue(result.reason().contains(words), result::reason);
    }

    private CheckResult judge(String command, String reply) throws InterruptedException {
        var aids = new SuiteAids(Optional.empty(),
                Optional.of(new ScriptRunner(folder, System.getenv().getOrDefault("PATH", "/bin:/usr/bin"))));
        return new CheckVerdicts(aids).judge(Evidences.checks("[{check: script, value: " + command + "}]"), OptionalDouble.empty(),
                Evidences.reply(reply));
    }

    private void script(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text + "\n");
    }
}
