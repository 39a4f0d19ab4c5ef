package rehearsal.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rehearsal.ai.AiClient;
import rehearsal.ai.AiEvent;
import rehearsal.ai.AiException;
import rehearsal.ai.AiMessage;
import rehearsal.ai.AiReply;
import rehearsal.ai.AiRequest;
import rehearsal.ai.Formatted;
import rehearsal.ai.Speaker;
import rehearsal.ai.WaitReason;
import rehearsal.ai.WireRequest;
import tools.jackson.databind.node.ObjectNode;

/** One call to a provider. */
@Command(name = "ask", description = "One question to a provider, streamed to the terminal.")
final class AskCommand implements Callable<Integer> {

    private final CliContext desk;

    @Parameters(paramLabel = "TEXT", description = "What is asked, or - for stdin.")
    private String text = "-";

    @Mixin
    private ProviderOptions provider = new ProviderOptions();

    @Option(names = "--max-tokens", paramLabel = "N", description = "The longest answer.")
    private Optional<Integer> maxTokens = Optional.empty();

    @Option(names = "--no-stream", description = "Ask for the answer in one piece.")
    private boolean whole;

    @Option(names = "--jsonl", description = "Events as JSON lines.")
    private boolean lines;

    @Option(names = "--record", paramLabel = "FILE", description = "Keep the exchange in a file, without the key.")
    private Optional<Path> recordTo = Optional.empty();

    @Option(names = "--replay", paramLabel = "FILE", description = "Play a recorded exchange instead of calling.")
    private Optional<Path> replayFrom = Optional.empty();

    AskCommand(CliContext desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (recordTo.isPresent() && replayFrom.isPresent()) {
            throw CommandFailure.wrongUse("Give --record or --replay, not both.");
        }
        if (maxTokens.filter(most -> most < 1).isPresent()) {
            throw CommandFailure.wrongUse("--max-tokens " + maxTokens.get() + " is not possible: give a number of at least 1.");
        }
        var providers = desk.providers();
        var live = provider.client(providers);
        var question = text.equals("-") ? desk.text("-") : text;
        var request = new AiRequest(provider.model(providers), "", List.of(new AiMessage(Speaker.CLIENT, question)), Optional.empty(),
                OptionalDouble.empty(), maxTokens.map(OptionalInt::of).orElseGet(OptionalInt::empty), !whole, provider.effort());
        try {
            var client = replayFrom.isPresent()
                    ? providers.replaying(live, replayFrom.get())
                    : recordTo.map(file -> providers.recording(live, file)).orElse(live);
            return switch (client.format(request)) {
                case Formatted.Ready ready -> send(client, ready.request());
                case Formatted.NoModel none -> failed(new AiException(AiException.Kind.MODEL_NOT_FOUND, none.sentence()));
                case Formatted.Refused refused -> failed(new AiException(AiException.Kind.INVALID_REQUEST,
                        provider.provider() + " cannot take this: " + refused.unsupported(), "", 0, Optional.empty()));
            };
        } catch (AiException problem) {
            return failed(problem);
        }
    }

    private int send(AiClient client, WireRequest request) throws AiException, InterruptedException {
        request.rewritten().forEach(rewrite -> desk.output().notice(rewrite.feature() + ": " + rewrite.done()));
        var reply = client.send(request, this::tell);
        if (lines()) {
            desk.output().line(done(reply));
        } else {
            desk.output().part("\n");
        }
        return 0;
    }

    private boolean lines() {
        return lines || desk.json();
    }

    private void tell(AiEvent event) {
        switch (event) {
            case AiEvent.Text piece when lines() -> desk.output().line(Shapes.object().put("event", "token").put("text", piece.text()));
            case AiEvent.Text piece -> desk.output().part(piece.text());
            case AiEvent.Retrying retry when !lines() ->
                desk.output().notice("Trying again in " + retry.pause().toMillis() + " ms (" + retry.why().id() + ").");
            case AiEvent.Waiting wait when !lines() && wait.why() == WaitReason.ITS_TURN -> desk.output().notice("Waiting for its turn"
                    + wait.atMost().map(most -> ", at most " + (most.toSeconds() + 1) + " s").orElse("") + ".");
            case AiEvent.Waiting _,AiEvent.Started _,AiEvent.Retrying _,AiEvent.Reasoning _,AiEvent.UsageReported _,AiEvent.Finished _ -> {
            }
        }
    }

    private static ObjectNode done(AiReply reply) {
        var node = Shapes.object().put("event", "done").put("complete", true).put("stop", reply.stop().name().toLowerCase(Locale.ROOT));
        reply.usage().ifPresentOrElse(usage -> node.putObject("usage").put("in", usage.input()).put("out", usage.output()),
                () -> node.putNull("usage"));
        return node.put("text", reply.text()).put("attempts", reply.attempts());
    }

    private int failed(AiException problem) {
        if (!lines()) {
            desk.output().notice(problem.sentence());
            return CommandFailure.FAILED;
        }
        var node = Shapes.object().put("event", "error").put("kind", problem.kind().id()).put("message", problem.sentence());
        problem.retryAt().ifPresent(at -> node.put("retryAfter", Math.max(0, Math.ceilDiv(Duration.between(now(), at).toMillis(), 1000))));
        desk.output().line(node.put("partial", problem.partial()).put("attempts", problem.attempts()));
        return CommandFailure.FAILED;
    }

    private Instant now() {
        return desk.clock().instant();
    }
}
