package rehearsal.trial.judge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import rehearsal.state.Scenarios;
import rehearsal.trial.check.CheckInput;
import rehearsal.trial.check.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs a program of the user's own: the session goes in as JSON, a verdict comes out. It sees no environment but PATH, and not for long. */
public final class ScriptRunner {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST_SECONDS = 600;
    private static final int LONGEST_ANSWER = 100_000;

    private final Path folder;
    private final String path;

    /**
     * @param folder where scripts run: beside the suite
     * @param path where programs are looked for, as in PATH
     */
    public ScriptRunner(Path folder, String path) {
        this.folder = folder;
        this.path = path;
    }

    public Finding run(CheckInput input) throws InterruptedException {
        var value = input.value();
        var command = value.isObject() ? value.path("command") : value;
        var words = command.isArray() ? command.valueStream().map(each -> each.asString("")).toList() : List.of(command.asString(""));
        var patience = value.path("seconds").isNumber()
                ? Duration.ofSeconds(Math.clamp(value.path("seconds").asLong(10), 1, LONGEST_SECONDS))
                : PATIENCE;
        try {
            var files = Files.createTempDirectory("rehearsal-check");
            try {
                return run(words, patience, files, session(input));
            } finally {
                for (var name : List.of("in.json", "out.json", "err.txt")) {
                    Files.deleteIfExists(files.resolve(name));
                }
                Files.deleteIfExists(files);
            }
        } catch (IOException problem) {
            return new Finding.NotJudged(
                    "The script could not be run: " + words.getFirst() + ". Check its name and that it may be executed.");
        }
    }

    private Finding run(List<String> words, Duration patience, Path files, ObjectNode session) throws IOException, InterruptedException {
        Files.writeString(files.resolve("in.json"), session.toString(), StandardCharsets.UTF_8);
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectInput(files.resolve("in.json").toFile())
                .redirectOutput(files.resolve("out.json").toFile()).redirectError(files.resolve("err.txt").toFile());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path));
        var process = builder.start();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Finding.NotJudged("The script took longer than " + patience.toSeconds() + " s and was stopped.");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            return new Finding.NotJudged("The script ended with exit code " + process.exitValue() + ".");
        }
        return Files.size(files.resolve("out.json")) > LONGEST_ANSWER
                ? new Finding.NotJudged("The script printed more than " + LONGEST_ANSWER + " bytes.")
                : read(Files.readString(files.resolve("out.json"), StandardCharsets.UTF_8));
    }

    private static Finding read(String answer) {
        try {
            var verdict = JsonMapper.shared().readTree(answer);
            if (!verdict.path("pass").isBoolean()) {
                return new Finding.NotJudged("The script did not print {\"pass\": true or false}.");
            }
            boolean passed = verdict.path("pass").booleanValue();
            double score = Math.clamp(verdict.path("score").asDouble(passed ? 1 : 0), 0, 1);
            return new Finding.Degree(passed, score,
                    verdict.path("reason").asString(passed ? "The script passed it." : "The script failed it."));
        } catch (JacksonException unreadable) {
            return new Finding.NotJudged("The script did not print JSON.");
        }
    }

    private static ObjectNode session(CheckInput input) {
        var node = new ObjectNode(JsonNodeFactory.instance);
        var scenarios = new Scenarios(_ -> Optional.empty());
        node.put("program", input.evidence().program().name()).put("turn", input.reply().number()).put("output", input.text());
        var turns = node.putArray("turns");
        for (var reply : input.evidence().replies()) {
            var turn = turns.addObject().put("number", reply.number()).put("message", reply.message()).put("raw", reply.raw());
            reply.client().ifPresent(words -> turn.put("client", words));
            var actions = turn.putArray("actions");
            reply.outcomes()
                    .forEach(outcome -> actions.addObject().put("type", outcome.action().type()).put("result", outcome.result().id())
                            .set("params", outcome.action().params()));
        }
        node.set("state", scenarios.toJson(input.evidence().end()));
        return node;
    }
}
