package rehearsal.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rehearsal.ai.Speaker;
import rehearsal.session.intent.IntentTalk;
import rehearsal.session.intent.IntentTracker;
import rehearsal.state.Brief;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Follows a creative brief through messages. */
@Command(name = "intent", description = "JSON lines {\"role\":\"client\"|\"coach\",\"text\":…} in; after each, where the brief stands.")
final class IntentCommand implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final CliContext desk;

    @Option(names = "--asset-type", paramLabel = "T")
    private Optional<String> assetType = Optional.empty();

    @Option(names = "--mood", paramLabel = "M")
    private Optional<String> mood = Optional.empty();

    @Option(names = "--game", paramLabel = "G")
    private Optional<String> game = Optional.empty();

    @Option(names = "--description", paramLabel = "D")
    private Optional<String> description = Optional.empty();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "JSON lines, or - for stdin.")
    private String file = "-";

    IntentCommand(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var talk = IntentTalk.start(new IntentTracker(), Brief.of(given()));
        int number = 0;
        for (var line : desk.text(file).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                var message = message(line, number);
                talk = talk.hear(speaker(message, number), message.path("text").asString(""));
                report(talk);
            }
        }
        return 0;
    }

    private void report(IntentTalk talk) {
        var report = talk.report();
        var node = Shapes.object().put("turn", report.turn()).put("confirmation", talk.confirmation()).put("readiness",
                report.readiness().name()).put("description", report.description());
        node.set("questions", Shapes.words(report.questions()));
        node.set("missing", Shapes.words(report.missing()));
        desk.output().line(node);
    }

    private Map<String, JsonNode> given() {
        var given = new HashMap<String, JsonNode>();
        assetType.ifPresent(text -> given.put("asset_type", JsonNodeFactory.instance.stringNode(text)));
        mood.ifPresent(text -> given.put("mood", JsonNodeFactory.instance.stringNode(text)));
        game.ifPresent(text -> given.put("game_name", JsonNodeFactory.instance.stringNode(text)));
        description.ifPresent(text -> given.put("description", JsonNodeFactory.instance.stringNode(text)));
        return given;
    }

    private JsonNode message(String line, int number) {
        try {
            return MAPPER.readTree(line);
        } catch (JacksonException broken) {
            throw CommandFailure.failed(file + ":" + number + ": this line is not JSON. Write {\"role\": \"client\", \"text\": \"…\"}.");
        }
    }

    private Speaker speaker(JsonNode message, int number) {
        return switch (message.path("role").asString("")) {
            case "client" -> Speaker.CLIENT;
            case "coach" -> Speaker.COACH;
            default -> throw CommandFailure.failed(file + ":" + number + ": the role is neither client nor coach.");
        };
    }
}
